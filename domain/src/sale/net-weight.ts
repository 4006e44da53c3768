import type { SaleWeight } from './lines.ts'

/**
 * What is left of a weight without its tare, which is in the same unit (the price book and the scale are both held to that
 * of the store). Exact, at the finer of both steps; what is not above 0 is refused where it is priced.
 */
export function netWeight(gross: SaleWeight, tare: SaleWeight | undefined): SaleWeight {
  if (tare === undefined) return gross
  const exponent = Math.min(gross.exponent, tare.exponent)
  const steps = (weight: SaleWeight) => weight.value * 10 ** (weight.exponent - exponent)
  return { value: steps(gross) - steps(tare), exponent, unit: gross.unit }
}
