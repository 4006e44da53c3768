import { err, itemFaults, ok, type ItemFault, type Result, type StoreProfile } from '@clearlane/domain'
import { readHeader, type Cells, type Columns } from './columns.ts'
import { readCsv, type CsvRow } from './csv.ts'
import type { BookEntry } from './entry.ts'
import { wholeOrNull } from './cell-numbers.ts'
import { readItem } from './read-item.ts'

/** What is wrong in which line of the file; lines count from 1, the header is line 1, 0 is the file as a whole. */
export type RowError = { readonly line: number; readonly detail: string }

/** The first errors, and how many there are. */
export type RowErrors = { readonly errors: readonly RowError[]; readonly total: number }

export type CatalogueRead = {
  readonly items: number
  /** Cells from which control characters or the start of a formula were taken away. */
  readonly cleanedCells: number
}

const ERRORS_MAX = 50 // more help nobody

/** Collects errors: the first of them, and their number. */
export class ErrorList {
  readonly #errors: RowError[] = []
  #total = 0

  add(error: RowError): void {
    this.#total += 1
    if (this.#errors.length < ERRORS_MAX) this.#errors.push(error)
  }

  /** Null while nothing is wrong. */
  get found(): RowErrors | null {
    return this.#total === 0 ? null : { errors: this.#errors, total: this.#total }
  }
}

/**
 * Reads a catalogue file row by row and hands over what is right; the caller throws it away when there is an error in
 * the end. A row that is wrong does not keep the rest from being checked; a broken quote does.
 */
export async function readCatalogue(
  texts: AsyncIterable<string> | Iterable<string>,
  profile: StoreProfile,
  take: (entry: BookEntry, line: number) => void,
): Promise<Result<CatalogueRead, RowErrors>> {
  const reader = new Reader(profile, take)
  const read = await readCsv(texts, (row) => reader.row(row))
  if (!read.ok) reader.errors.add(read.error)
  return reader.end()
}

class Reader {
  readonly errors = new ErrorList()
  readonly #profile: StoreProfile
  readonly #take: (entry: BookEntry, line: number) => void
  #columns: Columns | 'missing' | 'wrong' = 'missing'
  #items = 0
  #cleanedCells = 0

  constructor(profile: StoreProfile, take: (entry: BookEntry, line: number) => void) {
    this.#profile = profile
    this.#take = take
  }

  row(row: CsvRow): void {
    if (this.#columns === 'missing') this.#header(row)
    else if (this.#columns !== 'wrong') this.#body(row, this.#columns)
  }

  end(): Result<CatalogueRead, RowErrors> {
    if (this.errors.found === null && this.#items === 0)
      this.errors.add({ line: 1, detail: 'there is no item in it; the first line names the columns' })
    const wrong = this.errors.found
    return wrong === null ? ok({ items: this.#items, cleanedCells: this.#cleanedCells }) : err(wrong)
  }

  #header({ line, fields }: CsvRow): void {
    const columns = readHeader(fields)
    this.#columns = columns.ok ? columns.value : 'wrong'
    if (!columns.ok) this.errors.add({ line, detail: columns.error })
  }

  #body({ line, fields }: CsvRow, columns: Columns): void {
    if (fields.length > columns.width) {
      this.errors.add({
        line,
        detail: 'it has more fields than the header; put texts with commas into quotes',
      })
      return
    }
    const cells = columns.cellsOf(fields, () => (this.#cleanedCells += 1))
    const entry = readRow(cells, this.#profile, this.#items + 1)
    if (!entry.ok) this.errors.add({ line, detail: entry.error })
    else {
      this.#items += 1
      this.#take(entry.value, line)
    }
  }
}

const SEARCH_WORDS_CHARS_MAX = 250

function readRow(cells: Cells, profile: StoreProfile, place: number): Result<BookEntry, string> {
  const item = readItem(cells, profile)
  if (!item.ok) return item
  const faults = itemFaults(item.value, profile)
  if (faults.length > 0) return err(faults.map((fault) => FAULT_TEXTS[fault]).join('; '))
  const rank = wholeOrNull(cells.cell('rank'))
  if (!rank.ok) return err(`rank: ${rank.error}`)
  // Without a rank, produce is shown in the order of the file.
  const placed = rank.value ?? (item.value.plu === null ? null : place)
  const searchWords = cells.text('search_words')
  if (searchWords.length > SEARCH_WORDS_CHARS_MAX)
    return err(`search_words is too long; leave ${SEARCH_WORDS_CHARS_MAX} characters of it`)
  return ok({ item: item.value, rank: placed, ...(searchWords === '' ? {} : { searchWords }) })
}

const FAULT_TEXTS: Readonly<Record<ItemFault, string>> = {
  'id-differs': 'gtin and plu do not fit together',
  'bad-gtin': 'the gtin is wrong',
  'bad-plu': 'the plu must have 4 or 5 digits',
  'no-name': 'the name is missing; fill in name, or one in a language such as name_en',
  'price-out-of-range': 'the price is out of range',
  'unknown-tax-code': 'the store has no such tax; write the key of one that its profile has, such as A',
  'age-out-of-range': 'min_age is out of range; write years, 1 to 99',
  'deposit-out-of-range': 'the deposit is out of range',
  'deposit-by-weight': 'a deposit is for pieces, not for weights',
  'sale-hours-out-of-range':
    'sale_hours: each span ends after its beginning, at 24:00 at the latest; write two spans for a night',
  'quantity-max-out-of-range': 'quantity_max is out of range; write 1 to 9999',
  'tare-out-of-range': 'tare is out of range; it is a weight of the box or bag such as 0.012',
  'tare-by-piece': 'a tare is for weights, not for pieces',
  'mass-out-of-range': 'gross_mass_g is out of range, or less than its deviation',
  'recall-unscannable':
    'recalled_lots or recalled_serials: no code can hold such a number; write them apart by spaces, each with at most 20 letters, digits and signs of GS1',
}
