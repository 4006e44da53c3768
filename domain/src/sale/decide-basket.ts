import { isDiscountValue } from '../pricing/discount-value.ts'
import { NO_FACTS } from '../gs1/piece-facts.ts'
import { pieceRefusal } from '../restrictions/piece-refusal.ts'
import { err, ok, type Result } from '../result.ts'
import { changeBasket } from './change-basket.ts'
import { changeQuantity } from './change-quantity.ts'
import type { CommandOf, Refusal } from './commands.ts'
import { nameOf, onLane, onSale, andThen, type Decision, type Draft } from './draft.ts'
import { basketOf, basketOrNew, mustBeStaff, mustNotBeStranger, started } from './guards.ts'
import { isUsed, scanKeyText } from './keys.ts'
import { labelMeasure } from './label-measure.ts'
import type { Discount, Measure } from './lines.ts'
import { addLines, isWithinLimit, mayBeSold } from './new-lines.ts'
import { familyOf, liveLines, saleIn } from './queries.ts'
import { INTERVENTIONS_MAX, raise } from './raise.ts'
import { storeDay } from './store-day.ts'
import { askToTakeOut, mayTakeOut } from './take-out.ts'
import { voidFamily } from './void-line.ts'

export function startSale(draft: Draft, { language }: CommandOf<'start-sale'>): Decision {
  return draft.ledger.sale === null ? started(draft, language) : err('sale-in-progress')
}

export function setLanguage(draft: Draft, { language }: CommandOf<'set-language'>): Decision {
  const { sale } = draft.ledger
  if (sale === null) return err('no-sale')
  if (sale.language === language) return err('already')
  return ok(onSale(draft, sale.saleId, { type: 'language-set', language }))
}

/** On the first screen it starts the sale too, in the same transaction. */
export function addItem(draft: Draft, command: CommandOf<'add-item'>): Decision {
  const { item, source, language, facts = NO_FACTS } = command
  if (source.kind === 'scan' && isUsed(draft.ledger, scanKeyText(source.key))) return err('duplicate')
  const stranger = mustNotBeStranger(draft)
  if (!stranger.ok) return stranger
  return andThen(basketOrNew(draft, language), (next) => {
    const sellable = mayBeSold(item, next, facts)
    if (!sellable.ok) return sellable
    const measure = measureOf(command, next)
    if (!measure.ok) return measure
    if (measure.value.kind === 'each' && !isQuantity(measure.value.quantity, next))
      return err('quantity-out-of-range')
    return addLines(next, item, measure.value, source)
  })
}

/** What a label says counts only from a scan: typed digits are weighed, or sold by the piece. */
function measureOf(command: CommandOf<'add-item'>, { circumstances }: Draft): Result<Measure, Refusal> {
  const { item, quantity, source, facts = NO_FACTS } = command
  if (source.kind === 'scan') {
    const readingId = `label:${scanKeyText(source.key)}`
    const measure = labelMeasure(item, facts, circumstances.profile, readingId)
    if (!measure.ok) return measure
    if (measure.value !== null) return ok(measure.value)
  }
  switch (item.soldBy) {
    case 'each':
      return ok({ kind: 'each', quantity })
    case 'weight':
      return err('line-is-weighed')
    case 'volume':
      return err('label-unreadable') // nothing here measures litres but the label
  }
}

/** The same code again does not stack up: it is the next version of the same question. */
export function reportUnknown(draft: Draft, { scan, key, language }: CommandOf<'report-unknown'>): Decision {
  if (key !== null && isUsed(draft.ledger, scanKeyText(key))) return err('duplicate')
  return andThen(basketOrNew(draft, language), (next) => {
    const sale = saleIn(next.ledger)
    const open = sale.interventions.find(
      ({ evidence }) => evidence.kind === 'unknown-item' && evidence.data === scan.data,
    )
    if (open === undefined && sale.interventions.length >= INTERVENTIONS_MAX) return err('sale-full')
    return ok(raise(next, sale, { kind: 'unknown-item', ...scan }, open, key))
  })
}

/** Starts a sale like any scan. The same card again changes nothing. */
export function identifyMember(draft: Draft, { key, language }: CommandOf<'identify-member'>): Decision {
  if (isUsed(draft.ledger, scanKeyText(key))) return err('duplicate')
  return andThen(basketOrNew(draft, language), (next) => {
    if (saleIn(next.ledger).isMember) return err('already')
    return changeBasket(next, { isMember: true }, (priced) => ({ type: 'member-identified', key, priced }))
  })
}

