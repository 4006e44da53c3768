import type { PrintBlock, PrintJob } from '@clearlane/device-contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CODE_PAGES } from './code-pages.ts'
import { encodeJob } from './encode-job.ts'
import { segmentsOf } from './segments.ts'

const TRAITS = { pages: CODE_PAGES, cut: 'partial' } as const

const job = (...blocks: readonly PrintBlock[]): PrintJob => ({ jobId: 'j', columns: 48, blocks: [...blocks] })

function bytesOf(...blocks: readonly PrintBlock[]): string {
  const encoded = encodeJob(job(...blocks), TRAITS)
  return encoded.ok ? Buffer.concat(encoded.value).toString('hex') : encoded.error
}

const PREAMBLE = '1b40' + '1c2e' + '1b5200' + '1d61ff' + '1d574002'

describe('bytes of a job', () => {
  test('start from a known state, end each line, and cut', () => {
    const runs = [{ text: 'A' }]
    expect(bytesOf({ kind: 'text', runs, align: 'start' }, { kind: 'cut' })).toBe(
      `${PREAMBLE}1b7410410a1d564200`,
    )
  })

  test('change style, alignment and code page only when they change', () => {
    const runs = [{ text: 'A', bold: true, size: 2 as const }, { text: '€' }]
    expect(bytesOf({ kind: 'text', runs, align: 'centre' }, { kind: 'text', runs, align: 'centre' })).toBe(
      `${PREAMBLE}1b6101` +
        '1b45011d2111' +
        '1b741041' +
        '1b45001d2100' +
        '800a' +
        '1b45011d2111' +
        '41' +
        '1b45001d2100' +
        '800a',
    )
  })

  test('of a full cut, a feed, an EAN-13 and a QR code follow the reference', () => {
    const full = encodeJob(job({ kind: 'feed', lines: 3 }, { kind: 'cut' }), { ...TRAITS, cut: 'full' })
    expect(full.ok ? Buffer.concat(full.value).toString('hex') : '').toBe(`${PREAMBLE}1b64031d564100`)
    expect(bytesOf({ kind: 'ean13', digits: '4006381333931' })).toBe(
      `${PREAMBLE}1b61011d48021d68501d77031d6b430c${Buffer.from('400638133393').toString('hex')}`,
    )
    expect(bytesOf({ kind: 'qr', data: 'A\x1bB', size: 6 })).toBe(
      `${PREAMBLE}1b6101` +
        '1d286b040031413200' +
        '1d286b0300314306' +
        '1d286b0300314531' +
        '1d286b05003150304142' +
        '1d286b0300315130',
    )
  })

  test('of a picture come in bands, and never hold a real-time command', () => {
    const bits = Buffer.from([0x10, 0x04, 0x10, 0x05, 0x10, 0x14, 0x10, 0x10]).toString('base64')
    expect(bytesOf({ kind: 'raster', width: 16, height: 4, bits })).toBe(
      `${PREAMBLE}1b61011d76300002000400` + '100c100d101c1010',
    )
    const large = Buffer.alloc(72 * 100).toString('base64')
    const encoded = encodeJob(job({ kind: 'raster', width: 576, height: 100, bits: large }), TRAITS)
    expect(encoded.ok && encoded.value.map(({ length }) => length)).toEqual([
      1249, 1232, 1232, 1232, 1232, 1088,
    ])
  })

  test.each<[string, PrintBlock]>([
    ['a picture of 16 × 4 dots has 1 bytes', { kind: 'raster', width: 16, height: 4, bits: 'AA==' }],
    ['a picture 12 dots wide is not whole bytes', { kind: 'raster', width: 12, height: 2, bits: 'AAAA' }],
    ['the check digit of the EAN-13 is wrong', { kind: 'ean13', digits: '4006381333930' }],
    ['an EAN-13 has 12 or 13 digits', { kind: 'ean13', digits: '40063813339\x1b' }],
    ['a QR code of 0 bytes', { kind: 'qr', data: '\x00', size: 4 }],
    ['a QR code of 1400 bytes', { kind: 'qr', data: 'ä'.repeat(700), size: 4 }],
  ])('%s: refused', (reason, block) => {
    expect(bytesOf(block)).toBe(reason)
  })

  test('of nothing are refused, and an EAN-13 may come without its check digit', () => {
    expect(bytesOf()).toBe('the job is empty')
    expect(bytesOf({ kind: 'ean13', digits: '400638133393' })).toContain('1d6b43')
  })
})

