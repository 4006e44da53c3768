import type { Prompt } from '../weigh-check/bagging-watch.ts'

/** What the bagging platform means to a sale. A sale of a lane without one has none. */
export type Bagging = {
  /** What the shopper is told now; `all-there` is nothing. */
  readonly told: Prompt
  /** The shopper's own bags that were announced. */
  readonly bags: number
  /** Lines that need not lie there: too large, or in the basket before the platform had its say. */
  readonly excused: readonly string[]
}

/** Nothing to say. */
export const IN_ORDER: Prompt = { kind: 'all-there', blocks: false }

/** More are no bags any more. */
export const BAGS_MAX = 9
