import { describe, expect, test } from 'vitest'
import { applyPromotions, type Promoting } from './apply-promotions.ts'
import type { OfferedLine } from './goods.ts'
import type { Promotion, Scope } from './promotion.ts'
import { indexPromotions } from './promotion-index.ts'
import { item, labelled, pieces, promotion, weighed } from './testing/random-baskets.ts'

const [MILK, JUICE, BUTTER] = [item(0, 100), item(1, 150), item(2, 300)]
const MONDAY_NOON = { day: '2026-05-04', weekday: 1, minute: 720 }

const of = (...itemIds: readonly string[]): Scope => ({ itemIds, departments: [] })
const dairy: Scope = { itemIds: [], departments: ['dairy'] }
const percent = (ppm: number) => ({ kind: 'percent', ppm }) as const
const amount = (amountMinor: number) => ({ kind: 'amount', amountMinor }) as const
const price = (priceMinor: number) => ({ kind: 'fixed-price', priceMinor }) as const

function applied(lines: readonly OfferedLine[], list: readonly Promotion[], change: Partial<Promoting> = {}) {
  const promoting = { promotions: indexPromotions(list), isMember: false, now: MONDAY_NOON, ...change }
  return applyPromotions(lines, promoting, 'kg')
}

/** What each line saves, by promotion. */
function saved(...given: Parameters<typeof applied>) {
  return applied(...given).offers.map((offers) =>
    offers.map(({ promotionId, savedMinor }) => `${promotionId} ${savedMinor}`).join(', '),
  )
}

describe('the kinds', () => {
  test('a percentage, an amount and a fixed price are off every piece', () => {
    const list = [
      promotion('P', { ...percent(105_000), items: of(MILK.itemId), combining: 'exclusive' }),
      promotion('A', { ...amount(20), items: of(JUICE.itemId), combining: 'exclusive' }),
      promotion('F', { ...price(250), items: of(BUTTER.itemId) }),
    ]
    expect(saved([pieces('1', MILK, 3), pieces('2', JUICE, 2), pieces('3', BUTTER)], list)).toEqual([
      'P 33', // 10.5 a piece, rounded half-up a piece
      'A 40',
      'F 50',
    ])
  })

  test('of goods by weight amount and price are for the kilogram', () => {
    const list = [
      promotion('A', { ...amount(20), items: of(MILK.itemId), combining: 'combinable' }),
      promotion('F', { ...price(100), items: of(JUICE.itemId) }),
    ]
    expect(saved([weighed('1', MILK, 2_500), weighed('2', JUICE, 500)], list)).toEqual(['A 50', 'F 25'])
  })

  test('an amount that no scale can price takes all there is, a price nothing', () => {
    const tonne = weighed('1', MILK, 1_000_000)
    expect(
      saved([tonne], [promotion('A', { ...amount(1e9), items: 'all', combining: 'combinable' })]),
    ).toEqual(['A 100000'])
    expect(saved([tonne], [promotion('F', { ...price(1e9), items: 'all' })])).toEqual([''])
  })

  test('3 for 2 is for pieces of one item, over several lines', () => {
    const list = [promotion('N', { kind: 'n-for-m', items: 'all', take: 3, pay: 2 })]
    expect(saved([pieces('1', MILK, 2), pieces('2', JUICE), pieces('3', MILK)], list)).toEqual([
      'N 67',
      '',
      'N 33',
    ])
    expect(saved([weighed('1', MILK, 500), labelled('2', MILK, 90), pieces('3', MILK, 2)], list)).toEqual([
      '',
      '',
      '',
    ])
  })

  test('the cheapest of three is free, shared by what they are worth', () => {
    const list = [promotion('C', { kind: 'cheapest-free', items: 'all', take: 3 })]
    expect(saved([pieces('1', MILK), pieces('2', JUICE), pieces('3', BUTTER)], list)).toEqual([
      'C 18',
      'C 27',
      'C 55',
    ])
    expect(saved([pieces('1', MILK), pieces('2', JUICE)], list)).toEqual(['', ''])
  })

  test('a mix costs its price together, when that is less', () => {
    const groups = [
      { items: of(MILK.itemId), quantity: 2 },
      { items: of(JUICE.itemId), quantity: 1 },
    ]
    const mix = (priceMinor: number) => [
      promotion('M', { kind: 'mix-and-match', groups, reward: price(priceMinor) }),
    ]
    expect(saved([pieces('1', JUICE, 2), pieces('2', MILK, 4)], mix(250))).toEqual(['M 86', 'M 114'])
    expect(saved([pieces('1', JUICE), pieces('2', MILK, 2)], mix(350))).toEqual(['', ''])
    expect(saved([pieces('1', JUICE), pieces('2', MILK)], mix(100))).toEqual(['', ''])
  })

  test('a mix with a percentage takes it off each piece', () => {
    const groups = [
      { items: dairy, quantity: 1 },
      { items: of(JUICE.itemId), quantity: 1 },
    ]
    const list = [promotion('M', { kind: 'mix-and-match', groups, reward: percent(100_000) })]
    expect(saved([pieces('1', BUTTER), pieces('2', JUICE)], list)).toEqual(['M 30', 'M 15'])
  })

  test('tiers reward every piece, by the highest that is reached', () => {
    const tiers = [
      { from: 2, reward: percent(100_000) },
      { from: 4, reward: amount(30) },
    ]
    const list = [promotion('T', { kind: 'tiered', items: dairy, tiers })]
    expect(saved([pieces('1', MILK)], list)).toEqual([''])
    expect(saved([pieces('1', MILK, 2)], list)).toEqual(['T 20'])
    expect(saved([pieces('1', MILK, 3), pieces('2', BUTTER)], list)).toEqual(['T 90', 'T 30'])
  })

  test('a member has the price for members, nobody else', () => {
    const list = [promotion('M', { ...price(80), items: of(MILK.itemId) }, { membersOnly: true })]
    expect(saved([pieces('1', MILK)], list)).toEqual([''])
    expect(saved([pieces('1', MILK)], list, { isMember: true })).toEqual(['M 20'])
  })

  test('outside its hours an offer is none', () => {
    const hours = { fromMinute: 1_080, toMinute: 1_200 }
    const times = { fromDay: null, toDay: null, weekdays: null, hours }
    const list = [promotion('H', { ...percent(500_000), items: 'all', combining: 'combinable' }, { times })]
    expect(saved([pieces('1', MILK)], list)).toEqual([''])
    expect(saved([pieces('1', MILK)], list, { now: { ...MONDAY_NOON, minute: 1_080 } })).toEqual(['H 50'])
  })
})

