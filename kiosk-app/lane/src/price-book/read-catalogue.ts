import { err, itemFaults, ok, type ItemFault, type Result, type StoreProfile } from '@clearlane/domain'
import { parseCsv, type CsvRow } from './csv.ts'
import type { BookEntry } from './entry.ts'
import { readItem, wholeOrNull, type Cells } from './read-item.ts'

/** What is wrong in which line of the file; lines count from 1, the header is line 1. */
export type RowError = { readonly line: number; readonly detail: string }

/** Columns of a catalogue file, as demo/README.md explains them; `price` and `tax` must be there. */
export const CATALOGUE_COLUMNS = [
  'gtin',
  'plu',
  'name',
  'name_de',
  'name_en',
  'name_fr',
  'department',
  'sold_by',
  'price',
  'tax',
  'min_age',
  'deposit',
  'deposit_name',
  'deposit_tax',
  'blocked',
  'recalled_lots',
  'recalled_serials',
  'rank',
  'picture',
] as const
export type Column = (typeof CATALOGUE_COLUMNS)[number]

const ERRORS_MAX = 50 // more help nobody

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
    const entry = readRow(row, columns.value, profile, entries.size + 1)
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
    if (column === undefined)
      return err({ line: 1, detail: `"${name.slice(0, 40)}" is no column of a catalogue` })
    if (columns.has(column)) return err({ line: 1, detail: `the column ${column} is there twice` })
    columns.set(column, index)
  }
  if (columns.has('price') && columns.has('tax')) return ok(columns)
  return err({ line: 1, detail: 'the header must name price and tax' })
}

function readRow(
  row: CsvRow,
  columns: ReadonlyMap<Column, number>,
  profile: StoreProfile,
  place: number,
): Result<BookEntry, string> {
  if (row.fields.length > columns.size) return err('it has more fields than the header')
  const cells: Cells = (column) => (row.fields[columns.get(column) ?? -1] ?? '').trim()
  const item = readItem(cells, profile)
  if (!item.ok) return item
  const faults = itemFaults(item.value, profile)
  if (faults.length > 0) return err(faults.map((fault) => FAULT_TEXTS[fault]).join('; '))
  const rank = wholeOrNull(cells('rank'))
  if (!rank.ok) return err(`rank: ${rank.error}`)
  // Without a rank, produce is shown in the order of the file.
  const placed = rank.value ?? (item.value.plu === null ? null : place)
  return ok({ item: item.value, rank: placed, picture: cells('picture') || null })
}

const FAULT_TEXTS: Readonly<Record<ItemFault, string>> = {
  'id-differs': 'gtin and plu do not fit together',
  'bad-gtin': 'the gtin is wrong',
  'bad-plu': 'the plu must have 4 or 5 digits',
  'no-name': 'the name is missing',
  'price-out-of-range': 'the price is out of range',
  'unknown-tax-code': 'the store has no such tax',
  'age-out-of-range': 'min_age is out of range',
  'deposit-out-of-range': 'the deposit is out of range',
  'deposit-by-weight': 'a deposit is for pieces, not for weights',
}
