import { choicesOf, connected } from '../connect.ts'
import { goodsOf, type OfferedLine } from '../goods.ts'
import { groupOf, type Group } from '../group.ts'
import type { Promotion } from '../promotion.ts'
import { indexPromotions } from '../promotion-index.ts'

/** The groups of competing offers in a basket. */
export function groupsIn(lines: readonly OfferedLine[], list: readonly Promotion[]): readonly Group[] {
  const index = indexPromotions(list)
  const goods = lines.flatMap((line, place) => goodsOf(line, place, index, () => true, 'kg') ?? [])
  return connected(goods.filter((one) => choicesOf(one).length > 0)).map(groupOf)
}
