import type { Offered } from './auction.ts'
import { chartOf, type Chart } from './chart.ts'
import type { Market } from './market.ts'
import { movesOf } from './moves.ts'

/**
 * Blind bidders are given sight: at the prices of now only what loses little can be in a better plan, and that is few
 * enough states to see. Only true at these prices; the same market when it still has too many.
 */
export function withSight(market: Market, offered: Offered, spareMinor: number, statesMax: number): Market {
  const charts: Chart[] = []
  for (const [i, chart] of market.charts.entries()) {
    const { sighted } = chart.bidder
    if (sighted === null) {
      charts.push(chart)
      continue
    }
    const moves = movesOf(i, market, offered).map(({ leave, takes }) => [leave, ...takes])
    const seeing = chartOf(sighted, market.group.steps, statesMax, { spareMinor, moves })
    if (seeing === null) return market
    charts.push(seeing)
  }
  return { ...market, charts, blind: [] }
}