export function refuseScan(draft: Draft, { key, reason }: CommandOf<'refuse-scan'>): Decision {
  if (isUsed(draft.ledger, scanKeyText(key))) return err('duplicate')
  return ok(onLane(draft, { type: 'scan-refused', key, reason }))
}

/** A piece that may not be sold leaves the basket again, and its second code is refused, both or neither; otherwise nothing changes. */
export function judgePiece(draft: Draft, { lineId, key, facts }: CommandOf<'judge-piece'>): Decision {
  if (isUsed(draft.ledger, scanKeyText(key))) return err('duplicate')
  const line = lineToChange(draft, lineId)
  if (!line.ok) return line
  const { circumstances } = draft
  const day = { today: storeDay(circumstances), clockTrusted: circumstances.clockTrusted }
  const refusal = pieceRefusal(line.value.item, facts, day)
  if (refusal === null) return err('already')
  const reason = refusal === 'clock-untrusted' ? 'blocked-item' : refusal
  return andThen(voidFamily(draft, [lineId], reason), (next) =>
    ok(onLane(next, { type: 'scan-refused', key, reason })),
  )
}

/** A shopper who takes pieces away is under the same limits as one who removes a line. */
export function setQuantity(draft: Draft, { lineId, quantity }: CommandOf<'set-quantity'>): Decision {
  const line = lineToChange(draft, lineId)
  if (!line.ok) return line
  const { measure, item } = line.value
  if (measure.kind !== 'each' || measure.labelPriceMinor !== undefined) return err('line-is-weighed')
  if (!isQuantity(quantity, draft)) return err('quantity-out-of-range')
  if (quantity === measure.quantity) return err('already')
  const others = liveLines(saleIn(draft.ledger)).filter((one) => one.lineId !== lineId)
  if (quantity > measure.quantity && !isWithinLimit(item, quantity, others)) return err('item-limit')
  const removedMinor = (measure.quantity - quantity) * item.priceMinor
  if (removedMinor > 0 && !mayTakeOut(draft, removedMinor))
    return askToTakeOut(draft, { kind: 'quantity', lineId, from: measure.quantity, to: quantity })
  return changeQuantity(draft, lineId, quantity)
}

/** Above the shopper's limits the line stays and a person is asked. */
export function voidLine(draft: Draft, { lineId, reason }: CommandOf<'void-line'>): Decision {
  const line = lineToChange(draft, lineId)
  if (!line.ok) return line
  const sale = saleIn(draft.ledger)
  const worthMinor = familyOf(sale, lineId).reduce((minor, one) => minor + one.price.netMinor, 0)
  return mayTakeOut(draft, worthMinor)
    ? voidFamily(draft, [lineId], reason)
    : askToTakeOut(draft, { kind: 'void', lineId })
}

export function grantDiscount(draft: Draft, { discount }: CommandOf<'grant-discount'>): Decision {
  const staff = mustBeStaff(draft)
  if (!staff.ok) return staff
  const basket = discount.lineId === null ? basketOf(draft.ledger) : lineToChange(draft, discount.lineId)
  if (!basket.ok) return basket
  if (!isDiscountValue(discount.value)) return err('amount-out-of-range')
  const sale = saleIn(draft.ledger)
  const discountId = `D${sale.counters.discount + 1}`
  const granted: Discount = { ...discount, discountId, by: nameOf(draft.circumstances.actor) }
  return changeBasket(draft, { discounts: [...sale.discounts, granted] }, (priced) => ({
    type: 'discount-granted',
    discount: granted,
    priced,
  }))
}

function lineToChange(draft: Draft, lineId: string) {
  const stranger = mustNotBeStranger(draft)
  if (!stranger.ok) return stranger
  const sale = basketOf(draft.ledger)
  if (!sale.ok) return sale
  const line = sale.value.lines.find((one) => one.lineId === lineId && !one.voided)
  if (line === undefined) return err('no-such-line' as const)
  return line.parentLineId === null ? ok(line) : err('line-is-deposit' as const)
}

function isQuantity(quantity: number, { circumstances }: Draft): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= circumstances.profile.limits.quantityMax
}
