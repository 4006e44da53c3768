import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumMinor } from '../money/minor.ts'
import { applyPromotions, type Promoting } from './apply-promotions.ts'
import type { OfferedLine } from './goods.ts'
import type { Promotion } from './promotion.ts'
import { indexPromotions } from './promotion-index.ts'
import { mostSaved } from './testing/brute-force.ts'
import { basket, promotions } from './testing/random-baskets.ts'

const MONDAY_NOON = { day: '2026-05-04', weekday: 1, minute: 720 }

function promoting(list: readonly Promotion[], change: Partial<Promoting> = {}): Promoting {
  return { promotions: indexPromotions(list), isMember: false, now: MONDAY_NOON, ...change }
}

function saved(lines: readonly OfferedLine[], list: readonly Promotion[]): number {
  const { offers } = applyPromotions(lines, promoting(list), 'kg')
  return sumMinor(offers.flat().map(({ savedMinor }) => savedMinor))
}

test('law: a small basket saves exactly what trying everything finds', () => {
  fc.assert(
    fc.property(basket(6), promotions(4), (lines, list) => {
      expect(saved(lines, list)).toBe(mostSaved(lines, list))
    }),
    { numRuns: 1000 },
  )
})

test('law: no line saves more than it is worth, and every saving is named and greater than 0', () => {
  fc.assert(
    fc.property(basket(12), promotions(8), (lines, list) => {
      const { offers } = applyPromotions(lines, promoting(list), 'kg')
      const wrong = lines.filter((line, place) => {
        const savings = (offers[place] ?? []).map(({ savedMinor }) => savedMinor)
        return sumMinor(savings) > line.extendedMinor || savings.some((minor) => minor <= 0)
      })
      expect(offers).toHaveLength(lines.length)
      expect(wrong).toEqual([])
    }),
  )
})

test('law: one more promotion never makes the basket dearer', () => {
  fc.assert(
    fc.property(basket(6), promotions(4), (lines, list) => {
      expect(saved(lines, list)).toBeGreaterThanOrEqual(saved(lines, list.slice(0, -1)))
    }),
  )
})

test('law: the same basket has the same offers, whatever was priced before', () => {
  fc.assert(
    fc.property(basket(8), promotions(6), (lines, list) => {
      const once = applyPromotions(lines, promoting(list), 'kg')
      expect(applyPromotions(lines, promoting(list), 'kg')).toEqual(once)
    }),
  )
})
