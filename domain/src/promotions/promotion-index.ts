import type { CatalogueItem } from '../catalogue/item.ts'
import type { BasketOffer, ItemOffer, Promotion, Scope } from './promotion.ts'

/** A promotion with its place in the book, which breaks every tie: the earlier one wins. */
export type Numbered<Offer> = {
  readonly number: number
  readonly promotion: Promotion
  readonly offer: Offer
}

/** The promotions of one price book, found by item and department: those that have nothing to do cost nothing. */
export type PromotionIndex = {
  /** Whether any is for members only. */
  readonly isForMembers: boolean
  readonly byId: ReadonlyMap<string, Promotion>
  readonly byItem: ReadonlyMap<string, readonly Numbered<ItemOffer>[]>
  readonly byDepartment: ReadonlyMap<string, readonly Numbered<ItemOffer>[]>
  readonly everywhere: readonly Numbered<ItemOffer>[]
  readonly basket: readonly Numbered<BasketOffer>[]
}

/** Built once for a price book. */
export function indexPromotions(promotions: readonly Promotion[]): PromotionIndex {
  const byItem = new Map<string, Numbered<ItemOffer>[]>()
  const byDepartment = new Map<string, Numbered<ItemOffer>[]>()
  const everywhere: Numbered<ItemOffer>[] = []
  const basket: Numbered<BasketOffer>[] = []
  for (const [number, promotion] of promotions.entries()) {
    const { offer } = promotion
    if (offer.kind === 'basket') {
      basket.push({ number, promotion, offer })
      continue
    }
    const one = { number, promotion, offer }
    for (const scope of scopesOf(offer)) {
      if (scope === 'all') add(everywhere, one)
      else {
        for (const itemId of scope.itemIds) add(listIn(byItem, itemId), one)
        for (const department of scope.departments) add(listIn(byDepartment, department), one)
      }
    }
  }
  const byId = new Map(promotions.map((one) => [one.promotionId, one]))
  const isForMembers = promotions.some(({ membersOnly }) => membersOnly)
  return { isForMembers, byId, byItem, byDepartment, everywhere, basket }
}

export const NO_PROMOTIONS: PromotionIndex = indexPromotions([])

/** The item offers that this item has a part in, each once, in the order of the book. */
export function offersOn(
  { byItem, byDepartment, everywhere }: PromotionIndex,
  { itemId, department }: Pick<CatalogueItem, 'itemId' | 'department'>,
): readonly Numbered<ItemOffer>[] {
  const lists = [byItem.get(itemId), byDepartment.get(department), everywhere]
  const [only = [], ...others] = lists.filter((list) => list !== undefined).filter(({ length }) => length > 0)
  if (others.length === 0) return only
  const all = new Map([only, ...others].flat().map((one) => [one.number, one]))
  return [...all.values()].toSorted((a, b) => a.number - b.number)
}

export function isInScope(
  scope: Scope,
  { itemId, department }: Pick<CatalogueItem, 'itemId' | 'department'>,
): boolean {
  return scope === 'all' || scope.itemIds.includes(itemId) || scope.departments.includes(department)
}

function scopesOf(offer: ItemOffer): readonly Scope[] {
  return offer.kind === 'mix-and-match' ? offer.groups.map(({ items }) => items) : [offer.items]
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}

/** Two groups of one offer may name the same item. */
function add(list: Numbered<ItemOffer>[], one: Numbered<ItemOffer>): void {
  if (list.at(-1)?.number !== one.number) list.push(one)
}
