import { readFileSync } from 'node:fs'
import { receiptsOf } from '@clearlane/twins/escpos/preview'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differentDots } from './difference.ts'
import { GOLDEN_PICTURES } from './golden.ts'
import { decodeGreyPng, encodeGreyPng } from './grey-png.ts'
import { receiptBytes, receiptPicture } from './receipt-picture.ts'

const DOTS_MAX = 20 // one digit that is another has 40 or more

test.each(GOLDEN_PICTURES)('$name is as it was looked at', async ({ document, columns, file }) => {
  const golden = decodeGreyPng(readFileSync(file))
  const bytes = receiptBytes(document, columns)
  expect(differentDots(await receiptPicture(bytes), golden)).toBeLessThanOrEqual(DOTS_MAX)
  const [paper, ...others] = receiptsOf(bytes)
  expect(others).toEqual([])
  expect(paper?.columns).toBe(columns)
  const codes = paper?.printed.flatMap((printed) => (printed.kind === 'qr' ? [printed.data] : []))
  expect(codes).toEqual([document.saleId])
})

test.each(GOLDEN_PICTURES.filter(({ columns }) => columns === 42))(
  'in $name one wrong digit shows',
  async ({ document, columns, file }) => {
    const [line, ...lines] = document.lines
    if (line === undefined) throw new Error('the sample has lines')
    const wrong = { ...document, lines: [{ ...line, extendedMinor: line.extendedMinor + 2 }, ...lines] }
    const picture = await receiptPicture(receiptBytes(wrong, columns))
    expect(differentDots(picture, decodeGreyPng(readFileSync(file)))).toBeGreaterThan(DOTS_MAX)
  },
)

test('a picture is read as it was written, and another size differs in every dot', () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 9 }).map((half) => half * 2),
    height: fc.integer({ min: 1, max: 9 }),
  })
  const picture = size.chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height, max: 15 })
      .map((shades) => ({ width, height, shades })),
  )
  fc.assert(
    fc.property(picture, (one) => {
      expect(decodeGreyPng(encodeGreyPng(one))).toEqual(one)
      expect(differentDots(one, { ...one, height: one.height + 1 })).toBe(one.shades.length)
    }),
  )
})
