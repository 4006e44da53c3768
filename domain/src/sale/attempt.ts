/** What a payment attempt wants to happen at the terminal. Each takes effect 0 or 1 times. */
export type AttemptKind = 'authorise' | 'reverse' | 'refund'

/**
 * The terminal's last transaction, read just before we ask for a new one. An answer is ours only when it is
 * newer than this, with equal amount and currency.
 */
export type Baseline = { readonly terminalId: string; readonly receiptNo: number; readonly trace: number }

/** What the terminal said of a transaction that took effect. Amounts in minor units. */
export type TenderResult = {
  readonly requestedMinor: number
  readonly authorisedMinor: number
  readonly tipMinor: number
  readonly cashbackMinor: number
  readonly surchargeMinor: number
  readonly currency: string
  readonly terminalId: string
  readonly receiptNo: number
  readonly trace: number
  /** Card scheme as printed, for example "girocard"; never a number of a card. */
  readonly cardName: string
  readonly authCode: string
  readonly verification: 'pin' | 'signature' | 'device' | 'none'
  readonly online: boolean
  /** The lines that the terminal wants on the shopper's receipt, already masked by the driver. */
  readonly customerLines: readonly string[]
}

/** How we came to know: the terminal's own answer, a later look-up, or an answer after settlement. */
export type Via = 'answer' | 'lookup' | 'late'

export type DeclineReason =
  | 'declined'
  | 'wrong-pin'
  | 'aborted'
  | 'timeout'
  | 'never-started'
  | 'terminal-unavailable'
  | 'reversal-impossible'

export type UnknownCause =
  'answer-lost' | 'link-lost' | 'restart' | 'overwritten' | 'amount-differs' | 'terminal-differs'

/** Where an attempt stands. `settled` is an attendant's provisional word; the truth may still come. */
export type AttemptState =
  | { readonly state: 'requested' }
  | { readonly state: 'unknown'; readonly cause: UnknownCause }
  | { readonly state: 'effective'; readonly result: TenderResult; readonly via: Via }
  | { readonly state: 'declined'; readonly reason: DeclineReason; readonly via: Via }
  | {
      readonly state: 'settled'
      readonly outcome: 'paid' | 'not-paid'
      readonly by: string
      readonly evidence: string
    }

export type Attempt = {
  /** saleId + `-T` + counter. */
  readonly attemptId: string
  readonly saleId: string
  readonly kind: AttemptKind
  readonly amountMinor: number
  readonly currency: string
  readonly baseline: Baseline
  /** The authorisation that a reverse or refund takes back. */
  readonly ofAttemptId: string | null
  readonly status: AttemptState
}
