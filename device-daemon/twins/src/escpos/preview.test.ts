import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { receiptsOf, receiptSvg } from './preview.ts'
import { receiptText } from './receipt.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  )

const CUT = [0x1d, 0x56, 0x42, 0]
const textOf = (stream: Uint8Array) => receiptsOf(stream).map(receiptText)

describe('reading the bytes of a printer', () => {
  test('lines, code tables and cuts become receipts', () => {
    expect(
      textOf(bytes('one\ntwo\n', CUT, [0x1b, 0x74, 16, 0x80], '\n', [0x1b, 0x74, 17, 0x80], '\n', CUT)),
    ).toEqual(['one\ntwo\n', '€\nА\n'])
  })

  test('a table that the printer lacks is its first one', () => {
    expect(textOf(bytes([0x1b, 0x74, 99, 0x81, 0x7f], '|\n'))).toEqual(['ü |'])
  })

  test('a line longer than the paper goes on in the next one', () => {
    const [receipt] = receiptsOf(bytes([0x1d, 0x57, 0x80, 0x01], 'x'.repeat(40), '\n'))
    expect(receipt?.columns).toBe(32)
    expect(receipt && receiptText(receipt).split('\n')).toEqual(['x'.repeat(32), 'x'.repeat(8)])
  })

  test('styles hold until they change or the printer is initialised', () => {
    const stream = bytes(
      [0x1b, 0x45, 1],
      'b',
      [0x1d, 0x21, 0x11],
      'B',
      [0x1b, 0x2d, 1, 0x1d, 0x42, 1],
      'r\n',
      [0x1b, 0x40],
      'p\n',
    )
    const [receipt] = receiptsOf(stream)
    const runs = receipt?.printed.flatMap((printed) => (printed.kind === 'line' ? printed.runs : []))
    expect(
      runs?.map(({ text, bold, width, height, underlined, reversed }) => [
        text,
        bold,
        width,
        height,
        underlined,
        reversed,
      ]),
    ).toEqual([
      ['b', true, 1, 1, false, false],
      ['B', true, 2, 2, false, false],
      ['r', true, 2, 2, true, true],
      ['p', false, 1, 1, false, false],
    ])
  })

  test('a QR code, an EAN-13 and a picture are what they say', () => {
    const qr = bytes(
      [0x1d, 0x28, 0x6b, 5, 0, 0x31, 0x50, 0x30],
      'hi',
      [0x1d, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30],
    )
    const ean = bytes([0x1d, 0x6b, 0x43, 12], '400638133393')
    const picture = bytes([0x1d, 0x76, 0x30, 0, 2, 0, 3, 0], [1, 2, 3, 4, 5, 6])
    expect(textOf(bytes([...qr], [...ean], [...picture]))).toEqual([
      '[qr hi]\n[ean13 4006381333931]\n[picture 16 × 3]',
    ])
  })

  test('a QR code of nothing, or of too much, is not printed', () => {
    const print = [0x1d, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30]
    const store = [0x1d, 0x28, 0x6b, 0x03, 0x08, 0x31, 0x50, 0x30, ...new Array<number>(2048).fill(0x41)]
    expect(receiptsOf(bytes(print, store, print))).toEqual([])
  })

  test('blank paper is no receipt', () => {
    expect(receiptsOf(bytes([0x1b, 0x64, 3], CUT))).toEqual([])
  })

  test('a full cut is told from a partial one', () => {
    const cuts = [[0x1d, 0x56, 0], [0x1d, 0x56, 1], [0x1d, 0x56, 0x41, 0], CUT]
    expect(receiptsOf(bytes(...cuts.flatMap((cut) => ['x\n', cut]))).map(({ cut }) => cut)).toEqual([
      'full',
      'partial',
      'full',
      'partial',
    ])
  })
})

describe('the picture of a receipt', () => {
  test('holds every character once and escapes it', () => {
    const svg = receiptSvg(bytes('<b>&"\n', CUT))
    expect(svg).toContain('>&lt;b&gt;&amp;&quot;</text>')
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 700 \d+"/)
  })

  test('draws codes, pictures and styles where they stand', () => {
    const qr = [
      ...bytes([0x1d, 0x28, 0x6b, 5, 0, 0x31, 0x50, 0x30], 'hi', [0x1d, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30]),
    ]
    const bars = (hasDigits: 0 | 2) => [
      ...bytes([0x1d, 0x48, hasDigits, 0x1d, 0x6b, 0x43, 12], '400638133393'),
    ]
    const picture = [0x1d, 0x76, 0x30, 0, 1, 0, 2, 0, 0x81, 0xff]
    const styled = [...bytes([0x1b, 0x2d, 1], 'u', [0x1d, 0x42, 1], 'r ', [0x1b, 0x61, 2], '\n')]
    const svg = receiptSvg(bytes([0x1b, 0x61, 1], qr, bars(2), bars(0), picture, styled, CUT))
    expect(svg.match(/<path d="M/g)).toHaveLength(6)
    expect(svg).toContain('>4006381333931</text>')
    expect(svg).toContain('h1v1h-1zM')
    expect(svg).toContain('fill="#fdfdfa"')
    expect(unclosed(svg)).toEqual([])
  })

  test('of nothing is blank paper', () => {
    expect(receiptSvg(new Uint8Array(0))).not.toContain('<text')
  })

  test('whatever the bytes, there is a picture, well formed and without script', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 30 }),
      fc
        .constantFrom([0x1d, 0x28, 0x6b], [0x1d, 0x76, 0x30, 0], [0x1b, 0x21], [0x1d, 0x21], CUT, [0x0a])
        .map((lead) => Uint8Array.from(lead)),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const svg = receiptSvg(Buffer.concat(pieces))
        expect(unclosed(svg)).toEqual([])
        expect(svg).not.toMatch(/<script|javascript:|NaN|undefined|href/)
      }),
    )
  })
})

/** Elements that were opened and not closed, in order. */
function unclosed(svg: string): readonly string[] {
  const open: string[] = []
  for (const [, end, name = '', selfClosing] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (end === '/') expect(open.pop()).toBe(name)
    else if (selfClosing !== '/') open.push(name)
  }
  return open
}
