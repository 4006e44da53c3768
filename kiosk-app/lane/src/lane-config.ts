import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { err, ok, type Result } from '@clearlane/domain'
import { LanguageSchema as Language } from '@clearlane/lane-contract'

const Path = Type.String({ minLength: 1, maxLength: 4096 })
const Port = Type.Integer({ minimum: 0, maximum: 65_535 })
const Mg = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const Ms = Type.Optional(Type.Integer({ minimum: 1, maximum: 86_400_000 }))

/** A web address without user, query or fragment: the path of a receipt is put behind it. */
const RECEIPT_URL = String.raw`^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?$`
/** With a receipt's id behind it, its QR code still has modules of half a millimetre on the screen. */
const RECEIPT_URL_CHARS_MAX = 200

const Pattern = Type.String({ minLength: 1, maxLength: 80 })
const Decimals = Type.Integer({ minimum: 0, maximum: 5 })
const Unit = Type.Union([Type.Literal('kg'), Type.Literal('lb')])
const Label = Type.Object(
  { pattern: Pattern, decimals: Decimals, unit: Type.Optional(Unit) },
  { additionalProperties: false },
)
const Valued = Type.Object({ pattern: Pattern, decimals: Decimals }, { additionalProperties: false })

const Codes = Type.Object(
  {
    /** Country whose labels of weight and price are in use, such as `SE`. */
    labelCountry: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
    /** Before those of the country. */
    labels: Type.Optional(Type.Array(Label, { maxItems: 32 })),
    reducedLabels: Type.Optional(Type.Array(Valued, { maxItems: 32 })),
    depositSlips: Type.Optional(Type.Array(Valued, { maxItems: 32 })),
    memberCodes: Type.Optional(Type.Array(Pattern, { maxItems: 32 })),
    shortGtinInLinks: Type.Optional(Type.Boolean()),
    labelPolicy: Type.Optional(
      Type.Union([Type.Literal('price-from-label'), Type.Literal('weight-from-label')]),
    ),
  },
  { additionalProperties: false },
)

/** What the file of `--config` holds. */
const LaneConfig = Type.Object({
  dataDir: Path,
  /** The device daemon's socket. */
  socketPath: Path,
  kioskPort: Port,
  /** The demo's receipt page; null keeps it off. */
  receiptPort: Type.Union([Port, Type.Null()]),
  /** Where phones reach that page, such as a proxy of the store; without it only this machine does. */
  receiptUrl: Type.Optional(Type.String({ pattern: RECEIPT_URL, maxLength: RECEIPT_URL_CHARS_MAX })),
  mode: Type.Union([Type.Literal('live'), Type.Literal('training'), Type.Literal('demo')]),
  /** Folder of the built screens. */
  uiDir: Path,
  /** Folder of the store's own texts; `texts` in `dataDir` when left out. */
  textsDir: Type.Optional(Path),
  /** What the screens offer; the first is the store's. All when left out. */
  languages: Type.Optional(Type.Array(Language, { minItems: 1, maxItems: 4, uniqueItems: true })),
  laneId: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{1,12}$' })),
  storeName: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  /** The country or state whose taxes and money are in use: the `profileId` of a store profile. Germany when left out. */
  profile: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  /** What this store's own codes mean, where it differs from its profile. */
  codes: Type.Optional(Codes),
  timeZone: Type.Optional(Type.String({ maxLength: 60 })),
  printerColumns: Type.Optional(Type.Union([Type.Literal(32), Type.Literal(42), Type.Literal(48)])),
  /** The bagging platform as its maker describes it: its division, and the deviation of one settled reading. */
  platform: Type.Optional(Type.Object({ divisionMg: Mg, sigmaMg: Mg }, { additionalProperties: false })),
  logLevel: Type.Optional(
    Type.Union([Type.Literal('silent'), Type.Literal('warn'), Type.Literal('info'), Type.Literal('debug')]),
  ),
  /** Durations and limits that differ from the usual ones, in milliseconds and bytes. */
  settings: Type.Optional(
    Type.Object(
      {
        diskReserveBytes: Type.Optional(Type.Integer({ minimum: 0 })),
        idleMs: Ms,
        idleEmptyMs: Ms,
        idleAnswerMs: Ms,
        thanksMs: Ms,
        receiptChoiceMs: Ms,
        staffIdleMs: Ms,
        pinMs: Ms,
        payDeadlineMs: Ms,
        lookupDeadlineMs: Ms,
        escalateMs: Ms,
        printDeadlineMs: Ms,
        scaleTroubleMs: Ms,
        baggingPatienceMs: Ms,
      },
      { additionalProperties: false },
    ),
  ),
})
export type LaneConfig = Static<typeof LaneConfig>

const compiled = Compile(LaneConfig)

/** The configuration in a text. The error is a sentence. */
export function readConfig(text: string): Result<LaneConfig, string> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err('The configuration of the lane is not JSON.')
  }
  if (compiled.Check(value)) {
    const { receiptUrl } = value
    const isAddress = receiptUrl === undefined || URL.canParse(receiptUrl)
    return isAddress ? ok(value) : err(`The configuration of the lane is wrong: ${receiptUrl} is no address.`)
  }
  const first = compiled.Errors(value).toSorted((a, b) => b.instancePath.length - a.instancePath.length)[0]
  return err(
    `The configuration of the lane is wrong: ${first?.instancePath || 'the whole'} ${first?.message ?? 'is not understood'}.`,
  )
}
