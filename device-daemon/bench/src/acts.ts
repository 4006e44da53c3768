import { Type, type Static, type TSchema } from 'typebox'

const Card = Type.Union([Type.Literal('girocard'), Type.Literal('mastercard'), Type.Literal('visa')])

const Device = Type.Union([
  Type.Literal('scanner'),
  Type.Literal('scale'),
  Type.Literal('terminal'),
  Type.Literal('printer'),
  Type.Literal('pole'),
  Type.Literal('platform'),
])
export type DeviceName = Static<typeof Device>

const Grams = Type.Number({ exclusiveMinimum: 0, maximum: 60_000 })

/** What becomes of the answer; see `ZvtAnswer` of the twins. */
const AnswerFate = Type.Union([
  Type.Literal('whole'),
  Type.Literal('silent'),
  Type.Literal('link-down'),
  Type.Literal('late'),
  Type.Literal('duplicate'),
  Type.Literal('abort'),
  Type.Literal('completion-only'),
])

/** How the next payments go; what is left out goes as usual. */
const Script = Type.Object(
  {
    answer: Type.Optional(AnswerFate),
    /** Approved, whatever the amount table says. */
    approve: Type.Optional(Type.Literal(true)),
    /** Refused with this result code of ZVT; wins over `approve`. */
    declineCode: Type.Optional(Type.Integer({ minimum: 1, maximum: 255 })),
    chargeMinor: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000_000 })),
    answerTerminalId: Type.Optional(Type.String({ pattern: '^[0-9]{8}$' })),
    downMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 120_000 })),
    lateMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 120_000 })),
  },
  { additionalProperties: false },
)

/** One thing that a hand, or bad luck, does to a device of the demo. */
export const Act = Type.Union([
  Type.Object({
    act: Type.Literal('scan'),
    /** Latin-1 text; FNC1 is 0x1D. */
    data: Type.String({ minLength: 1, maxLength: 8192 }),
    symbology: Type.Union([Type.String({ pattern: '^\\][A-Za-z][0-9A-Za-z]$' }), Type.Null()]),
  }),
  Type.Object({ act: Type.Literal('place'), grams: Grams }),
  Type.Object({ act: Type.Literal('lift') }),
  Type.Object({ act: Type.Literal('drift'), grams: Type.Number({ minimum: -1000, maximum: 1000 }) }),
  Type.Object({ act: Type.Literal('need-zero'), on: Type.Boolean() }),
  /** What was scanned and is still in the hand goes into the bagging area. */
  Type.Object({ act: Type.Literal('bag') }),
  /** The same piece as the last one once more, as for a quantity. */
  Type.Object({ act: Type.Literal('bag-again') }),
  Type.Object({
    act: Type.Literal('bag-thing'),
    thing: Type.Union([Type.Literal('own bag'), Type.Literal('not scanned')]),
    grams: Grams,
  }),
  Type.Object({
    act: Type.Literal('unbag'),
    /** As the bench shows it. */
    item: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  Type.Object({ act: Type.Literal('clear-bagging') }),
  /** Somebody leans on it with about this force; 0 lets go. */
  Type.Object({ act: Type.Literal('lean'), grams: Type.Number({ minimum: 0, maximum: 60_000 }) }),
  Type.Object({ act: Type.Literal('drift-platform'), grams: Type.Number({ minimum: -1000, maximum: 1000 }) }),
  Type.Object({ act: Type.Literal('tare-platform') }),
  Type.Object({ act: Type.Literal('bag-by-itself'), on: Type.Boolean() }),
  Type.Object({ act: Type.Literal('tap'), card: Card }),
  Type.Object({ act: Type.Literal('insert'), card: Card }),
  Type.Object({ act: Type.Literal('pin'), right: Type.Boolean() }),
  Type.Object({ act: Type.Literal('remove-card') }),
  Type.Object({ act: Type.Literal('cancel-key') }),
  Type.Object({ act: Type.Literal('script'), script: Script }),
  Type.Object({ act: Type.Literal('decide-by-amount'), on: Type.Boolean() }),
  Type.Object({ act: Type.Literal('auto-shopper'), on: Type.Boolean() }),
  Type.Object({ act: Type.Literal('foreign-use'), on: Type.Boolean() }),
  Type.Object({
    act: Type.Literal('power-cycle-terminal'),
    bootMs: Type.Integer({ minimum: 0, maximum: 60_000 }),
  }),
  Type.Object({ act: Type.Literal('cover'), open: Type.Boolean() }),
  Type.Object({ act: Type.Literal('load-roll') }),
  Type.Object({ act: Type.Literal('leave-paper'), mm: Type.Number({ minimum: 0, maximum: 60_000 }) }),
  Type.Object({ act: Type.Literal('block-cutter'), on: Type.Boolean() }),
  Type.Object({ act: Type.Literal('lose-confirmations'), on: Type.Boolean() }),
  Type.Object({ act: Type.Literal('take-receipts') }),
  Type.Object({ act: Type.Literal('unplug'), device: Device }),
  Type.Object({ act: Type.Literal('replug'), device: Device }),
  Type.Object({ act: Type.Literal('silence'), device: Device, on: Type.Boolean() }),
  Type.Object({ act: Type.Literal('garbage'), device: Device }),
  Type.Object({
    act: Type.Literal('slow'),
    device: Device,
    delayMs: Type.Integer({ minimum: 0, maximum: 5000 }),
  }),
  Type.Object({
    act: Type.Literal('unplug-after'),
    device: Device,
    bytes: Type.Integer({ minimum: 0, maximum: 10_000 }),
  }),
])
export type Act = Static<typeof Act>

const scenarioOf = <Doing extends TSchema>(doing: Doing) =>
  Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 80 }),
      about: Type.String({ maxLength: 300 }),
      steps: Type.Array(
        Type.Object(
          { afterMs: Type.Integer({ minimum: 0, maximum: 600_000 }), do: doing },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: 500 },
      ),
    },
    { additionalProperties: false },
  )

/** A scenario file: acts with the pause before each. */
export const Scenario = scenarioOf(Act)
export type Scenario = Static<typeof Scenario>

/** All of it but what the acts are. */
export const ScenarioOfAnything = scenarioOf(Type.Unknown())
