import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { hasValidCheckDigit } from '@clearlane/domain'
import { answerHelp } from './call/answer-help.ts'
import { cleanName } from './demo-products/clean-name.ts'
import { grossMassOf } from './demo-products/gross-mass.ts'
import { choose, type Named, type Offer } from './demo-products/offer.ts'

answerHelp(`npm run demo-products -- FILE

Chooses the products of the demo store, kiosk-app/lane/demo/products.csv, from a file "gtin,name", which may be gzipped.

Example: npm run demo-products -- products.csv.gz`)

const TARGET = fileURLToPath(new URL('../kiosk-app/lane/demo/products.csv', import.meta.url))

/** The header, then products and produce that were put there by hand; what follows them is chosen here. */
const LINES_BY_HAND = 1190

/** Germany, Austria, Switzerland, and the Belgian number of a drink that everybody knows (GS1 prefixes). */
const SOLD_HERE = /^(4[0-3]\d|440|9[01]|76|5449)\d+$/

const HEADER_PLAIN = 13 // columns before the masses, which are worked out anew for every row

/** Chooses the products of the demo store from a file `gtin,name`, which may be gzipped. See the store's README. */
function main(path: string | undefined): number {
  if (path === undefined) return fail('Name the products: npm run demo-products -- products.csv.gz')
  const text = textOf(path)
  if (text === null) return fail(`${path} cannot be read.`)
  const byHand = readFileSync(TARGET, 'utf8').split('\n').slice(0, LINES_BY_HAND)
  const offers = choose(newProducts(text, byHand))
  if (offers.length === 0) return fail(`${path} has no product for a German shop.`)
  const [header = '', ...rows] = [...byHand, ...offers.map(rowOf)]
  writeFileSync(
    TARGET,
    [`${plain(header)},gross_mass_g,gross_mass_deviation_g`, ...rows.map(withMass), ''].join('\n'),
  )
  console.log(`Chose ${offers.length} products beside ${LINES_BY_HAND - 1} rows by hand.`)
  return 0
}

/** Every product that could be sold here, without those that are there by number or by name. */
function newProducts(text: string, byHand: readonly string[]): readonly Named[] {
  const taken = new Set(byHand.flatMap((row) => row.split(',', 3)))
  const products: Named[] = []
  for (const row of text.split(/\r?\n/)) {
    const [gtin, typed] = cells(row)
    if (taken.has(gtin) || !SOLD_HERE.test(gtin) || gtin.length !== 13 || !hasValidCheckDigit(gtin)) continue
    const name = cleanName(typed)
    if (name === null || taken.has(sameName(name))) continue
    taken.add(sameName(name))
    products.push({ gtin, name })
  }
  return products
}

/** The row with the masses of its piece behind the columns that are there by hand. */
function withMass(row: string): string {
  const [gtin = '', , name = '', , , , , department = ''] = fields(row)
  const mass = grossMassOf(gtin, name, department)
  return `${plain(row)},${mass === null ? ',' : `${mass.meanG},${mass.deviationG}`}`
}

const FIELD = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g
const cellsOf = (row: string) => [...row.matchAll(FIELD)].map(([, cell = '']) => cell)
const fields = (row: string) => cellsOf(row).map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'))
const plain = (row: string) => cellsOf(row).slice(0, HEADER_PLAIN).join(',')

const sameName = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '')

function cells(row: string): readonly [gtin: string, name: string] {
  const [, gtin = '', quoted, plain = ''] = /^(\d+),(?:"((?:[^"]|"")*)"|(.*))$/.exec(row) ?? []
  return [gtin, quoted?.replaceAll('""', '"') ?? plain]
}

function rowOf({ gtin, name, department: { key, tax, minAge }, priceMinor, depositMinor }: Offer): string {
  const quoted = name.includes(',') ? `"${name}"` : name
  const amounts = [amount(priceMinor), tax, minAge ?? '', depositMinor === null ? '' : amount(depositMinor)]
  return [gtin, '', quoted, '', '', '', '', key, 'each', ...amounts].join(',')
}

const amount = (minor: number) => (minor / 100).toFixed(2)

function textOf(path: string): string | null {
  try {
    const bytes = readFileSync(path)
    return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch {
    return null
  }
}

function fail(sentence: string): number {
  console.error(sentence)
  return 2
}

process.exitCode = main(process.argv[2])
