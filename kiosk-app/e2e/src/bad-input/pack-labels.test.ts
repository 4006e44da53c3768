import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScanRefusal } from '@clearlane/domain'
import { importCatalogue } from '@clearlane/lane/price-book/adapters/import-catalogue'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journalEvents, journalTrouble } from '../rig/journal.ts'
import { startRig, type Rig } from '../rig/rig.ts'

// What the label of a fresh pack says, from the bytes of the scanner's line to the basket.

const CHEESE = '04003490000006'
const PRODUCTS = `gtin,name,department,sold_by,price,tax,recalled_lots
${CHEESE},Mountain cheese,fresh,weight,19.90,B,L13
`
const GS = '\u001d'
const DATA_MATRIX = ']d2'
const GS1_128 = ']C1'

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
  const csvPath = join(rig.processes.dataDir, 'packs.csv')
  writeFileSync(csvPath, PRODUCTS)
  expect(
    await importCatalogue({ csvPath, dataDir: rig.processes.dataDir, profileId: 'germany' }),
  ).toMatchObject({ ok: true })
  await rig.processes.restart('lane')
  await rig.reopen()
  await rig.devicesReady()
}, 90_000)
afterAll(() => rig.stop())

/** YYMMDD in this many years: in none that ends before the tests do. */
const lastDay = (years: number) => `${String((new Date().getFullYear() + years) % 100).padStart(2, '0')}1231`
const pack = (expiry: string, lot: string) => `01${CHEESE}17${expiry}31030002503922498${GS}10${lot}`

test.each([
  ['GS1 DataMatrix', DATA_MATRIX],
  ['GS1-128', GS1_128],
])(
  'a pack with expiry, weight, price and lot in a %s is a line at its price',
  { timeout: 30_000 },
  async (_name, symbology) => {
    const before = rig.screen.ledger.sale?.lines.length ?? 0
    await rig.bench.scan(pack(lastDay(1), 'L12'), symbology)
    await rig.until('a line', ({ picture }) => picture.ledger.sale?.lines.length === before + 1)
    expect(rig.screen.ledger.sale?.lines.at(-1)).toMatchObject({
      item: { itemId: `gtin:${CHEESE}` },
      measure: { kind: 'weight', weight: { value: 250, exponent: -3, unit: 'kg' }, labelPriceMinor: 498 },
      price: { extendedMinor: 498 },
    })
  },
)

test.each<[string, string, string, ScanRefusal]>([
  ['past its expiry, GS1 DataMatrix', DATA_MATRIX, pack(lastDay(-1), 'L12'), 'expired'],
  ['past its expiry, GS1-128', GS1_128, pack(lastDay(-1), 'L12'), 'expired'],
  ['past its best-before date', DATA_MATRIX, `01${CHEESE}15${lastDay(-1)}3103000250`, 'best-before-passed'],
  ['of a recalled lot', DATA_MATRIX, pack(lastDay(1), 'L13'), 'recalled'],
])(
  'a pack %s is refused at the scan, with the reason on the screen and in the journal',
  { timeout: 30_000 },
  async (_name, symbology, data, reason) => {
    const lines = rig.screen.ledger.sale?.lines.length
    const told = rig.screen.picture.notices.length
    await rig.bench.scan(data, symbology)
    await rig.until('a notice', ({ picture }) => picture.notices.length > told)
    expect(rig.screen.picture.notices.at(-1)).toMatchObject({ kind: 'scan-refused', reason })
    expect(journalEvents(rig.processes.journal).at(-1)).toMatchObject({ type: 'scan-refused', reason })
    expect(rig.screen.ledger.sale?.lines.length).toBe(lines)
  },
)

test('a code that breaks a rule asks for a person, who sees the rule', { timeout: 30_000 }, async () => {
  await rig.bench.scan(`01${CHEESE}17261301`, DATA_MATRIX)
  const find = () => rig.screen.ledger.sale?.interventions.find(({ kind }) => kind === 'unknown-item')
  await rig.until('an unknown item', () => find() !== undefined)
  expect(find()?.evidence).toMatchObject({ reasons: ['wrong-value'] })
  expect(journalTrouble(rig.processes.journal)).toBe(null)
})
