import { seededRandom } from '@clearlane/device-contract/ports'
import { germany, indexPromotions, priceBasket } from '@clearlane/domain'
import { expect, test } from 'vitest'
import { families } from './promotion-families.ts'

const EXACT_OFFERS_MAX = 12
const NOON = { day: '2026-05-04', weekday: 1, minute: 720 }

const few = families(seededRandom(7), 200).filter(({ promotions }) => promotions.length <= EXACT_OFFERS_MAX)

test.each(few)('$name over 200 lines are proven the best', ({ lines, promotions }) => {
  const promoting = { promotions: indexPromotions(promotions), isMember: true, now: NOON }
  expect(priceBasket(lines, [], germany, promoting)).not.toHaveProperty('searchLimited')
})
