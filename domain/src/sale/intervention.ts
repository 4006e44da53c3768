import type { Prompt } from '../weigh-check/bagging-watch.ts'
import type { WeighEvidence } from '../weigh-check/evidence.ts'

/** Everything that needs a person. Later kinds are added here, and the compiler finds every place. */
export type InterventionKind =
  | 'unknown-item'
  | 'age'
  | 'void'
  | 'quantity'
  | 'help'
  | 'scale-trouble'
  | 'weight'
  | 'terminal-in-doubt'
  | 'printer'

export type Role = 'attendant' | 'supervisor'

/** Both roles. */
export const EVERYBODY: readonly Role[] = ['attendant', 'supervisor']

/** Facts that the attendant sees, one shape a kind. */
export type Evidence =
  | {
      readonly kind: 'unknown-item'
      readonly data: string
      readonly symbology: string
      /** Each a `ScanReason`, or an English sentence in journals of before there were codes. */
      readonly reasons: readonly string[]
    }
  | { readonly kind: 'age'; readonly minAge: number; readonly lineIds: readonly string[] }
  | { readonly kind: 'void'; readonly lineId: string }
  /** Fewer pieces: as many as there are while it is open, and as many as shall stay. */
  | { readonly kind: 'quantity'; readonly lineId: string; readonly from: number; readonly to: number }
  | { readonly kind: 'help' }
  | { readonly kind: 'scale-trouble'; readonly fault: string; readonly itemId: string }
  /** What the platform shows is not what was scanned; the prompt is what the shopper reads. */
  | ({ readonly kind: 'weight'; readonly prompt: Prompt } & WeighEvidence)
  | { readonly kind: 'terminal-in-doubt'; readonly attemptId: string; readonly amountMinor: number }
  | { readonly kind: 'printer'; readonly jobId: string; readonly fault: string }

/** How it ended. `withdrawn`: the cause went away (the shopper put it back, took the line out, ...). */
export type Resolution = 'approved' | 'denied' | 'withdrawn'

export type Intervention = {
  /** `I1`, `I2`, ... within its sale; `L1`, `L2`, ... of the lane, without one. */
  readonly interventionId: string
  /** Counts changes; a resolve names the version it saw, the first wins. */
  readonly version: number
  readonly kind: InterventionKind
  readonly evidence: Evidence
  /** Blocks payment until resolved; deferrable ones let the shopper go on scanning either way. */
  readonly blocksPayment: boolean
  readonly roles: readonly Role[]
  readonly raisedAt: string
}
