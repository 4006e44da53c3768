import type { SaleWeight } from '../sale/lines.ts'

/** One unit in milligrams; the international avoirdupois pound is 453.59237 g by definition. */
const MG: Readonly<Record<SaleWeight['unit'], number>> = {
  g: 1_000,
  kg: 1_000_000,
  lb: 453_592.37,
  oz: 453_592.37 / 16,
}

/** The only place where a weight loses the form that the scale gave it: this one is never sold. */
export function milligramsOf({ value, exponent, unit }: SaleWeight): number {
  return Math.round((value * MG[unit]) / 10 ** -exponent)
}
