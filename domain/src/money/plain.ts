import { err, ok, type Result } from '../result.ts'
import type { Currency } from '../store-profile.ts'
import { exactMinor } from './minor.ts'

type Exponent = Currency['exponent']

const PLAIN = /^(-?)(\d{1,12})(?:\.(\d{1,3}))?$/

/** "1.23", "-0.05", "500": a dot, no grouping, no currency. For logs and exports, never for a shopper. */
export function formatPlain(amountMinor: number, exponent: Exponent): string {
  const sign = amountMinor < 0 ? '-' : ''
  const digits = String(Math.abs(exactMinor(amountMinor))).padStart(exponent + 1, '0')
  if (exponent === 0) return sign + digits
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/** Reads what `formatPlain` writes. More decimals than the currency has are refused, not rounded. */
export function parsePlain(text: string, exponent: Exponent): Result<number, 'not-an-amount'> {
  const match = PLAIN.exec(text)
  if (match === null) return err('not-an-amount')
  const [, sign = '', whole = '', decimals = ''] = match
  if (decimals.length > exponent) return err('not-an-amount')
  const size = Number(whole + decimals.padEnd(exponent, '0'))
  return ok(sign === '-' && size > 0 ? -size : size)
}
