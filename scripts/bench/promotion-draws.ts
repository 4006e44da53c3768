import { seededRandom, type Random } from '@clearlane/device-contract/ports'
import type { Promotion, Scope } from '@clearlane/domain'
import { between, itemOf, lineOf } from './promotion-mix.ts'
import type { Family } from './promotion-families.ts'

/**
 * Offers as no store would make them: 6 to 12 of any kind, two fifths of them for half the store and more, limited as it
 * happens, with sets of up to three groups of up to three pieces. Each draw is the same on every machine.
 */
export function drawn(seed: number, lineCount: number): Family {
  const random = seededRandom(seed)
  const lines = Array.from({ length: lineCount }, (_, i) =>
    lineOf(String(i + 1), itemOf(i + 1, random), random),
  )
  const kinds = pick(random, STYLES)
  const share = pick(random, LIMITED)
  const promotions = Array.from({ length: between(random, 6, 12) }, (_, number) =>
    promotionOf(number, pick(random, kinds), share, random),
  )
  return { name: `draw ${seed}`, lines, promotions }
}

type Offer = Promotion['offer']
type Kind = 'percent' | 'fixed-price' | 'addition' | 'n-for-m' | 'cheapest-free' | 'mix-and-match' | 'tiered'

const ALL: readonly Kind[] = [
  'percent',
  'fixed-price',
  'addition',
  'addition',
  'n-for-m',
  'cheapest-free',
  'mix-and-match',
  'tiered',
]
/** Of anything, or mostly of what competes worst. */
const STYLES: readonly (readonly Kind[])[] = [
  ALL,
  ALL,
  ['mix-and-match', 'mix-and-match', 'mix-and-match', 'cheapest-free', 'n-for-m', 'percent'],
  ['n-for-m', 'n-for-m', 'n-for-m', 'n-for-m', 'fixed-price'],
  ['addition', 'addition', 'addition', 'cheapest-free', 'mix-and-match', 'fixed-price'],
  ['cheapest-free', 'cheapest-free', 'n-for-m', 'tiered'],
  ['cheapest-free', 'mix-and-match', 'n-for-m'],
  ['tiered', 'tiered', 'mix-and-match', 'addition'],
]
/** How many of the sets and tiers have a limit in the sale; offers for one piece have one always. */
const LIMITED = [0.1, 0.4, 0.9]
const LIMITED_ON_LINE = 0.12
const DEPARTMENTS = 30

function promotionOf(number: number, kind: Kind, share: number, random: Random): Promotion {
  const isForOnePiece = kind === 'percent' || kind === 'fixed-price' || kind === 'addition'
  const perSale = random.next() < (isForOnePiece ? 1 : share) ? between(random, 1, 12) : null
  const perLine = random.next() < LIMITED_ON_LINE ? between(random, 1, 3) : null
  return {
    promotionId: `D${number}`,
    name: { en: `Offer ${number}` },
    offer: offerOf(kind, random),
    membersOnly: false,
    times: null,
    limits: { perSale, perLine },
  }
}

function offerOf(kind: Kind, random: Random): Offer {
  const items = scopeOf(random)
  switch (kind) {
    case 'percent':
      return { ...percent(random), items, combining: 'exclusive' }
    case 'fixed-price':
      return { kind, items, priceMinor: between(random, 49, 900) }
    case 'addition':
      return { ...pick(random, [percent(random), amount(random)]), items, combining: 'combinable' }
    case 'n-for-m': {
      const take = between(random, 2, 4)
      return { kind, items, take, pay: between(random, 1, take - 1) }
    }
    case 'cheapest-free':
      return { kind, items, take: between(random, 2, 6) }
    case 'mix-and-match': {
      const groups = listOf(random, 3, () => ({ items: scopeOf(random), quantity: between(random, 1, 3) }))
      const pieces = groups.reduce((sum, { quantity }) => sum + quantity, 0)
      return { kind, groups, reward: pick(random, [percent(random), fixedPrice(random, pieces)]) }
    }
    case 'tiered': {
      const step = between(random, 2, 6)
      const tiers = listOf(random, 3, (i) => ({
        from: step * (i + 1),
        reward: pick(random, [percent(random), amount(random), fixedPrice(random, 1)]),
      }))
      return { kind, items, tiers }
    }
  }
}

function percent(random: Random) {
  return { kind: 'percent', ppm: 10_000 * between(random, 3, 45) } as const
}

function amount(random: Random) {
  return { kind: 'amount', amountMinor: between(random, 5, 150) } as const
}

function fixedPrice(random: Random, pieces: number) {
  return { kind: 'fixed-price', priceMinor: pieces * between(random, 150, 700) } as const
}

function scopeOf(random: Random): Scope {
  const share = random.next()
  if (share < 0.25) return 'all'
  const count = share < 0.6 ? between(random, 8, 20) : between(random, 2, 8)
  const first = between(random, 0, DEPARTMENTS - 1)
  const departments = Array.from({ length: count }, (_, i) => `department-${(first + i) % DEPARTMENTS}`)
  return { itemIds: [], departments }
}

function listOf<T>(random: Random, most: number, one: (index: number) => T): T[] {
  return Array.from({ length: between(random, 1, most) }, (_, i) => one(i))
}

function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[between(random, 0, list.length - 1)]
  if (one === undefined) throw new Error('There is nothing to pick.')
  return one
}
