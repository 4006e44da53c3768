import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { seededRandom } from '@clearlane/device-contract/ports'
import { checkDigit, expandToGtin14 } from '@clearlane/domain'
import { catalogueTexts } from '@clearlane/lane/price-book/adapters/catalogue-file'
import { readCsv } from '@clearlane/lane/price-book/csv'

/** A catalogue file that can be imported. */
export type CatalogueFile = {
  readonly path: string
  readonly rows: number
  /** Rows of the file it was made from that name a number again, or none. */
  readonly leftOut: number
  /** What it is, for the report. */
  readonly what: string
}

const SEED = 808_013
const HEADER = 'gtin,name,price,tax\n'
const DEPARTED = /[\r\n]+/g

/** The file that was given, as it is or with prices; without one, one of `rows` made from the words of the demo store. */
export async function catalogueFile(
  given: string | null,
  folder: string,
  demo: string,
  rows: number,
): Promise<CatalogueFile> {
  const source = given ?? demo
  const read: (readonly string[])[] = []
  const parsed = await readCsv(
    catalogueTexts(source, () => undefined),
    ({ fields }) => read.push(fields),
  )
  if (!parsed.ok) throw new Error(`${source}, line ${parsed.error.line}: ${parsed.error.detail}`)
  if (given === null) return made(read, folder, rows)
  if (read[0]?.includes('price') === true)
    return { path: given, rows: read.length - 1, leftOut: 0, what: 'the file that was given' }
  return priced(read, folder)
}

async function priced(read: readonly (readonly string[])[], folder: string): Promise<CatalogueFile> {
  const seen = new Set<string>()
  const { next } = seededRandom(SEED)
  const pick = (below: number): number => Math.floor(next() * below)
  const path = join(folder, 'catalogue.csv')
  await write(path, function* () {
    for (const [digits = '', name = ''] of read) {
      const gtin = expandToGtin14(digits)
      if (!gtin.ok || seen.has(gtin.value) || name.trim() === '') continue
      seen.add(gtin.value)
      yield row(digits, name, pick(2_000))
    }
  })
  const what = 'the file that was given, with prices'
  return { path, rows: seen.size, leftOut: read.length - seen.size, what }
}

const WORDS_MIN = 2
const WORDS_MORE = 5

async function made(
  demo: readonly (readonly string[])[],
  folder: string,
  rows: number,
): Promise<CatalogueFile> {
  const names = demo.slice(1).flatMap(([, , ...cells]) => cells.slice(0, 3))
  const words = [...new Set(names.flatMap((name) => name.match(/[\p{L}\p{N}]+/gu) ?? []))]
  const { next } = seededRandom(SEED)
  const pick = (below: number): number => Math.floor(next() * below)
  const path = join(folder, 'catalogue.csv')
  await write(path, function* () {
    for (let index = 0; index < rows; index++) {
      const count = WORDS_MIN + pick(WORDS_MORE)
      const name = Array.from({ length: count }, () => words[pick(words.length)]).join(' ')
      yield row(gtin13(index), name, pick(2_000))
    }
  })
  return { path, rows, leftOut: 0, what: 'made from the words of the demo store' }
}

/** Apart by a large prime, so that they come in no order. */
function gtin13(index: number): string {
  const body = `40${String((index * 7_919_777) % 10 ** 10).padStart(10, '0')}`
  return `${body}${checkDigit(body)}`
}

function row(gtin: string, name: string, cents: number): string {
  const price = ((cents + 1) / 100).toFixed(2)
  return `${gtin},"${name.replaceAll(DEPARTED, ' ').replaceAll('"', '""')}",${price},B\n`
}

async function write(path: string, rows: () => Generator<string>): Promise<void> {
  const text = function* () {
    yield HEADER
    yield* rows()
  }
  await pipeline(Readable.from(text()), createWriteStream(path))
}
