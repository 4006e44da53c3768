import type { EventOf } from './events.ts'
import { readingKeyText, scanKeyText, withRecentKeys, withUsedKeys } from './keys.ts'
import type { Ledger, Sale } from './ledger.ts'
import type { Line, LinePrice, Priced } from './lines.ts'

type BasketFact = EventOf<
  | 'language-set'
  | 'item-added'
  | 'quantity-set'
  | 'item-voided'
  | 'member-identified'
  | 'discount-granted'
  | 'weighing-requested'
  | 'weight-recorded'
  | 'weighing-cancelled'
>

export function evolveBasket(ledger: Ledger, event: BasketFact): Ledger {
  if (ledger.sale === null) return ledger
  const keys = keysOf(event)
  const sale = withUsedKeys(evolveSale(ledger.sale, event), keys)
  return withRecentKeys({ ...ledger, sale }, keys)
}

function keysOf(event: BasketFact): readonly string[] {
  if (event.type === 'weight-recorded') return [readingKeyText(event.readingId)]
  if (event.type === 'member-identified') return [scanKeyText(event.key)]
  if (event.type !== 'item-added') return []
  return event.lines.flatMap(({ source }) => (source.kind === 'scan' ? [scanKeyText(source.key)] : []))
}

function evolveSale(sale: Sale, event: BasketFact): Sale {
  switch (event.type) {
    case 'language-set':
      return { ...sale, language: event.language }
    case 'item-added':
      return withAdded(sale, event)
    case 'quantity-set':
      return withQuantity(sale, event)
    case 'item-voided':
      return withVoided(sale, event)
    case 'member-identified':
      return priced({ ...sale, isMember: true }, event.priced)
    case 'discount-granted': {
      const counters = { ...sale.counters, discount: sale.counters.discount + 1 }
      return priced({ ...sale, counters, discounts: [...sale.discounts, event.discount] }, event.priced)
    }
    case 'weighing-requested': {
      const counters = { ...sale.counters, weighing: sale.counters.weighing + 1 }
      return { ...sale, counters, weighing: { weighingId: event.weighingId, item: event.item } }
    }
    case 'weight-recorded':
    case 'weighing-cancelled':
      return sale.weighing?.weighingId === event.weighingId ? { ...sale, weighing: null } : sale
  }
}

function withAdded(sale: Sale, event: EventOf<'item-added'>): Sale {
  const added = event.lines.map((line): Line => ({ ...line, price: unpriced(line.lineId), voided: false }))
  const counters = { ...sale.counters, line: sale.counters.line + added.length }
  return priced({ ...sale, counters, lines: [...sale.lines, ...added] }, event.priced)
}

function withQuantity(sale: Sale, event: EventOf<'quantity-set'>): Sale {
  const { lineId, quantity } = event
  const before = sale.lines.find((line) => line.lineId === lineId)
  const fewer = before?.measure.kind === 'each' && quantity < before.measure.quantity
  const lines = sale.lines.map((line): Line => {
    const concerned = line.lineId === lineId || line.parentLineId === lineId
    return concerned && line.measure.kind === 'each' ? { ...line, measure: { kind: 'each', quantity } } : line
  })
  return priced({ ...sale, lines, shopperVoids: voidsAfter(sale, fewer ? event.by : 'lane') }, event.priced)
}

function withVoided(sale: Sale, event: EventOf<'item-voided'>): Sale {
  const lines = sale.lines.map((line) =>
    event.lineIds.includes(line.lineId) ? { ...line, voided: true } : line,
  )
  return priced({ ...sale, lines, shopperVoids: voidsAfter(sale, event.by) }, event.priced)
}

/** What a shopper takes out alone is counted: the store limits how often. */
function voidsAfter(sale: Sale, by: string): number {
  return by === 'shopper' ? sale.shopperVoids + 1 : sale.shopperVoids
}

function priced(sale: Sale, { lines, totals, offers = [] }: Priced): Sale {
  const prices = new Map(lines.map((price) => [price.lineId, price]))
  const repriced = sale.lines.map((line) => {
    const price = prices.get(line.lineId)
    return price === undefined ? line : { ...line, price }
  })
  return { ...sale, lines: repriced, totals, offers: [...sale.offers, ...offers] }
}

function unpriced(lineId: string): LinePrice {
  return { lineId, extendedMinor: 0, discountMinor: 0, netMinor: 0, taxMinor: 0 }
}
