import type { SaleAmount } from '@clearlane/domain'
import type { ReceiptWords } from './words.ts'

type Marks = Pick<ReceiptWords, 'decimalPoint' | 'thousands'>

/** An integer times 10 to the power of −`digits`, written out exactly; a minus sign in front when below 0. */
export function decimal(value: number, digits: number, marks: Marks): string {
  const all = String(Math.abs(value)).padStart(digits + 1, '0')
  const whole = all.slice(0, all.length - digits).replaceAll(/\B(?=(\d{3})+$)/g, marks.thousands)
  const sign = value < 0 ? '-' : ''
  return digits === 0 ? sign + whole : `${sign}${whole}${marks.decimalPoint}${all.slice(-digits)}`
}

/** A weight or volume as it was stated: {1234, −3, kg} is `1.234 kg`. */
export function weightText(weight: SaleAmount, marks: Marks): string {
  return `${decimal(weight.value, -weight.exponent, marks)} ${weight.unit}`
}

/** Parts per million as percent without trailing zeros: 190000 is `19 %`, 88750 is `8.875 %`. */
export function percent(ppm: number, marks: Marks): string {
  const [whole = '', fraction = ''] = decimal(ppm, 4, { ...marks, thousands: '', decimalPoint: '.' }).split(
    '.',
  )
  const digits = fraction.replace(/0+$/, '')
  return `${whole}${digits === '' ? '' : marks.decimalPoint}${digits} %`
}

/** A UTC instant on the store's clock, `offsetMin` minutes ahead of UTC, to the second. */
export function localTime(at: string, offsetMin: number, order: ReceiptWords['dateOrder']): string {
  const shifted = new Date(Date.parse(at) + offsetMin * 60_000).toISOString()
  const [date = '', time = ''] = shifted.slice(0, 19).split('T')
  return `${order === 'day.month.year' ? date.split('-').reverse().join('.') : date} ${time}`
}
