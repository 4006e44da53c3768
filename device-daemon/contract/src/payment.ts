import { Type, type Static } from 'typebox'

/** The terminal's last transaction, read just before we ask for a new one. */
export const Baseline = Type.Object({
  terminalId: Type.String({ maxLength: 20 }),
  receiptNo: Type.Integer({ minimum: 0 }),
  trace: Type.Integer({ minimum: 0 }),
})
export type Baseline = Static<typeof Baseline>

/** A transaction that took effect, card data masked by an allow-list of fields in the driver. Minor units. */
export const PaymentEffect = Type.Object({
  requestedMinor: Type.Integer(),
  authorisedMinor: Type.Integer(),
  tipMinor: Type.Integer(),
  cashbackMinor: Type.Integer(),
  surchargeMinor: Type.Integer(),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  terminalId: Type.String({ maxLength: 20 }),
  receiptNo: Type.Integer({ minimum: 0 }),
  trace: Type.Integer({ minimum: 0 }),
  cardName: Type.String({ maxLength: 40 }),
  authCode: Type.String({ maxLength: 20 }),
  verification: Type.Union([
    Type.Literal('pin'),
    Type.Literal('signature'),
    Type.Literal('device'),
    Type.Literal('none'),
  ]),
  online: Type.Boolean(),
  customerLines: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 60 }),
})
export type PaymentEffect = Static<typeof PaymentEffect>

export const DeclineReason = Type.Union([
  Type.Literal('declined'),
  Type.Literal('wrong-pin'),
  Type.Literal('aborted'),
  Type.Literal('timeout'),
  Type.Literal('reversal-impossible'),
  /** The request never reached the terminal: not one byte of it was written. */
  Type.Literal('terminal-unavailable'),
])
export type DeclineReason = Static<typeof DeclineReason>

/** How a money-moving call ended. `unknown` is never a decline. */
export const PaymentOutcome = Type.Union([
  Type.Object({ outcome: Type.Literal('effective'), effect: PaymentEffect }),
  Type.Object({ outcome: Type.Literal('declined'), reason: DeclineReason }),
  Type.Object({
    outcome: Type.Literal('unknown'),
    cause: Type.Union([Type.Literal('answer-lost'), Type.Literal('link-lost')]),
  }),
])
export type PaymentOutcome = Static<typeof PaymentOutcome>

/** What a look-up says of an attempt, against the baseline read before it. */
export const LookupOutcome = Type.Union([
  Type.Object({ outcome: Type.Literal('known'), payment: PaymentOutcome }),
  Type.Object({ outcome: Type.Literal('in-progress') }),
  Type.Object({ outcome: Type.Literal('never-started') }),
  /** A newer transaction that is not ours hides it: an attendant decides. */
  Type.Object({ outcome: Type.Literal('overwritten') }),
  Type.Object({ outcome: Type.Literal('unreachable') }),
])
export type LookupOutcome = Static<typeof LookupOutcome>

/** What to look for. */
export const AttemptQuery = Type.Object({
  attemptId: Type.String({ minLength: 1, maxLength: 60 }),
  kind: Type.Union([Type.Literal('authorise'), Type.Literal('reverse'), Type.Literal('refund')]),
  amountMinor: Type.Integer({ minimum: 1 }),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  baseline: Baseline,
})
export type AttemptQuery = Static<typeof AttemptQuery>
