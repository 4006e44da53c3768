import type { CatalogueItem, Deposit } from '../catalogue/item.ts'
import { NO_FACTS, type PieceFacts } from '../gs1/piece-facts.ts'
import { PRICE_MINOR_MAX } from '../money/minor.ts'
import { needsClock } from '../restrictions/open-restrictions.ts'
import { pieceRefusal } from '../restrictions/piece-refusal.ts'
import { isSaleTime, weekMoment } from '../restrictions/sale-hours.ts'
import { err, ok, type Result } from '../result.ts'
import type { StoreProfile } from '../store-profile.ts'
import { depositTaxCode } from '../tax/deposit-tax.ts'
import { findTaxRate } from '../tax/taxable-portions.ts'
import { changeBasket } from './change-basket.ts'
import type { Refusal } from './commands.ts'
import type { Decision, Draft } from './draft.ts'
import type { Line, LineSource, Measure } from './lines.ts'
import { liveLines, saleIn } from './queries.ts'
import { storeDay } from './store-day.ts'

type NewLine = Omit<Line, 'price' | 'voided'>

/** Whether the sale in the lane may have one more line, of this item and this piece of it, now. */
export function mayBeSold(
  item: CatalogueItem,
  draft: Draft,
  facts: PieceFacts = NO_FACTS,
): Result<null, Refusal> {
  if (item.blocked) return err('blocked-item')
  const { clockTrusted } = draft.circumstances
  const refusal = pieceRefusal(item, facts, { today: storeDay(draft.circumstances), clockTrusted })
  if (refusal !== null) return err(refusal)
  if (!isPrice(item.priceMinor)) return err('no-price')
  if (item.deposit !== null && !isPrice(item.deposit.priceMinor)) return err('no-price')
  if (!isTaxed(item, draft.circumstances.profile)) return err('no-price')
  if (needsClock(item) && !clockTrusted) return err('clock-untrusted')
  if (!isSaleTime(item, weekMoment(draft.circumstances))) return err('outside-hours')
  const items = liveLines(saleIn(draft.ledger)).filter((line) => line.parentLineId === null).length
  return items < draft.circumstances.profile.limits.linesMax ? ok(null) : err('sale-full')
}

/** Whether the sale may have this many pieces of the item more; a weighing is one. */
export function isWithinLimit(
  { itemId, quantityMax }: CatalogueItem,
  more: number,
  lines: readonly Pick<Line, 'item' | 'measure'>[],
): boolean {
  if (quantityMax === undefined) return true
  const same = lines.filter(({ item }) => item.itemId === itemId)
  return same.reduce((pieces, { measure }) => pieces + piecesOf(measure), more) <= quantityMax
}

function piecesOf(measure: Measure): number {
  return measure.kind === 'each' ? measure.quantity : 1
}

/** Adds the item and, as its child, the deposit that is sold with it. */
export function addLines(draft: Draft, item: CatalogueItem, measure: Measure, source: LineSource): Decision {
  const sale = saleIn(draft.ledger)
  if (!isWithinLimit(item, piecesOf(measure), liveLines(sale))) return err('item-limit')
  const lineId = String(sale.counters.line + 1)
  const line: NewLine = { lineId, parentLineId: null, item, measure, source }
  const deposits = depositLines(line, String(sale.counters.line + 2), draft.circumstances.profile)
  const lines = [line, ...deposits]
  const priceless = lines.map((one): Line => ({
    ...one,
    price: { lineId: one.lineId, ...ZERO },
    voided: false,
  }))
  return changeBasket(draft, { lines: [...sale.lines, ...priceless] }, (priced) => ({
    type: 'item-added',
    lines,
    priced,
  }))
}

const ZERO = { extendedMinor: 0, discountMinor: 0, netMinor: 0, taxMinor: 0 }

function depositLines(
  { item, measure, lineId }: NewLine,
  depositLineId: string,
  profile: StoreProfile,
): readonly NewLine[] {
  if (item.deposit === null || measure.kind !== 'each') return []
  const deposit = depositItem(item.deposit, depositTaxCode(item.deposit, item.taxCode, profile))
  const { quantity } = measure // and never the price of the label
  return [
    {
      ...{ lineId: depositLineId, parentLineId: lineId, item: deposit },
      ...{ measure: { kind: 'each', quantity }, source: { kind: 'deposit' } },
    },
  ]
}

/** The item bears a tax of this store, and so does its deposit. */
function isTaxed(item: CatalogueItem, profile: StoreProfile): boolean {
  const deposits = item.deposit === null ? [] : [depositTaxCode(item.deposit, item.taxCode, profile)]
  return [item.taxCode, ...deposits].every((code) => findTaxRate(profile.taxRates, code) !== null)
}

function depositItem({ itemId, name, priceMinor }: Deposit, taxCode: string): CatalogueItem {
  return {
    itemId,
    gtin: null,
    plu: null,
    name,
    department: 'deposit',
    soldBy: 'each',
    priceMinor,
    taxCode,
    minAge: null,
    deposit: null,
    blocked: false,
  }
}

/** Above the limit a price is a mistake of the price book. */
function isPrice(minor: number): boolean {
  return Number.isInteger(minor) && minor > 0 && minor <= PRICE_MINOR_MAX
}
