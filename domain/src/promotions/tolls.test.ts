import { expect, test } from 'vitest'
import { groupsIn } from './testing/groups.ts'
import { item, pieces, promotion } from './testing/random-baskets.ts'
import { flatTolls, tightTolls } from './tolls.ts'

test('where nothing is scarce tolls stay as they are', () => {
  const lines = [300, 200].map((minor, i) => pieces(String(i), item(i, minor), 4))
  const [group] = groupsIn(lines, [promotion('A', { kind: 'n-for-m', items: 'all', take: 3, pay: 2 })])
  if (group === undefined) throw new Error('One offer has both.')
  expect(tightTolls(group, 0)).toEqual(flatTolls(group))
})
