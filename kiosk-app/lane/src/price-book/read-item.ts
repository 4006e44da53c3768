import {
  err,
  expandToGtin14,
  germanDeposits,
  germany,
  gtinItemId,
  ok,
  pluItemId,
  type CatalogueItem,
  type Deposit,
  type LocalisedName,
  type Result,
  type StoreProfile,
} from '@clearlane/domain'
import type { Column } from './read-catalogue.ts'

/** One row by the name of the column; a cell that is missing is an empty text. */
export type Cells = (column: Column) => string

const NAME_CHARS_MAX = 200

/** One row of a catalogue file as an item. The error says what is wrong with it. */
export function readItem(cells: Cells, profile: StoreProfile): Result<CatalogueItem, string> {
  const gtin = readGtin(cells('gtin'))
  if (!gtin.ok) return gtin
  const plu = cells('plu') || null
  const itemId = gtin.value === null ? (plu === null ? null : pluItemId(plu)) : gtinItemId(gtin.value)
  if (itemId === null) return err('it has neither gtin nor plu')
  const name = readName(cells)
  if (!name.ok) return name
  const amounts = readAmounts(cells, profile)
  if (!amounts.ok) return amounts
  const kind = readKind(cells)
  if (!kind.ok) return kind
  const { priceMinor, minAge, depositMinor } = amounts.value
  return ok({
    itemId,
    gtin: gtin.value,
    plu,
    name: name.value,
    department: cells('department') || 'other',
    ...kind.value,
    priceMinor,
    taxCode: cells('tax'),
    minAge,
    deposit: depositOf(depositMinor, cells, profile),
    ...recallsOf(cells),
  })
}

/** Numbers apart by spaces, which no lot and no serial number may hold (GS1 General Specifications 7.11). */
function recallsOf(cells: Cells): Pick<CatalogueItem, 'recalls'> {
  const [lots, serials] = (['recalled_lots', 'recalled_serials'] as const).map((column) =>
    cells(column)
      .split(/\s+/)
      .filter((number) => number !== ''),
  )
  if (lots === undefined || serials === undefined || lots.length + serials.length === 0) return {}
  return { recalls: { lots, serials } }
}

/** A whole number of at most 9 digits, or null for an empty cell. */
export function wholeOrNull(text: string): Result<number | null, string> {
  if (text === '') return ok(null)
  return /^[0-9]{1,9}$/.test(text) ? ok(Number(text)) : err('it is not a whole number')
}

function readKind(cells: Cells): Result<Pick<CatalogueItem, 'soldBy' | 'blocked'>, string> {
  const soldBy = cells('sold_by') || 'each'
  if (soldBy !== 'each' && soldBy !== 'weight') return err('sold_by must be each or weight')
  const blocked = cells('blocked') || '0'
  return blocked === '0' || blocked === '1'
    ? ok({ soldBy, blocked: blocked === '1' })
    : err('blocked must be 0 or 1')
}

function readAmounts(cells: Cells, { currency }: StoreProfile) {
  const priceMinor = minorOrNull(cells('price'), currency.exponent)
  if (!priceMinor.ok) return err(`price: ${priceMinor.error}`)
  if (priceMinor.value === null) return err('the price is missing')
  const minAge = wholeOrNull(cells('min_age'))
  if (!minAge.ok) return err(`min_age: ${minAge.error}`)
  const depositMinor = minorOrNull(cells('deposit'), currency.exponent)
  if (!depositMinor.ok) return err(`deposit: ${depositMinor.error}`)
  return ok({ priceMinor: priceMinor.value, minAge: minAge.value, depositMinor: depositMinor.value })
}

/** `1.29` with exponent 2 is 129. By digits: no floating point touches money. */
function minorOrNull(text: string, exponent: number): Result<number | null, string> {
  if (text === '') return ok(null)
  const [, whole, fraction = ''] = /^([0-9]{1,7})(?:\.([0-9]+))?$/.exec(text) ?? []
  if (whole === undefined) return err('it must be an amount such as 1.29')
  if (fraction.length > exponent) return err(`it has more than ${exponent} decimals`)
  return ok(Number(whole + fraction.padEnd(exponent, '0')))
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

/** In a German store the usual deposits by their amount; others by name. */
function depositOf(priceMinor: number | null, cells: Cells, profile: StoreProfile): Deposit | null {
  if (priceMinor === null) return null
  const text = cells('deposit_name')
  const taxCode = cells('deposit_tax')
  const usual = profile.country === germany.country && text === '' ? Object.values(germanDeposits) : []
  const name: LocalisedName = text === '' ? { de: 'Pfand', en: 'Deposit' } : { und: text }
  const deposit = usual.find((one) => one.priceMinor === priceMinor) ?? {
    itemId: `deposit:${priceMinor}`,
    name,
    priceMinor,
  }
  return taxCode === '' ? deposit : { ...deposit, taxCode }
}
