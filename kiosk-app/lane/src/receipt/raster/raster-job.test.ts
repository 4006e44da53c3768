import { PrintJob } from '@clearlane/device-contract'
import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { layoutReceipt } from '../layout.ts'
import { RECEIPT_SAMPLES } from '../samples-by-language.ts'
import { receiptWords } from '../words.ts'
import { receiptFonts } from './adapters/receipt-fonts.ts'
import type { Direction } from './bidi-runs.ts'
import { needsRaster, rasterised } from './raster-job.ts'
import type { TextBlock } from './set-line.ts'

const typefaces = receiptFonts()
const LINE_DOTS = 34

const line = (text: string, change: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  runs: [{ text }],
  align: 'start',
  ...change,
})

const jobOf = (...blocks: PrintJob['blocks']): PrintJob => ({ jobId: 'r1', columns: 42, blocks })

function inkOf(text: string, direction: Direction, change: Partial<TextBlock> = {}): readonly boolean[] {
  return inkOfFirst([line(text, change)], direction)
}

/** For each column of dots, whether there is ink in it in the first of these lines. */
function inkOfFirst(lines: readonly TextBlock[], direction: Direction): readonly boolean[] {
  const [block] = rasterised(jobOf(...lines), direction, typefaces).blocks
  if (block?.kind !== 'raster') throw new Error('it is a picture')
  const bits = Buffer.from(block.bits, 'base64')
  const rowBytes = block.width / 8
  return Array.from({ length: block.width }, (_, dot) =>
    Array.from({ length: block.height }, (__, row) => bits[row * rowBytes + (dot >> 3)] ?? 0).some(
      (byte) => (byte & (0x80 >> (dot & 7))) !== 0,
    ),
  )
}

const first = (ink: readonly boolean[]): number => ink.indexOf(true)
const last = (ink: readonly boolean[]): number => ink.lastIndexOf(true)

describe('which lines are pictures', () => {
  const kindsOf = (direction: Direction, ...texts: readonly string[]): readonly string[] =>
    rasterised(jobOf(...texts.map((text) => line(text))), direction, typefaces).blocks.map(({ kind }) => kind)

  test('those with letters that no code page has', () => {
    expect(kindsOf('ltr', 'Käse 1,29 €', 'Żółć', 'Ёлка', 'Μήλα', '„Tradition“ – 5 × 1')).toEqual(
      new Array(5).fill('text'),
    )
    expect(kindsOf('ltr', '牛奶', 'حليب', 'sữa tươi', 'พริก', '한글', '🍎', '（')).toEqual(
      new Array(7).fill('raster'),
    )
  })

  test('from right to left those with columns too, which a printer would not mirror', () => {
    expect(kindsOf('rtl', 'KitKat       1.29 A', '----------', '', '  2 × 1.39')).toEqual([
      'raster',
      'text',
      'text',
      'raster',
    ])
    expect(needsRaster(jobOf(line('Visa', { align: 'centre' })), 'rtl')).toBe(false)
  })

  test.each([...RECEIPT_SAMPLES])('a receipt in %s has pictures only if it must', (language, document) => {
    const job = layoutReceipt(document, { jobId: 'r1', columns: 42, isCopy: true })
    const { direction } = receiptWords(language)
    const isForeign = language === 'ar' || language === 'zh-Hans'
    expect(needsRaster(job, direction)).toBe(isForeign)
    const drawn = rasterised(job, direction, typefaces)
    expect(Value.Check(PrintJob, drawn)).toBe(true)
    expect(drawn.blocks.some(({ kind }) => kind === 'raster')).toBe(isForeign)
    expect(drawn.blocks.filter(({ kind }) => kind === 'qr')).toHaveLength(1)
  })
})

