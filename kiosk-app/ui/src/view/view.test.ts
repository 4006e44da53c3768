import { expect, test } from 'vitest'
import type { Said } from '../checkout/setup.ts'
import { scene } from '../gallery/scene.ts'
import { calm, away, paperOut } from '../gallery/live.ts'
import { banana, beer, cheese, cola, milk, soap } from '../gallery/goods.ts'
import {
  completed,
  escalated,
  inDoubt,
  partPaid,
  printed,
  printing,
  shopping,
  withoutReceipt,
  withStaff,
} from '../gallery/stories.ts'
import { allTexts } from '../strings/all-texts.ts'
import { wordsFor } from '../strings/words.ts'
import { doubtsWithoutCard, openAuthorisation, reversibleAttempts } from './attempts.ts'
import {
  findRow,
  firstGroups,
  groupsOf,
  looksAlike,
  newestGroups,
  pieceCount,
  type Row,
  rowsOf,
} from './basket.ts'
import type { OfferTerms } from '@clearlane/domain'
import { discountTexts, offersById, offersOf, termsText } from './offer-text.ts'
import { elapsedText } from './elapsed.ts'
import { pictureOf } from './picture.ts'
import { isPrinterStopped, printTrouble } from './printer.ts'
import { saidText as saidTextOf } from './said-text.ts'
import { weighStep } from './weigh-step.ts'

test('a deposit stands under its product, not beside it', () => {
  const { sale } = shopping().ledger
  if (sale === null) throw new Error('no sale')
  const rows = rowsOf(sale)
  expect(rows.map(({ line }) => line.parentLineId)).toEqual(rows.map(() => null))
  const row = rows.find(({ line }) => line.item.itemId === cola.itemId)
  expect(row?.deposit?.price.netMinor).toBe(50)
  expect(findRow(sale, row?.line.lineId ?? '')).toEqual(row)
  expect(pieceCount(rows)).toBe(10)
})

test('a row keeps its place and its group when one before it goes away', () => {
  const { sale } = shopping().ledger
  if (sale === null) throw new Error('no sale')
  const lines = Array.from({ length: 10 }, () => sale.lines).flat()
  const voided = lines.map((line, index) => (index === 0 ? { ...line, voided: true } : line))
  const before = rowsOf({ ...sale, lines })
  const after = rowsOf({ ...sale, lines: voided })
  expect(after.map(({ position }) => position)).toEqual(before.slice(1).map(({ position }) => position))
  expect([...groupsOf(before).values()].flat()).toEqual(before)
  const lineIds = (rows: readonly Row[] | undefined) => rows?.map(({ line }) => line.lineId)
  expect(lineIds(groupsOf(after).get(1))).toEqual(lineIds(groupsOf(before).get(1)))
  expect(after.map(({ place }) => place)).toEqual(after.map((_, index) => index + 1))
})

test('while one scans, the newest groups are there that fill the list, and the rows above are counted', () => {
  const { sale } = shopping().ledger
  if (sale === null) throw new Error('no sale')
  const rows = rowsOf({ ...sale, lines: Array.from({ length: 10 }, () => sale.lines).flat() })
  const groups = [...groupsOf(rows)]
  for (const fits of [0, 1, 7, 20, rows.length, Infinity]) {
    for (const ends of [newestGroups, firstGroups]) {
      const { shown, above, below } = ends(groups, fits)
      const there = shown.flatMap(([, members]) => members)
      expect(there).toEqual(rows.slice(above, rows.length - below))
      expect(there.length).toBeGreaterThanOrEqual(Math.min(fits, rows.length))
      const furthest = ends === newestGroups ? shown[0] : shown.at(-1)
      if (furthest !== undefined) expect(there.length - furthest[1].length).toBeLessThan(fits) // none too many
    }
  }
})

test('a row looks alike until a person could read the difference', () => {
  const [row] = rowsOf(shopping().ledger.sale ?? { lines: [], offers: [] })
  if (row === undefined) throw new Error('no row')
  const priced = (price: object) => ({
    ...row,
    line: { ...row.line, price: { ...row.line.price, ...price } },
  })
  expect(looksAlike(row, priced({ taxMinor: 99 }))).toBe(true)
  expect(looksAlike(row, priced({ netMinor: 99 }))).toBe(false)
  expect(looksAlike(row, priced({ discountMinor: 99 }))).toBe(false)
  expect(looksAlike(row, { ...row, line: { ...row.line, measure: { kind: 'each', quantity: 9 } } })).toBe(
    false,
  )
  expect(looksAlike(row, { ...row, deposit: row.line })).toBe(false)
})

test('the scale is asked for one thing at a time', () => {
  const weight = { value: 512, exponent: -3, unit: 'kg' } as const
  expect(weighStep(calm)).toBe('place')
  expect(weighStep({ ...calm, scale: { state: 'motion' } })).toBe('hold')
  expect(weighStep({ ...calm, scale: { state: 'stable', weight } })).toBe('clear')
  expect(weighStep({ ...calm, scale: { state: 'trouble', fault: 'x' } })).toBe('trouble')
  expect(weighStep(away('produceScale'))).toBe('trouble')
})

test('every product has a drawing', () => {
  expect([banana, milk, cheese, beer, soap].map(pictureOf)).toEqual([
    './pictures/produce/4011.svg',
    './pictures/goods/dairy.svg',
    './pictures/goods/cheese.svg',
    './pictures/goods/beer.svg',
    './pictures/goods/household.svg',
  ])
  const ofTheStore = (plu: string, en: string) => pictureOf({ ...banana, plu, name: { en } })
  expect(ofTheStore('94011', 'Organic bananas')).toBe('./pictures/produce/4011.svg')
  expect(ofTheStore('4999', 'Ripe bananas')).toBe('./pictures/produce/4011.svg')
  expect(ofTheStore('4999', 'Surprise box')).toBe('./pictures/produce/generic.svg')
  expect(pictureOf({ ...soap, department: 'x', name: { en: 'y' } })).toBe('./pictures/goods/generic.svg')
})

