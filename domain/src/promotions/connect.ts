import type { Goods } from './goods.ts'

/** Lines whose offers compete, together: two that share an offer with a choice, and all that hang together by that. */
export function connected(goods: readonly Goods[]): readonly (readonly Goods[])[] {
  const byOffer = Map.groupBy(
    goods.flatMap((one) => choicesOf(one).map((number) => ({ number, one }))),
    ({ number }) => number,
  )
  const seen = new Set<Goods>()
  return goods.flatMap((first) => {
    if (seen.has(first)) return []
    seen.add(first)
    const group = [first]
    for (const one of group) {
      for (const number of choicesOf(one)) {
        const near = byOffer.get(number) ?? []
        byOffer.delete(number)
        for (const { one: other } of near) {
          if (seen.has(other)) continue
          seen.add(other)
          group.push(other)
        }
      }
    }
    return [group]
  })
}

/** Offers that have to choose their pieces: exclusive ones with sets, tiers or limits, and limited combinable ones. */
export function choicesOf({ claims, additions }: Goods): readonly number[] {
  return [...claims, ...additions.filter(({ isLimited }) => isLimited)].map(({ of }) => of.number)
}