describe('limits', () => {
  const limited = (perSale: number | null, perLine: number | null) => ({ limits: { perSale, perLine } })

  test('tiers within a limit: no piece beyond it has the price', () => {
    const tiers = [{ from: 1, reward: amount(30) }]
    const tiered = (id: string, limits: object) => [
      promotion(id, { kind: 'tiered', items: dairy, tiers }, limits),
    ]
    const four = [pieces('1', MILK, 3), pieces('2', BUTTER)]
    expect(saved(four, tiered('S', limited(2, null)))).toEqual(['S 60', ''])
    expect(saved(four, tiered('L', limited(null, 2)))).toEqual(['L 60', 'L 30'])
  })

  test('of a sale: the dearest pieces have an exclusive offer, and only so many', () => {
    const list = [
      promotion('P', { ...percent(100_000), items: 'all', combining: 'exclusive' }, limited(2, null)),
    ]
    expect(saved([pieces('1', MILK, 3), pieces('2', BUTTER)], list)).toEqual(['P 10', 'P 30'])
  })

  test('of a line, also of a combinable one', () => {
    const lines = [pieces('1', MILK, 3), pieces('2', MILK)]
    const of = (combining: 'exclusive' | 'combinable') => [
      promotion('P', { ...percent(100_000), items: 'all', combining }, limited(null, 2)),
    ]
    expect(saved(lines, of('exclusive'))).toEqual(['P 20', 'P 10'])
    expect(saved(lines, of('combinable'))).toEqual(['P 20', 'P 10'])
  })

  test('of both: a combinable one goes to the dearest first', () => {
    const list = [promotion('A', { ...amount(5), items: 'all', combining: 'combinable' }, limited(3, 2))]
    expect(saved([pieces('1', MILK, 3), pieces('2', BUTTER, 3)], list)).toEqual(['A 5', 'A 10'])
  })

  test('sets are counted as sets', () => {
    const once = limited(1, null)
    const groups = [{ items: 'all', quantity: 2 }] as const
    const lines = [pieces('1', MILK, 6)]
    expect(saved(lines, [promotion('N', { kind: 'n-for-m', items: 'all', take: 3, pay: 2 }, once)])).toEqual([
      'N 100',
    ])
    expect(
      saved(lines, [promotion('M', { kind: 'mix-and-match', groups, reward: price(150) }, once)]),
    ).toEqual(['M 50'])
    const inLine = limited(null, 2)
    expect(
      saved(lines, [promotion('N', { kind: 'n-for-m', items: 'all', take: 3, pay: 2 }, inLine)]),
    ).toEqual([''])
    expect(
      saved(lines, [promotion('M', { kind: 'mix-and-match', groups, reward: price(150) }, inLine)]),
    ).toEqual(['M 50'])
  })
})

