/** What the authorising host answers: approved, or a result code (PA00P015, "Error messages"). */
export type ZvtDecision = { readonly approve: true } | { readonly approve: false; readonly code: number }

export const DECLINED = 0x05
export const WRONG_PIN = 0x37
export const TIMED_OUT = 0x6c
export const BUSY = 0x9c
export const NOTHING_STORED = 0x83
export const UNKNOWN_COMMAND = 0x83
export const NOT_REGISTERED = 0x6b
export const ALREADY_REVERSED = 0xb4
export const REVERSAL_IMPOSSIBLE = 0xb5

/**
 * What becomes of the answer to an operation.
 * - `whole`: status, receipts, completion.
 * - `silent`: the operation takes effect, nothing more is said; afterwards the terminal is idle.
 * - `link-down`: it takes effect, then the line goes down for `downMs`.
 * - `late`: as silent, and the answer comes by itself after `lateMs`.
 * - `duplicate`: status and completion are each said twice.
 * - `abort`: it takes effect and is told as approved, but ends with an abort instead of a completion.
 * - `completion-only`: it takes effect, and the completion comes without a status.
 */
export type ZvtAnswer = 'whole' | 'silent' | 'link-down' | 'late' | 'duplicate' | 'abort' | 'completion-only'

/** How one operation is to go; what is left out goes as usual. */
export type ZvtScript = {
  readonly decision?: ZvtDecision
  readonly answer?: ZvtAnswer
  /** The terminal charges, and answers, another amount. */
  readonly chargeMinor?: number
  /** The answer names another terminal. */
  readonly answerTerminalId?: string
  readonly downMs?: number
  readonly lateMs?: number
}

/**
 * The amount table, when it is switched on: the last two digits of the amount decide.
 * 05 declined, 51 no cover, 54 card expired, 55 wrong PIN, 68 nobody presents a card, 91 issuer out of reach.
 */
export function decisionByAmount(amountMinor: number): ZvtDecision {
  const code = CODES.get(amountMinor % 100)
  return code === undefined ? { approve: true } : { approve: false, code }
}

const CODES = new Map([
  [5, DECLINED],
  [51, 0x33],
  [54, 0x36],
  [55, WRONG_PIN],
  [68, TIMED_OUT],
  [91, 0x5b],
])
