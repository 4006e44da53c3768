import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf, pair, plainText, sides, table, wrapped } from './columns.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.lorem({ maxCount: 12 }),
)

describe('text in columns', () => {
  test.each([
    ['abc', 3],
    ['漢字', 4],
    ['한글', 4],
    ['e\u0301', 1],
    ['🍎', 2],
    ['ﾊ', 1], // half-width katakana
    ['￥。', 4],
    ['حليب', 4],
  ])('%s takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns)
  })

  test.each([
    ['ﬁne', 'fine'],
    ['Ａｂ１', 'Ab1'],
    ['a\u0000b\u200bc\td\u00a0e', 'abc d e'],
    ['1½ … ™', '1½ … ™'],
    ['Ka\u0308se', 'Käse'],
    ['橙汁（１００％）！', '橙汁（100％）！'],
    ['（１００％）', '(100%)'],
  ])('%j is set as %j', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  test('breaks between words, and within one only when it must', () => {
    expect(wrapped('one two  three', 7)).toEqual(['one two', 'three'])
    expect(wrapped('a Donaudampfschiff b', 6)).toEqual(['a', 'Donaud', 'ampfsc', 'hiff b'])
    expect(wrapped('漢字漢字', 5)).toEqual(['漢字', '漢字'])
    expect(wrapped('', 5)).toEqual([''])
  })

  test('Chinese breaks between any two characters, but not before what closes or after what opens', () => {
    expect(wrapped('有机全脂牛奶', 8)).toEqual(['有机全脂', '牛奶'])
    expect(wrapped('果汁（橙味）', 6)).toEqual(['果汁', '（橙', '味）'])
    expect(wrapped('牛奶，鸡蛋', 4)).toEqual(['牛', '奶，', '鸡蛋'])
    expect(wrapped('可乐 330ml装', 8)).toEqual(['可乐', '330ml装'])
    expect(wrapped('abc牛奶', 5)).toEqual(['abc牛', '奶'])
  })

  test.each([32, 42, 48])('on %i columns a long Chinese name fills its lines and is never cut', (columns) => {
    const name = '超高温灭菌全脂纯牛奶整箱装家庭实惠礼盒十二瓶包邮送礼'
    const [first = '', ...others] = pair(name, '1,234.50 A', columns)
    expect(columnsOf(first)).toBe(columns)
    const [begun = ''] = first.split(' ')
    expect(columnsOf(begun)).toBe(columns - 12)
    expect([begun, ...others.map((line) => line.replace(/^ {2}/, ''))].join('')).toBe(name)
  })

  test('a character of several parts stays whole where it fits, and is parted where it does not', () => {
    expect(wrapped('x👩‍🌾', 5)).toEqual(['x👩🌾'])
    expect(wrapped('각'.normalize('NFD'), 2)).toEqual(['각'])
    expect(wrapped('ᄀᄀᄀ', 2)).toEqual(['ᄀ', 'ᄀ', 'ᄀ'])
  })

  test('a name and its amount share a line; the rest of the name follows indented', () => {
    expect(pair('Apples', '1.29', 20)).toEqual(['Apples          1.29'])
    expect(pair('A long name of  apples', '1.29', 20, 2)).toEqual(['  A long name   1.29', '    of apples'])
  })

  test('an amount without room beside it gets its own line', () => {
    expect(pair('Apples', '123.456.789,00', 20)).toEqual(['Apples', '      123.456.789,00'])
  })

  test('columns are further apart than words', () => {
    expect(pair('Apples from Kent', '1.29', 21)).toEqual(['Apples from      1.29', '  Kent'])
    expect(pair('Apples from Ken', '1.29', 21)).toEqual(['Apples from Ken  1.29'])
  })

  test('two facts share a line or have one each', () => {
    expect(sides('left', 'right', 16)).toEqual(['left       right'])
    expect(sides('a longer left', 'right', 16)).toEqual(['a longer left', 'right'])
  })

  test('a table is as wide as the paper, or is none', () => {
    const rows = [
      ['Tax', 'Net'],
      ['A', '10.00'],
    ]
    expect(table(rows, 12)).toEqual(['Tax      Net', 'A      10.00'])
    expect(table(rows, 8)).toBeNull()
  })

  test('no line is ever wider than asked, and nothing printable is lost', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 12, max: 48 }), (left, right, columns) => {
        for (const line of [
          ...wrapped(left, columns),
          ...pair(left, right, columns, 2),
          ...sides(left, right, columns),
        ])
          expect(columnsOf(line)).toBeLessThanOrEqual(columns)
        const printable = (text: string) => plainText(text).replaceAll(' ', '')
        expect(wrapped(left, columns).join('').replaceAll(' ', '')).toBe(printable(left))
      }),
    )
  })
})
