import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteFor, CODE_PAGES, type CodePage } from './code-pages.ts'
import { encodeText } from './encode-text.ts'
import { printableText } from './printable-text.ts'

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\n', '\x1b', '€', 'ß', 'ł', 'Ж', '漢', '🍎'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})
const anyPages = fc.shuffledSubarray([...CODE_PAGES], { minLength: 1 })

test.each([
  [16, 'windows-1252'],
  [17, 'ibm866'],
] as const)('code page %i has the bytes that the standard decoder %s reads', (page, label) => {
  const decoder = new TextDecoder(label)
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const character = decoder.decode(Uint8Array.of(byte))
    if (!/[\p{Cc}\p{Zs}\u00ad]/u.test(character)) expect(byteFor(character, page)).toBe(byte)
  }
})

test.each([
  [19, '€', 0xd5],
  [18, 'ł', 0x88],
  [13, 'ğ', 0xa7],
  [14, 'Ω', 0x97],
  [0, '■', 0xfe],
] as const)('code page %i prints %s by its byte', (page, character, byte) => {
  expect(byteFor(character, page)).toBe(byte)
})

test('no code page has a control character or DEL, nor a byte below 20h for anything', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x10ffff }), fc.constantFrom(...CODE_PAGES), (code, page) => {
      const byte = byteFor(String.fromCodePoint(code), page)
      if (code < 0x20 || code === 0x7f) expect(byte).toBeNull()
      if (byte !== null) expect(byte >= 0x20 && byte !== 0x7f).toBe(true)
    }),
  )
})

test('an empty text has no byte', () => {
  expect(byteFor('', 16)).toBeNull()
})

describe('text for the printer', () => {
  test.each([
    ['Käse für 1,99 €', 'Käse für 1,99 €'],
    ['Ka\u0308se', 'Käse'], // decomposed
    ['a\u00a0b\tc\r\nd', 'a b c  d'],
    ['Sof\u00adt\u200b\u202eH', 'SoftH'], // soft hyphen, zero width, right-to-left override
    ['\x1b@\x10\x04\x01\x7f\x9b', '@'],
    ['ﬁne ① ½', 'fine 1 ½'],
    ['Việt Nam', 'Viet Nam'],
    ['5 − 2 ‐ 1', '5 - 2 - 1'],
    ['100 ₺', '100 TL'],
    ['\ud800x\ue000', 'x'],
    ['漢字 abc', '■■■■ abc'],
    ['🍎 apple', '■■ apple'],
    ['ᚠ', '■'],
  ])('%j becomes %j', (text, printed) => {
    expect(printableText(text, CODE_PAGES)).toBe(printed)
  })

  test('a printer without the box prints number signs', () => {
    expect(printableText('漢x', [16])).toBe('##x')
  })

  test('every character of it has a byte in some page, and asking again changes nothing', () => {
    fc.assert(
      fc.property(anyText, anyPages, (text, pages) => {
        const printable = printableText(text, pages)
        for (const character of Array.from(printable))
          expect(pages.some((page) => byteFor(character, page) !== null)).toBe(true)
        expect(printableText(printable, pages)).toBe(printable)
      }),
    )
  })
})

describe('choice of code pages', () => {
  const pagesOf = (text: string, inForce: CodePage | null = null) =>
    encodeText(text, CODE_PAGES, inForce).map(({ page }) => page)

  test('the page in force stays while it has the characters', () => {
    expect(pagesOf('Äpfel', 19)).toEqual([19])
    expect(pagesOf('plain', 17)).toEqual([17])
  })

  test('a text that one page has is one piece', () => {
    expect(pagesOf('Żółć')).toEqual([18])
    expect(pagesOf('Хлеб')).toEqual([17])
    expect(pagesOf('Ελλάς')).toEqual([14])
  })

  test('a mixed text changes pages as seldom as a look ahead finds', () => {
    expect(pagesOf('5 € Хлеб и сыр')).toEqual([16, 17])
  })

  test('no text is no piece', () => {
    expect(pagesOf('')).toEqual([])
  })

  test('the bytes read back as the printable text', () => {
    fc.assert(
      fc.property(anyText, anyPages, (text, pages) => {
        const back = encodeText(text, pages, null).flatMap(({ page, bytes }) =>
          Array.from(bytes, (byte) => characterOf(byte, page)),
        )
        expect(back.join('')).toBe(printableText(text, pages))
      }),
    )
  })
})

const CHARACTERS = Array.from({ length: 0x2700 }, (_, code) => String.fromCodePoint(code))

function characterOf(byte: number, page: CodePage): string {
  return CHARACTERS.find((character) => byteFor(character, page) === byte) ?? ''
}
