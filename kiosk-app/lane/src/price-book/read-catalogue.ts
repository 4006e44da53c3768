import {
  err,
  expandToGtin14,
  gtinItemId,
  itemFaults,
  ok,
  pluItemId,
  type CatalogueItem,
  type Deposit,
  type ItemFault,
  type LocalisedName,
  type Result,
  type StoreProfile,
} from '@clearlane/domain'
import { parseCsv, type CsvRow } from './csv.ts'
import type { BookEntry } from './entry.ts'

/** What is wrong in which line of the file; lines count from 1, the header is line 1. */
export type RowError = { readonly line: number; readonly detail: string }

/** Columns of a catalogue file. `gtin` or `plu`, and one name at least, must be there; see the README. */
export const CATALOGUE_COLUMNS = [
  'gtin',
  'plu',
  'name',
  'name_de',
  'name_en',
  'name_fr',
  'department',
  'sold_by',
  'price_minor',
  'tax_code',
  'min_age',
  'deposit_minor',
  'deposit_name',
  'blocked',
  'rank',
  'picture',
] as const
type Column = (typeof CATALOGUE_COLUMNS)[number]

const ERRORS_MAX = 50 // more help nobody
const NAME_CHARS_MAX = 200

type Cells = (column: Column) => string

/** Reads a whole catalogue file. All or nothing: with an error in any row there are no entries. */
export function readCatalogue(
  text: string,
  profile: StoreProfile,
): Result<readonly BookEntry[], readonly RowError[]> {
  const rows = parseCsv(text)
  if (!rows.ok) return err([rows.error])
  const [header, ...body] = rows.value
  const columns = readHeader(header)
  if (!columns.ok) return err([columns.error])
  const errors: RowError[] = []
  const entries = new Map<string, BookEntry>()
  for (const row of body) {
    const entry = readRow(row, columns.value, profile)
    if (!entry.ok) errors.push({ line: row.line, detail: entry.error })
    else if (entries.has(entry.value.item.itemId))
      errors.push({ line: row.line, detail: `${entry.value.item.itemId} is there twice` })
    else entries.set(entry.value.item.itemId, entry.value)
    if (errors.length >= ERRORS_MAX) break
  }
  if (errors.length === 0 && entries.size === 0) errors.push({ line: 1, detail: 'there is no item in it' })
  return errors.length === 0 ? ok([...entries.values()]) : err(errors)
}

function readHeader(header: CsvRow | undefined): Result<ReadonlyMap<Column, number>, RowError> {
  const columns = new Map<Column, number>()
  for (const [index, name] of (header?.fields ?? []).entries()) {
    const column = CATALOGUE_COLUMNS.find((one) => one === name.trim())
    if (column === undefined) return err({ line: 1, detail: `"${name}" is no column of a catalogue` })
    if (columns.has(column)) return err({ line: 1, detail: `the column ${column} is there twice` })
    columns.set(column, index)
  }
  if (columns.has('price_minor') && columns.has('tax_code')) return ok(columns)
  return err({ line: 1, detail: 'the header must name price_minor and tax_code' })
}

function readRow(
  row: CsvRow,
  columns: ReadonlyMap<Column, number>,
  profile: StoreProfile,
): Result<BookEntry, string> {
  if (row.fields.length > columns.size) return err('it has more fields than the header')
  const cells: Cells = (column) => (row.fields[columns.get(column) ?? -1] ?? '').trim()
  const item = readItem(cells)
  if (!item.ok) return item
  const faults = itemFaults(item.value, profile)
  if (faults.length > 0) return err(faults.map((fault) => FAULT_TEXTS[fault]).join('; '))
  const rank = wholeOrNull(cells('rank'))
  if (!rank.ok) return err(`rank: ${rank.error}`)
  return ok({ item: item.value, rank: rank.value, picture: cells('picture') || null })
}

function readItem(cells: Cells): Result<CatalogueItem, string> {
  const gtin = readGtin(cells('gtin'))
  if (!gtin.ok) return gtin
  const plu = cells('plu') || null
  const itemId = gtin.value === null ? (plu === null ? null : pluItemId(plu)) : gtinItemId(gtin.value)
  if (itemId === null) return err('it has neither gtin nor plu')
  const name = readName(cells)
  if (!name.ok) return name
  const numbers = readNumbers(cells)
  if (!numbers.ok) return numbers
  const { priceMinor, minAge, depositMinor } = numbers.value
  const soldBy = cells('sold_by') || 'each'
  if (soldBy !== 'each' && soldBy !== 'weight') return err('sold_by must be each or weight')
  const blocked = cells('blocked') || '0'
  if (blocked !== '0' && blocked !== '1') return err('blocked must be 0 or 1')
  return ok({
    itemId,
    gtin: gtin.value,
    plu,
    name: name.value,
    department: cells('department') || 'other',
    soldBy,
    priceMinor,
    taxCode: cells('tax_code'),
    minAge,
    deposit: depositOf(depositMinor, cells('deposit_name')),
    blocked: blocked === '1',
  })
}

function readNumbers(cells: Cells) {
  const priceMinor = wholeOrNull(cells('price_minor'))
  if (!priceMinor.ok) return err(`price_minor: ${priceMinor.error}`)
  if (priceMinor.value === null) return err('price_minor is missing')
  const minAge = wholeOrNull(cells('min_age'))
  if (!minAge.ok) return err(`min_age: ${minAge.error}`)
  const depositMinor = wholeOrNull(cells('deposit_minor'))
  if (!depositMinor.ok) return err(`deposit_minor: ${depositMinor.error}`)
  return ok({ priceMinor: priceMinor.value, minAge: minAge.value, depositMinor: depositMinor.value })
}

function readGtin(digits: string): Result<string | null, string> {
  if (digits === '') return ok(null)
  const gtin = expandToGtin14(digits)
  return gtin.ok ? gtin : err(`gtin: ${gtin.error.text}`)
}

function readName(cells: Cells): Result<LocalisedName, string> {
  const columns = [
    ['und', 'name'],
    ['de', 'name_de'],
    ['en', 'name_en'],
    ['fr', 'name_fr'],
  ] as const
  const name = columns.flatMap(([tag, column]) =>
    cells(column) === '' ? [] : [[tag, cells(column)] as const],
  )
  const tooLong = name.some(([, text]) => text.length > NAME_CHARS_MAX)
  return tooLong ? err(`a name is longer than ${NAME_CHARS_MAX} characters`) : ok(Object.fromEntries(name))
}

function depositOf(priceMinor: number | null, text: string): Deposit | null {
  if (priceMinor === null) return null
  const name: LocalisedName = text === '' ? { de: 'Pfand', en: 'Deposit' } : { und: text }
  return { itemId: `deposit:${priceMinor}`, name, priceMinor }
}

function wholeOrNull(text: string): Result<number | null, string> {
  if (text === '') return ok(null)
  return /^[0-9]{1,9}$/.test(text) ? ok(Number(text)) : err('it is not a whole number')
}

const FAULT_TEXTS: Readonly<Record<ItemFault, string>> = {
  'id-differs': 'gtin and plu do not fit together',
  'bad-gtin': 'the gtin is wrong',
  'bad-plu': 'the plu must have 4 or 5 digits',
  'no-name': 'the name is missing',
  'price-out-of-range': 'the price is out of range',
  'unknown-tax-code': 'the store has no such tax_code',
  'age-out-of-range': 'min_age is out of range',
  'deposit-out-of-range': 'the deposit is out of range',
  'deposit-by-weight': 'a deposit is for pieces, not for weights',
}
