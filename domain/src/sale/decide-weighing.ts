import { priceOfWeight } from '../money/price-of-weight.ts'
import { err, ok } from '../result.ts'
import type { CommandOf } from './commands.ts'
import { onSale, andThen, type Decision, type Draft } from './draft.ts'
import { basketOf, basketOrNew, mustNotBeStranger } from './guards.ts'
import { isUsed, readingKeyText } from './keys.ts'
import { netWeight } from './net-weight.ts'
import { addLines, isWithinLimit, mayBeSold } from './new-lines.ts'
import { liveLines, saleIn } from './queries.ts'
import { INTERVENTIONS_MAX, raise, resolveAll } from './raise.ts'

export function requestWeighing(draft: Draft, command: CommandOf<'request-weighing'>): Decision {
  const { item, language, facts } = command
  const stranger = mustNotBeStranger(draft)
  if (!stranger.ok) return stranger
  return andThen(basketOrNew(draft, language), (next) => {
    const sale = saleIn(next.ledger)
    if (sale.weighing !== null) return err('weighing-open')
    const sellable = mayBeSold(item, next, facts)
    if (!sellable.ok) return sellable
    if (item.soldBy !== 'weight') return err('wrong-unit')
    if (!isWithinLimit(item, 1, liveLines(sale))) return err('item-limit')
    const weighingId = `W${sale.counters.weighing + 1}`
    return ok(onSale(next, sale.saleId, { type: 'weighing-requested', weighingId, item }))
  })
}

/** The item is judged again: since the request the sale may be full or the clock have lost its trust. */
export function recordWeight(draft: Draft, command: CommandOf<'record-weight'>): Decision {
  const { weighingId, readingId, weight, scaleId } = command
  if (isUsed(draft.ledger, readingKeyText(readingId))) return err('reading-used')
  const weighing = openWeighing(draft, weighingId)
  if (!weighing.ok) return weighing
  const { item } = weighing.value
  const sellable = mayBeSold(item, draft)
  if (!sellable.ok) return sellable
  const { weightUnit } = draft.circumstances.profile
  if (weight.unit !== weightUnit) return err('wrong-unit')
  const net = netWeight(weight, item.tare)
  const price = priceOfWeight(net, item.priceMinor, weightUnit)
  if (!price.ok) return price
  const { saleId } = saleIn(draft.ledger)
  const weighed = onSale(draft, saleId, { type: 'weight-recorded', weighingId, readingId, weight, scaleId })
  const tare = item.tare === undefined ? {} : { tare: item.tare }
  const measure = { kind: 'weight', weight: net, readingId, ...tare } as const
  return addLines(withoutTrouble(weighed), item, measure, { kind: 'produce' })
}

export function cancelWeighing(draft: Draft, { weighingId, reason }: CommandOf<'cancel-weighing'>): Decision {
  const weighing = openWeighing(draft, weighingId)
  if (!weighing.ok) return weighing
  const { saleId } = saleIn(draft.ledger)
  return ok(withoutTrouble(onSale(draft, saleId, { type: 'weighing-cancelled', weighingId, reason })))
}

export function reportScaleTrouble(draft: Draft, { fault }: CommandOf<'report-scale-trouble'>): Decision {
  const sale = basketOf(draft.ledger)
  if (!sale.ok) return sale
  const { weighing, interventions } = sale.value
  if (weighing === null) return err('no-such-weighing')
  if (interventions.some((open) => open.kind === 'scale-trouble')) return err('already')
  if (interventions.length >= INTERVENTIONS_MAX) return err('sale-full')
  const { itemId } = weighing.item
  return ok(raise(draft, sale.value, { kind: 'scale-trouble', fault, itemId }, undefined))
}

function openWeighing(draft: Draft, weighingId: string) {
  const sale = basketOf(draft.ledger)
  if (!sale.ok) return sale
  const { weighing } = sale.value
  return weighing?.weighingId === weighingId ? ok(weighing) : err('no-such-weighing' as const)
}

/** A scale that weighs again, or is not needed any more, is no trouble. */
function withoutTrouble(draft: Draft): Draft {
  return resolveAll(draft, saleIn(draft.ledger), 'withdrawn', (open) => open.kind === 'scale-trouble')
}
