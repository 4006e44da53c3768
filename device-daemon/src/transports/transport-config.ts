import { Type, type Static } from 'typebox'

/** Where the line of a slot is. `memory` exists only inside one process (tests, simulator). */
export const TransportConfig = Type.Union([
  Type.Object({
    kind: Type.Literal('tcp'),
    host: Type.String({ minLength: 1, maxLength: 255 }),
    port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  }),
  Type.Object({
    kind: Type.Literal('serial'),
    /** Prefer /dev/serial/by-id or by-path: ttyUSB numbers change. */
    path: Type.String({ minLength: 1, maxLength: 255 }),
    baudRate: Type.Integer({ minimum: 300, maximum: 921_600 }),
    dataBits: Type.Union([Type.Literal(7), Type.Literal(8)]),
    parity: Type.Union([Type.Literal('none'), Type.Literal('even'), Type.Literal('odd')]),
    stopBits: Type.Union([Type.Literal(1), Type.Literal(2)]),
  }),
  Type.Object({
    kind: Type.Literal('gpio'),
    /** `gpiochip0` or the label of the chip. */
    chip: Type.String({ pattern: '^[A-Za-z0-9._:-]{1,60}$' }),
    /** Line offsets; bit 0 of a written byte is the first of them. */
    lines: Type.Array(Type.Integer({ minimum: 0, maximum: 1023 }), { minItems: 1, maxItems: 8 }),
  }),
  Type.Object({ kind: Type.Literal('memory'), name: Type.String({ minLength: 1, maxLength: 60 }) }),
])
export type TransportConfig = Static<typeof TransportConfig>
