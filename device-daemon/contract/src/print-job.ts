import { Type, type Static } from 'typebox'

/** Text in one style. Control characters are refused by the driver, never sent. */
export const TextRun = Type.Object({
  text: Type.String({ maxLength: 400 }),
  bold: Type.Optional(Type.Boolean()),
  /** Width and height factor, 1 or 2. */
  size: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(2)])),
})
export type TextRun = Static<typeof TextRun>

const Align = Type.Union([Type.Literal('start'), Type.Literal('centre'), Type.Literal('end')])

export const PrintBlock = Type.Union([
  Type.Object({ kind: Type.Literal('text'), runs: Type.Array(TextRun, { maxItems: 20 }), align: Align }),
  /** Monochrome picture, rows of bits, most significant bit left, base64. `width` in dots, a multiple of 8. */
  Type.Object({
    kind: Type.Literal('raster'),
    width: Type.Integer({ minimum: 8, maximum: 832 }),
    height: Type.Integer({ minimum: 1, maximum: 2400 }),
    bits: Type.String({ maxLength: 340_000 }),
  }),
  Type.Object({
    kind: Type.Literal('qr'),
    data: Type.String({ maxLength: 700 }),
    size: Type.Integer({ minimum: 1, maximum: 16 }),
  }),
  Type.Object({ kind: Type.Literal('ean13'), digits: Type.String({ pattern: '^[0-9]{12,13}$' }) }),
  Type.Object({ kind: Type.Literal('feed'), lines: Type.Integer({ minimum: 1, maximum: 20 }) }),
  Type.Object({ kind: Type.Literal('cut') }),
])
export type PrintBlock = Static<typeof PrintBlock>

/** One thing to print, laid out; only the driver knows the printer's language. */
export const PrintJob = Type.Object({
  jobId: Type.String({ minLength: 1, maxLength: 60 }),
  columns: Type.Union([Type.Literal(32), Type.Literal(42), Type.Literal(48)]),
  blocks: Type.Array(PrintBlock, { maxItems: 4000 }),
})
export type PrintJob = Static<typeof PrintJob>
