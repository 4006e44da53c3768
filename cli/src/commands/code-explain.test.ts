import { expect, test } from 'vitest'
import { EXIT } from '../output.ts'
import { captured } from '../testing/captured.ts'
import { explainCode, type ExplainOptions } from './code-explain.ts'

const PLAIN: ExplainOptions = { symbology: null, country: 'DE', pattern: null }

function explained(data: string, options: Partial<ExplainOptions> = {}) {
  const { output, out, errors } = captured(false)
  const exit = explainCode(data, { ...PLAIN, ...options }, output)
  return { exit, text: out.join('\n'), errors }
}

const words = (text: string) => text.split('\n').map((line) => line.trim().replace(/  +/g, ' | '))

test('the label of a pack is shown element by element, and what a till makes of it', () => {
  const { exit, text } = explained(
    ']d201040063813339313103000250392212\\x1D10L7'.replace('392212', '3922129'),
  )
  expect(exit).toBe(EXIT.done)
  expect(words(text)).toEqual([
    'READING | WHAT | SAYS',
    'elements | (01) GTIN | 04006381333931',
    '(3103) NET WEIGHT (kg) | 000250',
    '(3922) PRICE | 129',
    '(10) BATCH/LOT | L7',
    'weight | 0.250 kg',
    'price | 1.29',
  ])
})

test('every reading of an ambiguous code is shown, the likeliest first', () => {
  expect(words(explained('2812343002508').text).slice(1)).toEqual([
    'gtin | GTIN | 02812343002508',
    'label | GTIN in the price book | 02812340000002',
    'weight | 0.250 kg',
  ])
})

test.each([
  ['4011', 'plu | PLU | 4011'],
  ['CLB1000016', 'badge | staff badge | 100001'],
  ['CLM123456784', 'member | member | 12345678'],
  ['9801234001501', 'deposit-slip | slip | 1234'],
  ['9801234001501', 'amount | 1.50'],
  [']e08110012345612345611110123', 'coupon | (8110) company | 123456'],
  [']e08112001234561234560123456', 'coupon | (8112) funder | 123456'],
  ['2512346146857', 'count | 14685'],
  [']C101040063813339313103000250393297800129', 'price | 1.29 (currency 978)'],
])('%s says %s', (data, line) => {
  expect(words(explained(data).text)).toContain(line)
})

test('what is refused is marked at its place, and the exit code says so', () => {
  const { exit, text } = explained('0104006381333931172613\u001b', { symbology: ']d2' })
  expect(exit).toBe(EXIT.failed)
  expect(text.split('\n')).toEqual([
    'It means nothing to a lane.',
    '',
    '0104006381333931172613·',
    `${' '.repeat(23)}^ 23 wrong-length: (17): the value is too short`,
  ])
  expect(explained('7'.repeat(3_000)).text).toContain('at 2048 too-long: ')
})

test('a pattern is tried on the code, also one that no lane would open with', () => {
  expect(explained('2812343002508', { pattern: '28IIIIVWWWWWC' }).text).toContain(
    '28IIIIVWWWWWC fits: number 1234, weight 00250, known to the price book as 2812340000002',
  )
  expect(explained('AB12', { pattern: "'AB'II" })).toMatchObject({ exit: EXIT.done })
  expect(explained('AB12', { pattern: "'AB'II" }).text).toContain('number 12, no value')
  expect(explained('AB1x', { pattern: "'AB'II" }).text).toContain('does not fit, at 3: other-pattern')
  expect(explained('AB12', { pattern: 'AB' }).text).toContain('does not fit, at 0: bad-pattern')
})

test('another country reads other labels; one without labels of its own is named with the others', () => {
  expect(words(explained('212345928752', { country: 'US' }).text)).toContain('price | 28.75')
  const { exit, errors } = explained('4011', { country: 'XX' })
  expect(exit).toBe(EXIT.usage)
  expect(errors[0]).toMatch(/^There are no labels of "XX"\. Choose from CA, DE, /)
})

test('for a program it is one object with places', () => {
  const { output, out } = captured(true)
  expect(explainCode('4006381333932', PLAIN, output)).toBe(EXIT.failed)
  expect(JSON.parse(out[0] ?? '')).toMatchObject({
    ok: false,
    readings: [],
    reasons: [{ code: 'wrong-check-digit', position: 12 }],
  })
})
