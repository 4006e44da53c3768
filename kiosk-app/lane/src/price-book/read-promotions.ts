import { err, ok, promotionFaults, type Promotion, type PromotionFault, type Result } from '@clearlane/domain'
import { PromotionShape } from './promotion-shape.ts'
import type { RowError } from './read-catalogue.ts'

const PROMOTIONS_MAX = 10_000
const ERRORS_MAX = 50

/** What may be left out of a file. */
const USUAL = { membersOnly: false, times: null, limits: { perSale: null, perLine: null } }

/**
 * Reads a file of promotions: one JSON list, in the order that breaks ties. All or nothing; an error names the
 * promotion by its place in the list, from 1 on.
 */
export function readPromotions(text: string): Result<readonly Promotion[], readonly RowError[]> {
  const list = parsed(text)
  if (!Array.isArray(list)) return err([{ line: 1, detail: 'it is no JSON list of promotions' }])
  if (list.length > PROMOTIONS_MAX) return err([{ line: 1, detail: `there are more than ${PROMOTIONS_MAX}` }])
  const promotions = new Map<string, Promotion>()
  const errors: RowError[] = []
  for (const [index, given] of list.entries()) {
    const one = readPromotion(given)
    if (!one.ok) errors.push({ line: index + 1, detail: one.error })
    else if (promotions.has(one.value.promotionId))
      errors.push({ line: index + 1, detail: `the promotionId ${one.value.promotionId} is there twice` })
    else promotions.set(one.value.promotionId, one.value)
  }
  return errors.length === 0 ? ok([...promotions.values()]) : err(errors.slice(0, ERRORS_MAX))
}

function readPromotion(given: unknown): Result<Promotion, string> {
  const value = typeof given === 'object' ? { ...USUAL, ...given } : given
  if (!PromotionShape.Check(value)) {
    const [first] = PromotionShape.Errors(value)
    return err(`promotion: ${first?.instancePath ?? ''} ${first?.message ?? 'is none'}`)
  }
  const faults = promotionFaults(value)
  return faults.length === 0 ? ok(value) : err(`promotion: ${faults.map((fault) => TEXTS[fault]).join('; ')}`)
}

const TEXTS: Readonly<Record<PromotionFault, string>> = {
  'bad-id': 'the promotionId must be 1 to 40 letters, digits, - or _',
  'no-name': 'the name is missing',
  'nothing-in-scope': 'it is about no item and no department',
  'reward-out-of-range': 'what it takes off is out of range',
  'quantity-out-of-range': 'a quantity is out of range',
  'tiers-out-of-order': 'tiers must rise',
  'threshold-out-of-range': 'the threshold is out of range',
  'limit-out-of-range': 'a limit is out of range',
  'limit-on-basket': 'an offer on the basket has no limits',
  'bad-times': 'the times are wrong',
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return null
  }
}
