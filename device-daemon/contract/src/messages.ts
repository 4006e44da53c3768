import { Type, type Static } from 'typebox'
import { PolePattern, SlotState, Weight } from './devices.ts'
import { AttemptQuery, Baseline, LookupOutcome, PaymentOutcome } from './payment.ts'
import { PrintJob } from './print-job.ts'

/** Version of this contract; a daemon refuses another one by name. */
export const PROTOCOL = 1

/**
 * Longest message in either direction, one JSON text a line, UTF-8. The largest is a receipt of which each line is a
 * picture: 3.3 KB a line on 48 columns, and 500 items have up to five lines each.
 */
export const MESSAGE_BYTES_MAX = 8 * 1024 * 1024

const Id = Type.String({ minLength: 1, maxLength: 60 })
const SlotName = Type.String({ minLength: 1, maxLength: 40 })

/** What a claimant may ask of a device. Money-moving calls are never repeated by the daemon. */
export const DeviceCommand = Type.Union([
  /** Scale: one stable weight, taken after this request and after a return to zero. */
  Type.Object({ type: Type.Literal('read-weight') }),
  Type.Object({ type: Type.Literal('zero-scale') }),
  /** Bagging platform: a person has seen that it is empty. */
  Type.Object({ type: Type.Literal('zero-platform') }),
  Type.Object({ type: Type.Literal('print'), job: PrintJob }),
  Type.Object({ type: Type.Literal('read-baseline') }),
  Type.Object({
    type: Type.Literal('pay'),
    query: AttemptQuery,
    ofReceiptNo: Type.Union([Type.Integer(), Type.Null()]),
  }),
  /** Only a request: the payment may still succeed. */
  Type.Object({ type: Type.Literal('abort-payment'), attemptId: Id }),
  Type.Object({ type: Type.Literal('lookup'), query: AttemptQuery }),
  /** The lane has committed the result; the driver acknowledges it to the terminal. */
  Type.Object({ type: Type.Literal('confirm-result'), attemptId: Id }),
  Type.Object({ type: Type.Literal('end-of-day') }),
  Type.Object({ type: Type.Literal('set-pole'), pattern: PolePattern }),
])
export type DeviceCommand = Static<typeof DeviceCommand>

/** Answers to device commands, one shape a command. */
export const DeviceAnswer = Type.Union([
  Type.Object({ type: Type.Literal('done') }),
  Type.Object({
    type: Type.Literal('weight'),
    readingId: Id,
    weight: Weight,
    scaleId: Type.String({ maxLength: 60 }),
  }),
  /** The job is queued; `output-complete` follows. */
  Type.Object({ type: Type.Literal('queued'), jobId: Id }),
  Type.Object({ type: Type.Literal('baseline'), baseline: Baseline }),
  Type.Object({ type: Type.Literal('payment'), attemptId: Id, payment: PaymentOutcome }),
  Type.Object({ type: Type.Literal('lookup'), attemptId: Id, lookup: LookupOutcome }),
  Type.Object({
    type: Type.Literal('end-of-day'),
    terminalId: Type.String({ maxLength: 20 }),
    count: Type.Integer(),
    totalMinor: Type.Integer(),
  }),
])
export type DeviceAnswer = Static<typeof DeviceAnswer>

/** UnifiedPOS vocabulary: why a call was not carried out. */
export const CallError = Type.Union([
  Type.Literal('no-such-slot'),
  Type.Literal('claimed-by-other'),
  Type.Literal('not-claimed'),
  Type.Literal('stale-fence'),
  Type.Literal('disabled'),
  Type.Literal('offline'),
  Type.Literal('busy'),
  Type.Literal('timeout'),
  Type.Literal('illegal'),
  Type.Literal('failure'),
  Type.Literal('not-at-zero'),
  Type.Literal('over-weight'),
  Type.Literal('under-zero'),
])
export type CallError = Static<typeof CallError>

export const ClientMessage = Type.Union([
  Type.Object({
    type: Type.Literal('hello'),
    protocol: Type.Integer(),
    client: Type.String({ maxLength: 60 }),
  }),
  Type.Object({ type: Type.Literal('claim'), id: Id, slot: SlotName }),
  Type.Object({ type: Type.Literal('release'), id: Id, slot: SlotName, fence: Type.Integer() }),
  Type.Object({ type: Type.Literal('enable'), id: Id, slot: SlotName, fence: Type.Integer() }),
  Type.Object({ type: Type.Literal('disable'), id: Id, slot: SlotName, fence: Type.Integer() }),
  Type.Object({ type: Type.Literal('ack'), bootId: Id, n: Type.Integer({ minimum: 1 }) }),
  Type.Object({
    type: Type.Literal('call'),
    id: Id,
    slot: SlotName,
    fence: Type.Integer(),
    /** Milliseconds from receipt until the answer is `timeout`; a payment's own limit is the driver's. */
    deadlineMs: Type.Integer({ minimum: 1, maximum: 600_000 }),
    command: DeviceCommand,
  }),
])
export type ClientMessage = Static<typeof ClientMessage>

/** A thing that happened at a device; kept until acknowledged, at most 16 and at most 3 s. */
export const DataEvent = Type.Object({
  bootId: Id,
  n: Type.Integer({ minimum: 1 }),
  slot: SlotName,
  seq: Type.Integer(),
  /** Capture time on the daemon's monotonic clock, milliseconds. */
  capturedMs: Type.Number(),
  data: Type.Object({
    kind: Type.Literal('scan'),
    /** AIM symbology identifier such as `]E0`, or null when the scanner sends none. */
    symbology: Type.Union([Type.String({ maxLength: 3 }), Type.Null()]),
    /** Data as Latin-1 text, FNC1 as 0x1D; at most 4096 characters. */
    text: Type.String({ maxLength: 4096 }),
  }),
})
export type DataEvent = Static<typeof DataEvent>

export const ServerMessage = Type.Union([
  Type.Object({
    type: Type.Literal('welcome'),
    protocol: Type.Integer(),
    bootId: Id,
    monoMs: Type.Number(),
    slots: Type.Array(SlotState, { maxItems: 40 }),
  }),
  Type.Object({ type: Type.Literal('refused'), reason: Type.String({ maxLength: 200 }) }),
  Type.Object({ type: Type.Literal('claimed'), id: Id, slot: SlotName, fence: Type.Integer() }),
  Type.Object({ type: Type.Literal('done'), id: Id }),
  Type.Object({ type: Type.Literal('answer'), id: Id, answer: DeviceAnswer }),
  Type.Object({
    type: Type.Literal('failed'),
    id: Id,
    error: CallError,
    detail: Type.String({ maxLength: 500 }),
  }),
  Type.Object({ type: Type.Literal('state'), state: SlotState }),
  Type.Object({ type: Type.Literal('data'), event: DataEvent }),
  Type.Object({
    type: Type.Literal('output-complete'),
    jobId: Id,
    outcome: Type.Union([Type.Literal('printed'), Type.Literal('failed'), Type.Literal('unknown')]),
    fault: Type.Union([Type.String({ maxLength: 40 }), Type.Null()]),
  }),
])
export type ServerMessage = Static<typeof ServerMessage>
