import {
  err,
  ok,
  type CatalogueItem,
  type GrossMass,
  type Result,
  type SaleWindow,
  type StoreProfile,
} from '@clearlane/domain'
import { decimalOrNull, wholeOrNull } from './cell-numbers.ts'
import type { Cells } from './columns.ts'

type Rules = Pick<CatalogueItem, 'saleHours' | 'quantityMax' | 'tare' | 'grossMass'>

const WEIGHT_DECIMALS = 3 // of a kilogram or a pound
const GRAM_DECIMALS = 3 // down to the milligram

/** What else holds for an item: hours, limit, tare and mass. */
export function readRules({ cell }: Cells, { weightUnit }: StoreProfile): Result<Rules, string> {
  const saleHours = readHours(cell('sale_hours'))
  if (!saleHours.ok) return err(`sale_hours: ${saleHours.error}`)
  const quantityMax = wholeOrNull(cell('quantity_max'))
  if (!quantityMax.ok) return err(`quantity_max: ${quantityMax.error}`)
  const tare = decimalOrNull(cell('tare'), WEIGHT_DECIMALS)
  if (!tare.ok) return err(`tare: ${tare.error}`)
  const grossMass = readMass(cell)
  if (!grossMass.ok) return grossMass
  return ok({
    ...(saleHours.value === null ? {} : { saleHours: saleHours.value }),
    ...(quantityMax.value === null ? {} : { quantityMax: quantityMax.value }),
    ...(tare.value === null
      ? {}
      : { tare: { value: tare.value, exponent: -WEIGHT_DECIMALS, unit: weightUnit } }),
    ...(grossMass.value === null ? {} : { grossMass: grossMass.value }),
  })
}

function readMass(cell: Cells['cell']): Result<GrossMass | null, string> {
  const meanMg = decimalOrNull(cell('gross_mass_g'), GRAM_DECIMALS)
  if (!meanMg.ok) return err(`gross_mass_g: ${meanMg.error}`)
  const deviationMg = decimalOrNull(cell('gross_mass_deviation_g'), GRAM_DECIMALS)
  if (!deviationMg.ok) return err(`gross_mass_deviation_g: ${deviationMg.error}`)
  if (meanMg.value === null && deviationMg.value === null) return ok(null)
  if (meanMg.value === null || deviationMg.value === null)
    return err('gross_mass_g and gross_mass_deviation_g go together; fill in both or none')
  return ok({ meanMg: meanMg.value, deviationMg: deviationMg.value })
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const DAY = `(?:${DAYS.join('|')})`
const SPAN = new RegExp(`^(?:(${DAY})(?:-(${DAY}))? )?([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})$`)
const SPANS_MAX = 14
const REMEDY = 'write it like "07:00-22:00" or "mon-sat 07:00-20:00; sun 13:00-18:00"'

/** Spans apart by semicolons; without days it is every day. */
function readHours(text: string): Result<readonly SaleWindow[] | null, string> {
  if (text === '') return ok(null)
  const spans = text.split(';').map((span) => windowOf(span.trim().toLowerCase().replaceAll(/\s+/g, ' ')))
  const windows = spans.filter((window) => window !== null)
  return windows.length === spans.length && spans.length <= SPANS_MAX ? ok(windows) : err(REMEDY)
}

function windowOf(span: string): SaleWindow | null {
  const [whole, first, last = first, ...times] = SPAN.exec(span) ?? []
  if (whole === undefined) return null
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = times.map(Number)
  if (fromMinute > 59 || toMinute > 59) return null
  const from = first === undefined ? 0 : DAYS.indexOf(first)
  const to = last === undefined ? DAYS.length - 1 : DAYS.indexOf(last)
  const days = DAYS.map((_, index) => index + 1).filter((day) => day > from && day <= to + 1)
  return { days, fromMin: fromHour * 60 + fromMinute, toMin: toHour * 60 + toMinute }
}