const evil = fc.constantFrom(
  '\x1b@',
  '\x1bp\x00\x19\xfa',
  '\x10\x14\x01\x00\x05',
  '\x1d(k',
  '\x0a\x1dV\x00',
  '\x7f',
  '\x9b',
)
const name = fc.array(fc.oneof(evil, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 5 })
const run = fc.record(
  { text: name.map((parts) => parts.join('')), bold: fc.boolean(), size: fc.constantFrom(1, 2) },
  { requiredKeys: ['text'] },
)
const block: fc.Arbitrary<PrintBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('text'),
    runs: fc.array(run, { maxLength: 4 }),
    align: fc.constantFrom('start', 'centre', 'end'),
  }),
  fc
    .record({ columns: fc.integer({ min: 1, max: 104 }), height: fc.integer({ min: 1, max: 60 }) })
    .chain(({ columns, height }) =>
      fc
        .array(fc.constantFrom(0x10, 0x04, 0x05, 0x14, 0xff), {
          minLength: columns * height,
          maxLength: columns * height,
        })
        .map((bits) => ({
          kind: 'raster' as const,
          width: columns * 8,
          height,
          bits: Buffer.from(bits).toString('base64'),
        })),
    ),
  fc.record({
    kind: fc.constant('qr'),
    data: name.map((parts) => `x${parts.join('').slice(0, 60)}`),
    size: fc.integer({ min: 1, max: 16 }),
  }),
  fc.constant({ kind: 'ean13', digits: '400638133393' }),
  fc.record({ kind: fc.constant('feed'), lines: fc.integer({ min: 1, max: 20 }) }),
  fc.constant({ kind: 'cut' }),
)

test('whatever the product names, only listed commands are sent, none of them a real-time one', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const encoded = encodeJob(job(...blocks), TRAITS)
      if (!encoded.ok) throw new Error(encoded.error)
      const bytes = Buffer.concat(encoded.value)
      expect(foreignByte(bytes)).toBeNull()
      for (const live of ['\x10\x04', '\x10\x05', '\x10\x14']) expect(bytes.includes(live)).toBe(false)
      for (const piece of encoded.value) expect(piece.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

// The whitelist, written anew in hex: each command, and how many bytes of data follow it.
const NONE = () => 0
const LISTED: readonly (readonly [RegExp, (parameters: readonly number[]) => number])[] = [
  [/^(?:[2-689a-f].|7[0-9a-e])/, NONE], // a character: 20h to FFh without DEL
  [/^0a/, NONE],
  [/^1b40/, NONE],
  [/^1c2e/, NONE],
  [/^1b5200/, NONE],
  [/^1d61ff/, NONE],
  [/^1d57(?:8001|f801|4002)/, NONE],
  [/^1b610[012]/, NONE],
  [/^1b450[01]/, NONE],
  [/^1d21(?:00|11)/, NONE],
  [/^1b74(?:00|0d|0e|10|11|12|13)/, NONE],
  [/^1b64(?:0[1-9a-f]|1[0-4])/, NONE],
  [/^1d564[12]00/, NONE],
  [/^1d48021d68501d77031d6b430c(?:3[0-9]){12}/, NONE],
  [/^1d286b040031413200/, NONE],
  [/^1d286b03003143(?:0[1-9a-f]|10)/, NONE],
  [/^1d286b0300314531/, NONE],
  [/^1d286b0300315130/, NONE],
  [/^1d286b(..)(..)315030/, ([low = 0, high = 0]) => low + 256 * high - 3],
  [/^1d763000(..)00(..)(..)/, ([width = 0, low = 0, high = 0]) => width * (low + 256 * high)],
]

/** Where the first byte that belongs to no listed command is, or null. */
function foreignByte(bytes: Buffer): number | null {
  for (let at = 0; at < bytes.length;) {
    const rest = bytes.subarray(at, at + 40).toString('hex')
    const length = LISTED.map(([pattern, dataBytes]) => {
      const [all = '', ...parameters] = pattern.exec(rest) ?? []
      const data = dataBytes(parameters.map((hex) => Number.parseInt(hex, 16)))
      return all === '' ? 0 : all.length / 2 + data
    }).find((bytesOfIt) => bytesOfIt > 0)
    if (length === undefined) return at
    at += length
  }
  return null
}

describe('segments', () => {
  const lengths = (pieces: readonly number[]) =>
    segmentsOf(
      pieces.map((length) => new Uint8Array(length)),
      10,
    ).map(({ bytes, last }) => [bytes.length, last])

  test('hold as many pieces as fit; the last one is marked', () => {
    expect(lengths([4, 6, 1, 20, 3])).toEqual([
      [10, false],
      [1, false],
      [20, false],
      [3, true],
    ])
  })

  test('no pieces are no segments', () => {
    expect(lengths([])).toEqual([])
  })
})
