import { Type, type Static } from 'typebox'

const Id = Type.String({ minLength: 1, maxLength: 60 })
export const LanguageSchema = Type.Union([
  Type.Literal('en'),
  Type.Literal('de'),
  Type.Literal('zh'),
  Type.Literal('ar'),
])
export type Language = Static<typeof LanguageSchema>

/** What the screen asks the lane. The lane decides; amounts to charge are always computed there. */
export const UiCommand = Type.Union([
  // shopper
  Type.Object({ type: Type.Literal('start-sale'), language: LanguageSchema }),
  Type.Object({ type: Type.Literal('set-language'), language: LanguageSchema }),
  Type.Object({ type: Type.Literal('key-code'), digits: Type.String({ pattern: '^[0-9]{4,14}$' }) }),
  Type.Object({ type: Type.Literal('weigh-produce'), itemId: Id }),
  Type.Object({ type: Type.Literal('cancel-weighing'), weighingId: Id }),
  Type.Object({
    type: Type.Literal('set-quantity'),
    lineId: Id,
    quantity: Type.Integer({ minimum: 1, maximum: 99 }),
  }),
  Type.Object({ type: Type.Literal('remove-line'), lineId: Id }),
  Type.Object({ type: Type.Literal('call-help') }),
  /** The shopper takes back what the cause allows: help no longer needed, unknown item put aside. */
  Type.Object({ type: Type.Literal('withdraw'), interventionId: Id, version: Type.Integer() }),
  /** An own bag will be put into the bagging area. */
  Type.Object({ type: Type.Literal('announce-bag') }),
  /** Too large for the bagging area. */
  Type.Object({ type: Type.Literal('skip-bagging'), lineId: Id }),
  /** Somebody shall look at the bagging area at once. */
  Type.Object({ type: Type.Literal('call-about-bagging') }),
  /** `amountMinor` below the due pays a part. Refused when the basket is not what the shopper saw. */
  Type.Object({
    type: Type.Literal('pay'),
    amountMinor: Type.Integer({ minimum: 0 }),
    seenSeq: Type.Integer({ minimum: 0 }),
    seenTotalMinor: Type.Integer(),
  }),
  Type.Object({ type: Type.Literal('abort-payment') }),
  Type.Object({
    type: Type.Literal('choose-receipt'),
    method: Type.Union([Type.Literal('paper'), Type.Literal('none')]),
  }),
  Type.Object({ type: Type.Literal('finish') }),
  Type.Object({ type: Type.Literal('cancel-sale') }),
  /** Somebody touched the screen: the idle timer starts again. */
  Type.Object({ type: Type.Literal('still-here') }),
  // staff, after a badge scan; every one is authorised by the session that the lane holds
  Type.Object({ type: Type.Literal('staff-pin'), pin: Type.String({ pattern: '^[0-9]{4,8}$' }) }),
  Type.Object({ type: Type.Literal('staff-leave') }),
  Type.Object({
    type: Type.Literal('staff-resolve'),
    interventionId: Id,
    version: Type.Integer(),
    resolution: Type.Union([Type.Literal('approved'), Type.Literal('denied'), Type.Literal('withdrawn')]),
  }),
  Type.Object({ type: Type.Literal('staff-void'), lineId: Id }),
  Type.Object({
    type: Type.Literal('staff-quantity'),
    lineId: Id,
    quantity: Type.Integer({ minimum: 1, maximum: 99 }),
  }),
  Type.Object({
    type: Type.Literal('staff-discount'),
    lineId: Type.Union([Id, Type.Null()]),
    value: Type.Union([
      Type.Object({ kind: Type.Literal('percent'), ppm: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }),
      Type.Object({
        kind: Type.Literal('amount'),
        amountMinor: Type.Integer({ minimum: 1, maximum: 9_999_999 }),
      }),
    ]),
  }),
  Type.Object({ type: Type.Literal('staff-cancel-sale') }),
  Type.Object({ type: Type.Literal('staff-suspend') }),
  Type.Object({ type: Type.Literal('staff-resume'), saleId: Id }),
  Type.Object({
    type: Type.Literal('staff-settle'),
    attemptId: Id,
    outcome: Type.Union([Type.Literal('paid'), Type.Literal('not-paid')]),
    evidence: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  Type.Object({ type: Type.Literal('staff-reverse'), attemptId: Id }),
  Type.Object({ type: Type.Literal('staff-reprint') }),
  Type.Object({ type: Type.Literal('staff-open-lane') }),
  Type.Object({ type: Type.Literal('staff-close-lane') }),
  Type.Object({ type: Type.Literal('staff-close-day') }),
])
export type UiCommand = Static<typeof UiCommand>

/** What the browser may send on the socket; anything else closes it. At most CLIENT_BYTES_MAX a message. */
export const UiMessage = Type.Union([
  Type.Object({
    type: Type.Literal('hello'),
    buildId: Type.String({ maxLength: 80 }),
    seq: Type.Union([Type.Integer(), Type.Null()]),
  }),
  /** A replayed id gets the first answer. */
  Type.Object({ type: Type.Literal('command'), id: Id, command: UiCommand }),
  /** A painted event, for the scan → paint histogram: milliseconds from receipt to paint. */
  Type.Object({
    type: Type.Literal('painted'),
    seq: Type.Integer(),
    ms: Type.Number({ minimum: 0, maximum: 600_000 }),
  }),
])
export type UiMessage = Static<typeof UiMessage>

export const CLIENT_BYTES_MAX = 4 * 1024
