import {
  err,
  expandToGtin14,
  gtinItemId,
  ok,
  pluItemId,
  type CatalogueItem,
  type Result,
  type StoreProfile,
} from '@clearlane/domain'
import { decimalOrNull, wholeOrNull } from './cell-numbers.ts'
import type { Cells } from './columns.ts'
import { readDeposit } from './read-deposit.ts'
import { readRules } from './read-rules.ts'

const NAME_CHARS_MAX = 250 // the longest of 808,013 real ones has 234
const DEPARTMENT_CHARS_MAX = 40

/** One row of a catalogue file as an item. The error says what is wrong with it, and what to write instead. */
export function readItem(cells: Cells, profile: StoreProfile): Result<CatalogueItem, string> {
  const code = readCode(cells)
  if (!code.ok) return code
  const texts = readTexts(cells)
  if (!texts.ok) return texts
  const amounts = readAmounts(cells, profile)
  if (!amounts.ok) return amounts
  const kind = readKind(cells)
  if (!kind.ok) return kind
  const rules = readRules(cells, profile)
  if (!rules.ok) return rules
  const deposit = readDeposit(cells, amounts.value.depositMinor, profile)
  if (!deposit.ok) return deposit
  const { priceMinor, minAge } = amounts.value
  const picture = cells.text('picture')
  return ok({
    ...code.value,
    ...texts.value,
    ...kind.value,
    priceMinor,
    taxCode: cells.cell('tax'),
    minAge,
    deposit: deposit.value,
    ...recallsOf(cells),
    ...rules.value,
    ...(picture === '' ? {} : { picture }),
  })
}

function readCode({ cell }: Cells): Result<Pick<CatalogueItem, 'itemId' | 'gtin' | 'plu'>, string> {
  const gtin = readGtin(cell('gtin'))
  if (!gtin.ok) return gtin
  const plu = cell('plu') || null
  if (gtin.value !== null) return ok({ itemId: gtinItemId(gtin.value), gtin: gtin.value, plu })
  if (plu !== null) return ok({ itemId: pluItemId(plu), gtin: null, plu })
  return err('it has neither gtin nor plu; give it one of them')
}

/** Numbers apart by spaces, which no lot and no serial number may hold (GS1 General Specifications 7.11). */
function recallsOf({ cell }: Cells): Pick<CatalogueItem, 'recalls'> {
  const numbers = (text: string) => text.split(/\s+/).filter((number) => number !== '')
  const lots = numbers(cell('recalled_lots'))
  const serials = numbers(cell('recalled_serials'))
  return lots.length + serials.length === 0 ? {} : { recalls: { lots, serials } }
}

function readKind({ cell }: Cells): Result<Pick<CatalogueItem, 'soldBy' | 'blocked'>, string> {
  const soldBy = cell('sold_by') || 'each'
  if (soldBy !== 'each' && soldBy !== 'weight' && soldBy !== 'volume')
    return err('sold_by must be each, weight or volume')
  const blocked = cell('blocked') || '0'
  return blocked === '0' || blocked === '1'
    ? ok({ soldBy, blocked: blocked === '1' })
    : err('blocked must be 0 or 1')
}

function readAmounts({ cell }: Cells, { currency }: StoreProfile) {
  const priceMinor = decimalOrNull(cell('price'), currency.exponent)
  if (!priceMinor.ok) return err(`price: ${priceMinor.error}`)
  if (priceMinor.value === null) return err('the price is missing; an item without one cannot be sold')
  const minAge = wholeOrNull(cell('min_age'))
  if (!minAge.ok) return err(`min_age: ${minAge.error}`)
  const depositMinor = decimalOrNull(cell('deposit'), currency.exponent)
  if (!depositMinor.ok) return err(`deposit: ${depositMinor.error}`)
  return ok({
    priceMinor: priceMinor.value,
    minAge: minAge.value,
    depositMinor: depositMinor.value === 0 ? null : depositMinor.value, // a deposit of 0 could not be sold, nor the item
  })
}

function readGtin(digits: string): Result<string | null, string> {
  if (digits === '') return ok(null)
  const gtin = expandToGtin14(digits)
  if (gtin.ok) return gtin
  const remedy = SCIENTIFIC.test(digits) ? '; format the column as text in the spreadsheet' : ''
  return err(`gtin: ${gtin.error.text}${remedy}`)
}

/** What a spreadsheet makes of a long number: 4.00845E+12. */
const SCIENTIFIC = /^[0-9][.,]?[0-9]*E\+[0-9]+$/i

function readTexts(cells: Cells): Result<Pick<CatalogueItem, 'name' | 'department'>, string> {
  const name = cells.names()
  if (Object.values(name).some((text) => text.length > NAME_CHARS_MAX))
    return err(`a name is longer than ${NAME_CHARS_MAX} characters; shorten it`)
  const department = cells.text('department') || 'other'
  if (department.length > DEPARTMENT_CHARS_MAX)
    return err(`department is longer than ${DEPARTMENT_CHARS_MAX} characters; shorten it`)
  return ok({ name, department })
}
