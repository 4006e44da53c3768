import type { LaneMode, Platform } from '@clearlane/domain'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

/** What may differ from lane to lane. Durations in milliseconds. */
export type Settings = {
  readonly mode: LaneMode
  readonly build: string
  /** Build of the screens; a page of another one is told to reload. Null takes any. */
  readonly uiBuildId: string | null
  readonly storeName: string
  readonly languages: readonly string[]
  /** No sale starts with less room on the disk; it covers finishing one, and the log of a day. */
  readonly diskReserveBytes: number
  readonly idleMs: number
  readonly idleEmptyMs: number
  /** How long the question "are you still there" stays; WCAG 2.2.1 asks for 20 s or more. */
  readonly idleAnswerMs: number
  /** After the receipt is out (or not wanted) the thanks stay this long. */
  readonly thanksMs: number
  /** Without an answer to "receipt?" the sale leaves the screen after this. */
  readonly receiptChoiceMs: number
  readonly staffIdleMs: number
  /** How long a badge waits for its PIN. */
  readonly pinMs: number
  readonly payDeadlineMs: number
  readonly lookupDeadlineMs: number
  readonly lookupBackOffMinMs: number
  readonly lookupBackOffMaxMs: number
  /** The shopper is told that it takes longer than usual when the terminal has been at work for this long. */
  readonly slowPaymentMs: number
  /** A payment that is unknown, or at which the terminal has been at work, is shown to staff after this. */
  readonly escalateMs: number
  /** Between tries to send owed money back, and between look-ups of what staff settled. */
  readonly reversalBackOffMinMs: number
  readonly reversalBackOffMaxMs: number
  /** One request to the scale; short, so that a weighing given up does not keep the next one waiting. */
  readonly weighDeadlineMs: number
  /** A scale that fails for this long is reported to staff. */
  readonly scaleTroubleMs: number
  readonly printDeadlineMs: number
  /** The bagging platform, where the daemon has one. */
  readonly platform: Platform
  /** How long the shopper may put the bagging area right alone before staff is called. */
  readonly baggingPatienceMs: number
  /** Opens day and lane by itself on a new journal: demo only. */
  readonly openAtFirstStart: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  mode: 'live',
  build: 'dev',
  uiBuildId: null,
  storeName: 'Clearlane',
  languages: ['de', 'en', 'zh', 'ar'],
  diskReserveBytes: 64 * 1024 * 1024,
  idleMs: 60 * SECOND_MS,
  idleEmptyMs: 30 * SECOND_MS,
  idleAnswerMs: 20 * SECOND_MS,
  thanksMs: 12 * SECOND_MS,
  receiptChoiceMs: 45 * SECOND_MS,
  staffIdleMs: 60 * SECOND_MS,
  pinMs: 30 * SECOND_MS,
  payDeadlineMs: 3 * MINUTE_MS,
  lookupDeadlineMs: 15 * SECOND_MS,
  lookupBackOffMinMs: 500,
  lookupBackOffMaxMs: 5 * SECOND_MS,
  slowPaymentMs: 15 * SECOND_MS,
  escalateMs: MINUTE_MS,
  reversalBackOffMinMs: 5 * SECOND_MS,
  reversalBackOffMaxMs: 5 * MINUTE_MS,
  weighDeadlineMs: 2_500,
  scaleTroubleMs: 10 * SECOND_MS,
  printDeadlineMs: MINUTE_MS,
  platform: { divisionMg: 5_000, sigmaMg: 2_000 },
  baggingPatienceMs: 20 * SECOND_MS,
  openAtFirstStart: false,
}