describe('where letters stand', () => {
  test('Chinese letters are two columns wide, and an amount ends where the printer would end it', () => {
    const ink = inkOf('牛奶                                1.29 A', 'ltr')
    expect(ink.slice(0, 48).filter(Boolean).length).toBeGreaterThan(30)
    expect(ink.slice(48, 36 * 12)).not.toContain(true)
    expect(last(ink)).toBeGreaterThan(41 * 12)
  })

  test('Arabic letters join', () => {
    const joined = inkOf('بببب', 'rtl')
    expect(joined.slice(first(joined), last(joined))).not.toContain(false)
    const apart = inkOf('ب ب ب', 'rtl')
    expect(apart.slice(first(apart), last(apart))).toContain(false)
  })

  test('an Arabic line begins at the right, and its amount stands at the left', () => {
    const ink = inkOf('  حليب                            1.29 A', 'rtl')
    expect(last(ink)).toBeGreaterThan(39 * 12)
    expect(last(ink)).toBeLessThan(40 * 12)
    expect(first(ink)).toBeGreaterThanOrEqual(2 * 12)
    expect(first(ink)).toBeLessThan(3 * 12)
  })

  test('decimal points stay below each other, also mirrored', () => {
    const amounts = [line('خبز     1.29 A'), line('أرز   101.29 A')]
    const [short, long] = rasterised(jobOf(...amounts), 'rtl', typefaces).blocks.map((block) =>
      block.kind === 'raster' ? Buffer.from(block.bits, 'base64') : Buffer.alloc(0),
    )
    // 1.29 A is columns 30 to 36 from the left in both lines, 63 bytes a row.
    const cut = (bits: Buffer | undefined): readonly string[] =>
      Array.from(
        { length: LINE_DOTS },
        (_, row) => bits?.subarray(row * 63 + 45, row * 63 + 54).toString('hex') ?? '',
      )
    expect(cut(short)).toEqual(cut(long))
    expect(new Set(cut(short)).size).toBeGreaterThan(5)
  })

  test('a name leaves room for its amount where a longer one below it moves both inwards', () => {
    const lines = [line(`${'x'.repeat(34)}  1.29 A`), line('TV                             12,345.00 A')]
    const ink = inkOfFirst(lines, 'rtl')
    expect(ink.slice(0, 5 * 12)).not.toContain(true)
    expect(ink.slice(10 * 12, 11 * 12)).toContain(true)
    expect(ink.slice(11 * 12, 12 * 12)).not.toContain(true)
    expect(last(ink)).toBeGreaterThan(41 * 12)
  })

  test('what is wider than its room is made narrower, never cut', () => {
    const wide = inkOf('سسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسس   1.29 A', 'rtl')
    expect(last(wide)).toBeLessThan(504)
    expect(wide.slice(6 * 12, 7 * 12)).not.toContain(true)
  })

  test('every script has letters: Korean, Thai, Hebrew, Hindi; only what Unicode has not is a box', () => {
    const box = inkOf('\u{2fffd}', 'ltr')
    for (const letter of ['한', 'พ', 'ש', 'ह', 'ạ', '繁', 'に']) {
      expect(inkOf(letter, 'ltr'), letter).toContain(true)
      expect(inkOf(letter, 'ltr'), letter).not.toEqual(box)
    }
    expect(last(inkOf('한국', 'ltr'))).toBeGreaterThan(2 * 24 - 8)
  })

  test('a large line is twice as high and wide', () => {
    const large = inkOf('合计', 'ltr', { runs: [{ text: '合计', size: 2, bold: true }] })
    expect(last(large)).toBeGreaterThan(2 * last(inkOf('合计', 'ltr')) - 6)
  })
})

test('whatever the text, a line is one picture of the width of the paper', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...Array.from('حليب ١٢3.5)( -ab牛ّ')), minLength: 1, maxLength: 40 }),
  )
  const style = fc.record({ size: fc.constantFrom<1 | 2>(1, 2), bold: fc.boolean() })
  const columns = fc.constantFrom<32 | 42 | 48>(32, 42, 48)
  const align = fc.constantFrom<TextBlock['align']>('start', 'centre', 'end')
  fc.assert(
    fc.property(
      text,
      style,
      columns,
      align,
      fc.constantFrom('ltr', 'rtl'),
      (of, look, width, where, direction) => {
        const block = line(of, { runs: [{ text: of, ...look }], align: where })
        const drawn = rasterised({ jobId: 'r1', columns: width, blocks: [block] }, direction, typefaces)
        expect(Value.Check(PrintJob, drawn)).toBe(true)
        for (const picture of drawn.blocks)
          if (picture.kind === 'raster')
            expect([picture.width, Buffer.from(picture.bits, 'base64').length]).toEqual([
              width * 12,
              (width * 12 * picture.height) / 8,
            ])
      },
    ),
    { numRuns: 150 },
  )
})
