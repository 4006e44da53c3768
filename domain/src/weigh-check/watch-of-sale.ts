import type { CatalogueItem } from '../catalogue/item.ts'
import type { EventType, LedgerEvent } from '../sale/events.ts'
import type { Sale } from '../sale/ledger.ts'
import { type BaggingWatch, startWatch, watchAccepted, watchBasket } from './bagging-watch.ts'
import type { MassBelief } from './mass-belief.ts'
import type { Wanted } from './wanted.ts'
import { massFromName, wantedOfLines } from './wanted-of-lines.ts'
import { withSettled } from './weigh-check.ts'

/** An event, and the sale as it was after it. */
export type WatchStep = { readonly event: LedgerEvent; readonly sale: Sale }

const CHANGES_BASKET: readonly EventType[] = [
  'item-added',
  'quantity-set',
  'item-voided',
  'bag-announced',
  'bagging-skipped',
]
const LEARNED_PIECES = 30 // a price book does not say of how many; as the reference model has it

/** The watch of a sale is a fold of its events: the same at work and after a restart. Null until the platform has its say. */
export function watchAfter(watch: BaggingWatch | null, { event, sale }: WatchStep): BaggingWatch | null {
  if (event.type === 'bagging-began')
    return watchBasket(startWatch(event.platform, event.zeroMg), wantedOf(sale))
  if (watch === null) return null
  if (event.type === 'platform-settled') return { ...watch, check: withSettled(watch.check, event.massMg) }
  if (event.type === 'bagging-accepted') return watchAccepted(watch)
  return CHANGES_BASKET.includes(event.type) ? watchBasket(watch, wantedOf(sale)) : watch
}

function wantedOf({ lines, bagging }: Sale): readonly Wanted[] {
  const excused = new Set(bagging?.excused)
  const bags = Array.from({ length: bagging?.bags ?? 0 }, (_, index) => ownBag(index + 1))
  return [...wantedOfLines(lines, massOf, excused), ...bags]
}

/** Named apart from lines, whose ids are numbers. */
function ownBag(number: number): Wanted {
  return { lineId: `bag-${number}`, pieces: 1, mass: { kind: 'own-bag' }, duty: 'may' }
}

function massOf(item: CatalogueItem): MassBelief {
  const { grossMass } = item
  return grossMass === undefined
    ? massFromName(item)
    : { kind: 'learned', ...grossMass, pieces: LEARNED_PIECES }
}
