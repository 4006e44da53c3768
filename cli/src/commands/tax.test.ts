import { PROFILES } from '@clearlane/domain'
import { expect, test } from 'vitest'
import { createOutput, EXIT } from '../output.ts'
import { explainBasket, explainCash, listProfiles, type ExplainOptions } from './tax.ts'

function said(work: (output: ReturnType<typeof createOutput>) => number, json = false) {
  const lines: string[] = []
  const output = createOutput(
    json,
    (line) => lines.push(line),
    (line) => lines.push(line),
  )
  return { code: work(output), text: lines.join('\n') }
}
const explain = (profileId: string, goods: readonly string[], more: Partial<ExplainOptions> = {}) =>
  said((output) =>
    explainBasket(
      { benefit: undefined, returned: undefined, day: undefined, ...more, profileId, goods },
      output,
    ),
  )

test('a German basket is worked out, with its deposit and what a return gives back', () => {
  const { code, text } = explain('germany', ['A:0.99x2+0.25', 'B:1.29'], { returned: '1:1' })
  expect(code).toBe(EXIT.done)
  expect(text).toMatch(/^2 +deposit +A +0\.50 +0\.08$/m)
  expect(text).toMatch(/^A +19 % +2\.08 +0\.40$/m)
  expect(text).toContain('Total EUR 3.77')
  expect(text).toContain('Line 1 gives back 0.99, tax 0.16')
})

test('in Quebec each tax has its row, and cash is rounded', () => {
  const { text } = explain('canada-quebec', ['A:4.99', 'A:1.99+0.10', 'B:12.95', 'Z:3.49'])
  expect(text).toMatch(/^TVQ\/QST +9\.975 % +6\.98 +0\.70$/m)
  expect(text).toMatch(/Total CAD 25\.22\nIn cash 25\.20$/)
})

test('the rates are those of the business day', () => {
  const row = (day: string) => explain('sweden', ['D:18.90x2'], { day }).text
  expect(row('2027-12-31')).toMatch(/^D +6 % +35\.66 +2\.14$/m)
  expect(row('2028-01-01')).toMatch(/^D +12 % +33\.75 +4\.05$/m)
})

test('a food benefit takes the tax away, and a deposit may have its own tax', () => {
  expect(explain('us-new-york', ['S:4.00'], { benefit: '2.50' }).text).toContain('Total USD 4.13')
  expect(explain('austria', ['A:1.00+0.20:A']).text).toMatch(/^A +20 % +1\.00 +0\.20$/m)
})

test.each([
  ['atlantis', ['A:1.00'], {}, /no store profile atlantis/],
  ['sweden', ['D:1.00'], { day: 'tomorrow' }, /tomorrow is not a day/],
  ['sweden', ['D:1.00'], { day: '2026-02-30' }, /2026-02-30 is not a day/],
  ['germany', ['1.00'], {}, /not like A:0.99x2/],
  ['germany', ['Q:1.00'], {}, /germany has no tax code Q. It has A, B/],
  ['germany', ['A:1.00+0.25:Q'], {}, /no tax code Q/],
  ['japan', ['A:1.00'], {}, /1.00 is no amount of JPY, which has 0 decimals/],
  ['japan', ['A:1+0.5'], {}, /0.5 is no amount of JPY/],
  ['germany', ['A:1.00'], { benefit: '-1' }, /-1 is no amount of EUR/],
  ['germany', ['A:1.00'], { returned: 'x' }, /not like 1:2/],
  ['germany', ['A:1.00'], { returned: '1:2' }, /Line 1 has 1 pieces/],
] as const)('%s with %j %j is a wrong call, and says so', (profileId, goods, more, sentence) => {
  const { code, text } = explain(profileId, goods, more)
  expect(code).toBe(EXIT.usage)
  expect(text).toMatch(sentence)
})

test('cash of a country is told as a total and as change', () => {
  const cash = (country: string, amount: string) => said((output) => explainCash(country, amount, output))
  expect(cash('SE', '104.50')).toEqual({
    code: EXIT.done,
    text: 'As a total 104.50 is 105.00, as change 104.00.',
  })
  expect(cash('XX', '1').text).toMatch(/known of XX. Name one of AU, CA/)
  expect(cash('CH', '1.234')).toEqual({
    code: EXIT.usage,
    text: '1.234 is not an amount with at most 2 decimals.',
  })
})

test('every profile is listed, for people and as JSON', () => {
  expect(said(listProfiles).text).toMatch(/^kuwait +KWD +included +Z=0 %$/m)
  expect(JSON.parse(said(listProfiles, true).text)).toMatchObject({ ok: true, profiles: PROFILES })
})
