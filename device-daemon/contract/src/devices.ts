import { Type, type Static } from 'typebox'
import { Fault } from './faults.ts'

/** What a slot is for; a slot is configuration, a device is what was found for it. */
export const SlotKind = Type.Union([
  Type.Literal('scanner'),
  Type.Literal('produce-scale'),
  Type.Literal('bagging-platform'),
  Type.Literal('receipt-printer'),
  Type.Literal('card-terminal'),
  Type.Literal('light-pole'),
])
export type SlotKind = Static<typeof SlotKind>

/** absent → opening → identifying → ready ⇄ degraded → lost → (back-off) opening. */
export const Lifecycle = Type.Union([
  Type.Literal('absent'),
  Type.Literal('opening'),
  Type.Literal('identifying'),
  Type.Literal('ready'),
  Type.Literal('degraded'),
  Type.Literal('lost'),
])
export type Lifecycle = Static<typeof Lifecycle>

/** A weight exactly as the scale showed it: 1.234 kg is {value: 1234, exponent: -3, unit: 'kg'}. */
export const Weight = Type.Object({
  value: Type.Integer(),
  exponent: Type.Integer({ minimum: -6, maximum: 0 }),
  unit: Type.Union([Type.Literal('kg'), Type.Literal('lb'), Type.Literal('g'), Type.Literal('oz')]),
})
export type Weight = Static<typeof Weight>

/** What the produce scale shows now; for display only, a sale weight comes from `read-weight`. */
export const ScaleStatus = Type.Union([
  Type.Object({ state: Type.Literal('unknown') }),
  Type.Object({ state: Type.Literal('zero') }),
  Type.Object({ state: Type.Literal('motion') }),
  Type.Object({ state: Type.Literal('stable'), weight: Weight, stableSinceMs: Type.Number() }),
  Type.Object({ state: Type.Literal('trouble'), fault: Fault }),
])
export type ScaleStatus = Static<typeof ScaleStatus>

/**
 * What the bagging platform carries, gross: nothing zeroes it by itself, so that its own zero may be any weight, also one
 * below 0. Who compares it with a basket takes the baseline.
 */
export const PlatformStatus = Type.Union([
  Type.Object({ state: Type.Literal('unknown') }),
  Type.Object({ state: Type.Literal('motion') }),
  Type.Object({ state: Type.Literal('stable'), weight: Weight, stableSinceMs: Type.Number() }),
  Type.Object({ state: Type.Literal('trouble'), fault: Fault }),
])
export type PlatformStatus = Static<typeof PlatformStatus>

export const PrinterStatus = Type.Object({
  paper: Type.Union([
    Type.Literal('ok'),
    Type.Literal('near-end'),
    Type.Literal('out'),
    Type.Literal('unknown'),
  ]),
  cover: Type.Union([Type.Literal('closed'), Type.Literal('open'), Type.Literal('unknown')]),
  /** Jobs accepted and not yet complete. */
  queued: Type.Integer({ minimum: 0 }),
})
export type PrinterStatus = Static<typeof PrinterStatus>

/** What the terminal asks of the shopper; a state topic, conflated. */
export const TerminalStage = Type.Union([
  Type.Literal('idle'),
  Type.Literal('preparing'),
  Type.Literal('present-card'),
  Type.Literal('reading'),
  Type.Literal('enter-pin'),
  Type.Literal('authorising'),
  Type.Literal('remove-card'),
  Type.Literal('finishing'),
])
export type TerminalStage = Static<typeof TerminalStage>

/** Traffic light of the lane: same pattern for help and check, so that nobody is shamed. */
export const PolePattern = Type.Union([
  Type.Literal('off'),
  Type.Literal('open'),
  Type.Literal('help'),
  Type.Literal('closed'),
])
export type PolePattern = Static<typeof PolePattern>

/** The state of one slot; sent whole at each change, conflated to the latest. */
export const SlotState = Type.Object({
  slot: Type.String({ minLength: 1, maxLength: 40 }),
  kind: SlotKind,
  driver: Type.String({ maxLength: 60 }),
  lifecycle: Lifecycle,
  /** Position in the one sequence of all slots. */
  seq: Type.Integer({ minimum: 0 }),
  sinceMs: Type.Number(),
  lastGoodMs: Type.Union([Type.Number(), Type.Null()]),
  reopenCount: Type.Integer({ minimum: 0 }),
  faults: Type.Array(Fault, { maxItems: 20 }),
  /** Fence of the claim in force, or null. */
  claimedFence: Type.Union([Type.Integer(), Type.Null()]),
  enabled: Type.Boolean(),
  identity: Type.String({ maxLength: 200 }),
  detail: Type.Union([
    Type.Object({ kind: Type.Literal('scanner') }),
    Type.Object({ kind: Type.Literal('produce-scale'), status: ScaleStatus }),
    Type.Object({ kind: Type.Literal('bagging-platform'), status: PlatformStatus }),
    Type.Object({ kind: Type.Literal('receipt-printer'), status: PrinterStatus }),
    Type.Object({
      kind: Type.Literal('card-terminal'),
      terminalId: Type.Union([Type.String(), Type.Null()]),
      stage: TerminalStage,
    }),
    Type.Object({ kind: Type.Literal('light-pole'), pattern: PolePattern }),
  ]),
})
export type SlotState = Static<typeof SlotState>
