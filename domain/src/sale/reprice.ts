import { changedLines } from '../pricing/changed-lines.ts'
import { PRICING_ENGINE, priceBasket } from '../pricing/price-basket.ts'
import { offerFacts } from '../promotions/offer-facts.ts'
import type { OfferFacts } from '../promotions/promotion.ts'
import { localTime } from '../promotions/time-window.ts'
import type { Circumstances } from './commands.ts'
import type { Sale } from './ledger.ts'
import type { LinePrice, Priced } from './lines.ts'
import { liveLines } from './queries.ts'

/**
 * Prices the sale as it is to become and keeps of its lines only those whose price changed. Like its prices, the hour
 * at which promotions are judged is that of the sale's beginning: what was shown does not run out while one shops.
 */
export function reprice(sale: Sale, { profile, promotions, offsetMin }: Circumstances): Priced {
  const live = liveLines(sale)
  const now = localTime(sale.startedAt, offsetMin)
  const { lines: after, ...priced } = priceBasket(live, sale.discounts, profile, {
    promotions,
    isMember: sale.isMember,
    now,
  })
  const before = live.map((line) => line.price)
  const lines = changedLines(before, after)
  const offers = newOffers(sale, lines, promotions)
  return {
    engine: PRICING_ENGINE,
    lines,
    ...priced,
    ...(offers.length === 0 ? {} : { offers }),
  }
}

function newOffers(
  sale: Sale,
  lines: readonly LinePrice[],
  { byId }: Circumstances['promotions'],
): readonly OfferFacts[] {
  const named = new Set(lines.flatMap(({ offers = [] }) => offers.map(({ promotionId }) => promotionId)))
  return [...byId.values()]
    .filter(({ promotionId }) => named.has(promotionId))
    .filter(({ promotionId }) => sale.offers.every((known) => known.promotionId !== promotionId))
    .map(offerFacts)
}