test('payments that can be given back or settled are found', () => {
  expect(reversibleAttempts(partPaid().ledger)).toHaveLength(1)
  expect(reversibleAttempts(completed().ledger)).toHaveLength(0)
  expect(doubtsWithoutCard(inDoubt().ledger)).toHaveLength(1)
  expect(doubtsWithoutCard(escalated().ledger)).toHaveLength(0) // its card leads there
  expect(openAuthorisation(inDoubt().ledger)?.amountMinor).toBe(inDoubt().ledger.sale?.totals.totalMinor)
})

test('a wait is shown in minutes and seconds and never runs backwards', () => {
  expect(elapsedText('2026-03-14T10:00:00.000Z', Date.parse('2026-03-14T10:01:07.900Z'))).toBe('1:07')
  expect(elapsedText('2026-03-14T10:00:00.000Z', Date.parse('2026-03-14T09:59:00.000Z'))).toBe('0:00')
})

test('what is said once has words', () => {
  const words = wordsFor('en', { code: 'EUR', exponent: 2 }, allTexts.en)
  const saidText = (said: Said | null, story = shopping()) =>
    saidTextOf(
      scene('', '', () => ({ story, main: 'sale.shopping.basket', context: { said } })).world(),
      words,
    )
  expect(saidText(null)).toBeNull()
  expect(saidText({ kind: 'refusal', refusal: 'basket-changed' })).toBe('Basket has changed. Please check it')
  expect(saidText({ kind: 'notice', notice: { kind: 'price-check', item: milk } })).toBe(
    'Whole milk 3.5 %: €1.19',
  )
  const data = '<img src=x onerror=alert(1)>'.repeat(9)
  expect(saidText({ kind: 'notice', notice: { kind: 'unknown-item', data } })?.length).toBeLessThan(40)
  expect(saidText({ kind: 'settled', outcome: 'not-returned', amountMinor: 329 })).toBe(
    '€3.29 was not given back',
  )
  const refused = { kind: 'refusal', refusal: 'captured-money' } as const
  expect(saidText(refused, partPaid())).toBe('A part is paid. Please call a colleague')
  expect(saidText(refused, withStaff(partPaid()))).toBe('Give back €15.00 first')
})

test('a row names each offer with its saving, and then what staff gave', () => {
  const words = wordsFor('en', { code: 'EUR', exponent: 2 })
  const [row] = rowsOf(shopping().ledger.sale ?? { lines: [], offers: [] })
  if (row === undefined) throw new Error('no row')
  const facts = {
    promotionId: 'P',
    name: { en: 'Milk week' },
    terms: { kind: 'n-for-m', take: 3, pay: 2 },
  } as const
  const price = { ...row.line.price, discountMinor: 30, offers: [{ promotionId: 'P', savedMinor: 20 }] }
  const line = { ...row.line, price }
  const offers = offersOf(line, offersById([facts]))
  expect(discountTexts(line, offers, words)).toEqual(['Milk week −€0.20', 'Discount −€0.10'])
  expect(discountTexts(row.line, offersOf(row.line, offersById([facts])), words)).toEqual([])
  expect(looksAlike(row, { ...row, line: { ...line, price: { ...price, discountMinor: 0 } } })).toBe(false)
})

const off = { kind: 'percent', ppm: 100_000 } as const
const tiers = [
  { from: 3, reward: off },
  { from: 6, reward: { kind: 'amount', amountMinor: 20 } as const },
]
test.each<[OfferTerms, string]>([
  [off, '10% off'],
  [{ kind: 'fixed-price', priceMinor: 89 }, 'for €0.89'],
  [{ kind: 'n-for-m', take: 3, pay: 2 }, '3 for the price of 2'],
  [{ kind: 'cheapest-free', take: 3 }, 'of 3 the cheapest is free'],
  [
    { kind: 'mix-and-match', pieces: 3, reward: { kind: 'fixed-price', priceMinor: 600 } },
    '3 together for €6.00',
  ],
  [{ kind: 'tiered', tiers }, 'from 3 pieces 10% off, from 6 pieces €0.20 off'],
  [{ kind: 'basket', fromMinor: 10_000, reward: off }, 'from €100.00 10% off'],
])('terms in words: %j', (terms, text) => {
  expect(termsText(terms, wordsFor('en', { code: 'EUR', exponent: 2 }))).toBe(text)
})

test('a printer that cannot print promises nothing, and a receipt that came out is never called missing', () => {
  const faults = (...codes: string[]) => ({
    ...calm,
    parts: { ...calm.parts, printer: { state: 'degraded' as const, faults: codes } },
  })
  const stops = (code: string) => isPrinterStopped(faults('paper-near-end', code))
  expect(
    ['paper-out', 'cover-open', 'cutter-jam', 'printer-hardware'].filter((code) => !stops(code)),
  ).toEqual([])
  expect(isPrinterStopped(away('printer'))).toBe(true)
  expect(isPrinterStopped(faults('paper-near-end'))).toBe(false)
  expect(isPrinterStopped(calm)).toBe(false)
  const trouble = ({ ledger }: ReturnType<typeof printing>, live = calm) => {
    const completion = ledger.sale?.completion ?? null
    return completion !== null && printTrouble(completion, live)
  }
  expect([trouble(printing()), trouble(printing(), paperOut)]).toEqual([false, true])
  expect([trouble(printed('printed'), paperOut), trouble(withoutReceipt(), paperOut)]).toEqual([false, false])
  expect(trouble(printed('failed'))).toBe(true)
})