describe('the order', () => {
  test('amounts come before percentages, whatever their place in the book', () => {
    const list = [
      promotion('P', { ...percent(100_000), items: 'all', combining: 'combinable' }),
      promotion('A', { ...amount(10), items: of(MILK.itemId), combining: 'combinable' }),
    ]
    expect(saved([pieces('1', MILK)], list)).toEqual(['A 10, P 9'])
  })

  test('an exclusive offer keeps combinable ones away, and stands back when they save more', () => {
    const exclusive = (ppm: number) =>
      promotion('E', { ...percent(ppm), items: 'all', combining: 'exclusive' })
    const combinable = promotion('P', { ...percent(100_000), items: 'all', combining: 'combinable' })
    expect(saved([pieces('1', MILK, 2)], [exclusive(200_000), combinable])).toEqual(['E 40'])
    expect(saved([pieces('1', MILK, 2)], [exclusive(50_000), combinable])).toEqual(['P 20'])
  })

  test('the best exclusive offer counts, the earlier one among equals', () => {
    const list = ['X', 'Y', 'Z'].map((id, i) =>
      promotion(id, { ...amount(i === 0 ? 5 : 10), items: 'all', combining: 'exclusive' }),
    )
    expect(saved([pieces('1', MILK)], list)).toEqual(['Y 10'])
  })

  test('pieces are given to competing offers as it saves most', () => {
    const list = [
      promotion('C', { kind: 'cheapest-free', items: 'all', take: 2 }),
      promotion('P', { ...percent(600_000), items: of(BUTTER.itemId), combining: 'exclusive' }),
    ]
    // Butter and juice would save 150; butter by itself saves 180, and then juice and milk 100.
    expect(saved([pieces('1', MILK), pieces('2', JUICE), pieces('3', BUTTER)], list)).toEqual([
      'C 40',
      'C 60',
      'P 180',
    ])
  })
})

describe('the basket', () => {
  const basket = (
    id: string,
    fromMinor: number,
    reward: ReturnType<typeof percent | typeof amount>,
    combining: 'exclusive' | 'combinable',
  ) => promotion(id, { kind: 'basket', fromMinor, reward, combining })

  test('its offers are shared by what the other offers have left, and measured before them', () => {
    const list = [
      promotion('P', { ...percent(500_000), items: of(BUTTER.itemId), combining: 'exclusive' }),
      basket('B', 400, amount(50), 'combinable'),
    ]
    expect(saved([pieces('1', MILK), pieces('2', BUTTER)], list)).toEqual(['B 20', 'P 150, B 30'])
    expect(saved([pieces('1', MILK, 3)], list)).toEqual([''])
  })

  test('all combinable ones, or the exclusive one that saves more', () => {
    const combinable = [
      basket('P', 0, percent(100_000), 'combinable'),
      basket('A', 0, amount(10), 'combinable'),
    ]
    expect(saved([pieces('1', MILK)], combinable)).toEqual(['A 10, P 9'])
    expect(saved([pieces('1', MILK)], [...combinable, basket('E', 0, amount(20), 'exclusive')])).toEqual([
      'E 20',
    ])
    expect(saved([pieces('1', MILK)], [...combinable, basket('E', 0, amount(19), 'exclusive')])).toEqual([
      'A 10, P 9',
    ])
  })

  test('an offer never takes more than there is', () => {
    const list = [
      promotion('A', { ...amount(500), items: 'all', combining: 'combinable' }),
      basket('B', 0, amount(500), 'combinable'),
    ]
    expect(saved([pieces('1', MILK)], list)).toEqual(['A 100'])
  })
})

test('an item that two groups and a department name is one claim, in every part it fits', () => {
  const groups = [
    { items: { itemIds: [MILK.itemId], departments: ['dairy'] }, quantity: 1 },
    { items: of(MILK.itemId), quantity: 1 },
  ]
  const list = [
    promotion('M', { kind: 'mix-and-match', groups, reward: price(100) }),
    promotion('A', { ...amount(1), items: 'all', combining: 'combinable' }),
  ]
  expect(saved([pieces('1', MILK, 2)], list)).toEqual(['M 100'])
})

test('3 for 2 never runs from one item into the next', () => {
  const list = [
    promotion('N', { kind: 'n-for-m', items: 'all', take: 2, pay: 1 }),
    promotion('C', { kind: 'cheapest-free', items: 'all', take: 3 }),
  ]
  const lines = [pieces('1', MILK), pieces('2', item(3, 100))]
  expect(saved(lines, list)).toEqual(['', ''])
  expect(saved(lines.toReversed(), list)).toEqual(['', ''])
})
