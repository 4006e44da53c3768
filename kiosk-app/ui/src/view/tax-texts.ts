import type { Words } from '../strings/words.ts'
import { saleOf, type World } from './world.ts'

/** Taxes by their own names where they have some, never the sum of their rates (Quebec forbids it). */
export function taxTexts(world: World, words: Words): readonly string[] {
  const { taxes = [], levies } = saleOf(world)?.totals ?? {}
  const isAdded = world.mirror.store.profile.taxMode === 'excluded'
  const rows = levies ?? taxes.map((row) => ({ ...row, label: words.t('basket.taxName') }))
  return rows.map(({ label, ratePpm, taxMinor }) => {
    const [amount, rate] = [words.money(taxMinor), words.rate(ratePpm)]
    return isAdded
      ? words.t('basket.taxAdded', { amount, rate, tax: label })
      : words.t('basket.tax', { amount, rate })
  })
}
