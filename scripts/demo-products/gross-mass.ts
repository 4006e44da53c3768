import { massFromName } from '@clearlane/domain'
import { DEPARTMENTS } from './departments.ts'
import { chanceOf } from './offer.ts'

/** What a piece of the demo weighs with its packing, in whole grams. Nobody has weighed it. */
export type GrossMass = { readonly meanG: number; readonly deviationG: number }

const STEP_G = 25 // packs hold round amounts
const DEVIATION_SHARE = 0.01 // as scattered as the middle of the reference model's products

/**
 * From the net mass that the name states or, where it states none, from a pack as its department has them, the same one
 * for the same number; and its packing. Null for what the shopper weighs.
 */
export function grossMassOf(gtin: string, name: string, department: string): GrossMass | null {
  const pack = DEPARTMENTS.find(({ key }) => key === department)?.pack
  if (pack === undefined || gtin === '') return null
  const { fromG, toG, packingShare } = pack
  const stated = massFromName({ name: { und: name } })
  const usualG = Math.round((fromG + (toG - fromG) * chanceOf(gtin, 'pack')) / STEP_G) * STEP_G
  const netG = stated.kind === 'printed' ? stated.netMg / 1_000 : usualG
  const meanG = Math.max(2, Math.round(netG * (1 + packingShare)))
  return { meanG, deviationG: Math.max(1, Math.round(meanG * DEVIATION_SHARE)) }
}
