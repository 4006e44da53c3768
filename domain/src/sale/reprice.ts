import { changedLines } from '../pricing/changed-lines.ts'
import { PRICING_ENGINE, priceBasket } from '../pricing/price-basket.ts'
import type { StoreProfile } from '../store-profile.ts'
import type { Sale } from './ledger.ts'
import type { Priced } from './lines.ts'
import { liveLines } from './queries.ts'

/** Prices the sale as it is to become and keeps of its lines only those whose price changed. */
export function reprice(sale: Sale, profile: StoreProfile): Priced {
  const live = liveLines(sale)
  const { lines, totals } = priceBasket(live, sale.discounts, profile)
  const before = live.map((line) => line.price)
  return { engine: PRICING_ENGINE, lines: changedLines(before, lines), totals }
}
