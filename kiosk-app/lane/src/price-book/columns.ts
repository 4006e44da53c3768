import { err, ok, type LocalisedName, type Result } from '@clearlane/domain'
import { cleanText } from './clean-text.ts'

/** Columns of a catalogue file beside those of names, as docs/catalogue-csv.md explains them. */
export const CATALOGUE_COLUMNS = [
  'gtin',
  'plu',
  'department',
  'sold_by',
  'price',
  'tax',
  'min_age',
  'deposit',
  'deposit_id',
  'deposit_name',
  'deposit_tax',
  'blocked',
  'recalled_lots',
  'recalled_serials',
  'sale_hours',
  'quantity_max',
  'tare',
  'gross_mass_g',
  'gross_mass_deviation_g',
  'rank',
  'search_words',
  'picture',
] as const
export type Column = (typeof CATALOGUE_COLUMNS)[number]

/** Without them no row can be sold. */
const NEEDED: readonly Column[] = ['price', 'tax']

/** `name` as the supplier typed it, `name_de` and the like in a language (BCP 47). */
const NAME_COLUMN = /^name(?:_([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}))?$/
const UNDETERMINED = 'und'
const COLUMNS_MAX = 100

/** One row by the name of the column; a cell that is missing is an empty text. */
export type Cells = {
  /** As it stands there, for numbers and keys. */
  readonly cell: (column: Column) => string
  /** As text that is shown and printed. */
  readonly text: (column: Column) => string
  readonly names: () => LocalisedName
}

export type Columns = {
  readonly width: number
  /** `cleaned` is called for every cell from which something was taken away. */
  readonly cellsOf: (fields: readonly string[], cleaned: () => void) => Cells
}

/** The header of a catalogue file. The error says what is wrong with it. */
export function readHeader(header: readonly string[]): Result<Columns, string> {
  const places = new Map<string, number>()
  const languages: (readonly [tag: string, column: string])[] = []
  for (const [index, cell] of header.slice(0, COLUMNS_MAX).entries()) {
    const name = cell.trim()
    if (!isKnown(name)) return err(unknownColumn(name))
    if (places.has(name)) return err(`the column ${name} is there twice; leave one out`)
    places.set(name, index)
    const [isName, tag] = NAME_COLUMN.exec(name) ?? []
    if (isName !== undefined) languages.push([tag ?? UNDETERMINED, name])
  }
  const missing = NEEDED.filter((column) => !places.has(column))
  if (missing.length > 0)
    return err(`the first line must name the columns; ${missing.join(' and ')} must be among them`)
  return ok({
    width: header.length,
    cellsOf: (fields, cleaned) => cellsOf({ places, languages }, fields, cleaned),
  })
}

type Layout = {
  readonly places: ReadonlyMap<string, number>
  readonly languages: readonly (readonly [tag: string, column: string])[]
}

function cellsOf({ places, languages }: Layout, fields: readonly string[], cleaned: () => void): Cells {
  const cell = (column: string) => (fields[places.get(column) ?? -1] ?? '').trim()
  const text = (column: string) => {
    const given = cell(column)
    const clean = cleanText(given)
    if (clean !== given && clean !== given.replaceAll(/ +/g, ' ')) cleaned()
    return clean
  }
  const names = () => {
    const all = languages.map(([tag, column]) => [tag, text(column)] as const)
    return Object.fromEntries(all.filter(([, name]) => name !== ''))
  }
  return { cell, text, names }
}

function isKnown(name: string): boolean {
  return NAME_COLUMN.test(name) || CATALOGUE_COLUMNS.some((one) => one === name)
}

const SHOWN_CHARS = 40

function unknownColumn(name: string): string {
  const shown = cleanText(name).slice(0, SHOWN_CHARS)
  const known = ['name', 'name_en', ...CATALOGUE_COLUMNS].join(', ')
  return `"${shown}" is no column of a catalogue; the columns are ${known}`
}
