import { expect, test } from 'vitest'
import type { Prompt } from '../weigh-check/bagging-watch.ts'
import { BAGS_MAX, IN_ORDER } from './bagging.ts'
import { evolve } from './evolve.ts'
import { checkInvariants } from './invariants.ts'
import { COLA, GIN, MILK } from './testing/items.ts'
import { ATTENDANT, LANE, SHOPPER, Till } from './testing/till.ts'

const PLATFORM = { divisionMg: 5_000, sigmaMg: 2_000 }
const BEGIN = { type: 'begin-bagging', platform: PLATFORM, zeroMg: 0, isFirst: false } as const
const MORE: Prompt = {
  kind: 'more',
  blocks: true,
  instruction: 'take-off',
  lineIds: [],
  massMg: 200_000,
}
const MAY_BE_MORE: Prompt = { ...MORE, blocks: false }
const CALL = { expectedMg: 1_000_000, seenMg: 1_200_000, hypotheses: [] }

const told = (prompt: Prompt, call: typeof CALL | null = null) =>
  ({ type: 'tell-bagging', prompt, call }) as const

function bagging(): Till {
  const till = new Till().open()
  till.must({ type: 'start-sale', language: 'de' })
  till.must(BEGIN, LANE)
  return till.add(MILK)
}

function interventions(till: Till) {
  return till.ledger.sale?.interventions ?? []
}

test('an explained platform never blocks payment, one that is not does', () => {
  const till = bagging()
  till.must(told(MORE), LANE)
  expect(till.refusal(till.pay())).toBe('bagging-open')
  till.must(told(IN_ORDER), LANE)
  expect(till.refusal(till.pay())).toBe('none')
})

test('what may only prompt blocks nothing, even when staff was called', () => {
  const till = bagging()
  till.must(told(MAY_BE_MORE, CALL), LANE)
  expect(interventions(till)[0]).toMatchObject({ kind: 'weight', blocksPayment: false, evidence: CALL })
  expect(till.refusal(till.pay())).toBe('none')
})

test('what the shopper puts right alone calls nobody any more', () => {
  const till = bagging()
  expect(till.must(told(MORE, CALL), LANE)).toEqual(['bagging-told', 'intervention-raised'])
  expect(till.must(told(IN_ORDER), LANE)).toEqual(['bagging-told', 'intervention-resolved'])
  expect(interventions(till)).toEqual([])
})

test('the same word is not said twice, and a new one is the next version of the call', () => {
  const till = bagging()
  till.must(told(MORE), LANE)
  expect(till.refusal(told(MORE), LANE)).toBe('already')
  expect(till.must(told(MORE, CALL), LANE)).toEqual(['intervention-raised'])
  expect(till.refusal(told(MORE, CALL), LANE)).toBe('already')
  till.must(told({ ...MORE, massMg: 300_000 }, CALL), LANE)
  expect(interventions(till)).toMatchObject([{ interventionId: 'I1', version: 2 }])
})

test('staff that finds it in order lets the shopper pay, and staff that does not leaves it as it is', () => {
  const till = bagging().signIn()
  const resolve = (resolution: 'approved' | 'denied') =>
    till.must({ type: 'resolve-intervention', interventionId: 'I1', version: 1, resolution }, ATTENDANT)
  till.must(told(MORE, CALL), LANE)
  expect(resolve('denied')).toEqual(['intervention-resolved'])
  expect(till.refusal(till.pay())).toBe('bagging-open')
  till.must(told(MORE, CALL), LANE)
  expect(
    till.must(
      { type: 'resolve-intervention', interventionId: 'I2', version: 1, resolution: 'approved' },
      ATTENDANT,
    ),
  ).toEqual(['intervention-resolved', 'bagging-accepted'])
  expect(till.refusal(till.pay())).toBe('none')
  expect(checkInvariants(till.ledger, till.history)).toEqual([])
})

test('a call that does not block any more lets the shopper pay', () => {
  const till = bagging()
  till.must(told(MORE, CALL), LANE)
  till.must(told(MAY_BE_MORE, CALL), LANE)
  expect(till.refusal(till.pay())).toBe('none')
  expect(checkInvariants(till.ledger, till.history)).toEqual([])
})

test('a shopper cannot wave the platform through', () => {
  const till = bagging()
  till.must(told(MORE, CALL), LANE)
  const wave = { type: 'resolve-intervention', interventionId: 'I1', version: 1 } as const
  expect(till.refusal({ ...wave, resolution: 'withdrawn' })).toBe('not-allowed')
  expect(till.refusal({ ...wave, resolution: 'approved' })).toBe('not-allowed')
})

test('a full list of interventions takes no more, and the word is said all the same', () => {
  const till = bagging()
  for (let n = 0; n < 32; n += 1)
    till.must({
      type: 'report-unknown',
      scan: { data: `${n}`, symbology: 'x', reasons: [] },
      key: null,
      language: 'de',
    })
  expect(till.must(told(MORE, CALL), LANE)).toEqual(['bagging-told'])
})

test('what was scanned before the platform had its say is excused, and so is what is too large', () => {
  const till = new Till().open().add(COLA)
  till.must(BEGIN, LANE)
  till.add(MILK)
  expect(till.ledger.sale?.bagging).toEqual({ told: IN_ORDER, bags: 0, excused: ['1', '2'] })
  const skip = (lineId: string) => ({ type: 'skip-bagging', lineId }) as const
  expect(till.must(skip('3'))).toEqual(['bagging-skipped'])
  expect(till.refusal(skip('3'))).toBe('already')
  expect(till.refusal(skip('2'))).toBe('no-such-line') // a deposit lies nowhere
  expect(till.refusal(skip('9'))).toBe('no-such-line')
  expect(till.ledger.sale?.bagging?.excused).toEqual(['1', '2', '3'])
})

test('what started the sale is still to come', () => {
  const till = new Till().open().add(MILK)
  till.must({ ...BEGIN, isFirst: true }, LANE)
  expect(till.ledger.sale?.bagging?.excused).toEqual([])
})

test('own bags are announced, within reason', () => {
  const till = bagging()
  for (let bag = 0; bag < BAGS_MAX; bag += 1) till.must({ type: 'announce-bag' })
  expect(till.ledger.sale?.bagging?.bags).toBe(BAGS_MAX)
  expect(till.refusal({ type: 'announce-bag' })).toBe('already')
})

test('without a platform nothing of it can be said', () => {
  const till = new Till().open()
  expect(till.refusal(BEGIN, LANE)).toBe('no-sale')
  expect(till.refusal({ type: 'record-platform', massMg: 0, observed: null }, LANE)).toBe('no-sale')
  expect(till.refusal(told(MORE), LANE)).toBe('no-sale')
  till.add(MILK)
  expect(till.refusal({ type: 'record-platform', massMg: 0, observed: null }, LANE)).toBe('not-allowed')
  expect(till.refusal(told(MORE), LANE)).toBe('not-allowed')
  expect(till.refusal({ type: 'announce-bag' })).toBe('not-allowed')
  expect(till.refusal({ type: 'skip-bagging', lineId: '1' })).toBe('not-allowed')
  till.must(BEGIN, LANE)
  expect(till.refusal(BEGIN, LANE)).toBe('already')
})

test('only the lane speaks for the platform, and staff act under their own session', () => {
  const till = bagging()
  expect(till.refusal(BEGIN, SHOPPER)).toBe('not-allowed')
  expect(till.refusal({ type: 'record-platform', massMg: 0, observed: null }, SHOPPER)).toBe('not-allowed')
  expect(till.refusal(told(IN_ORDER), SHOPPER)).toBe('not-allowed')
  expect(till.refusal({ type: 'announce-bag' }, ATTENDANT)).toBe('not-allowed')
  expect(till.refusal({ type: 'skip-bagging', lineId: '1' }, ATTENDANT)).toBe('not-allowed')
})

test('while somebody pays the platform is recorded and says nothing', () => {
  const till = bagging()
  till.asked()
  const observed = { lineId: '1', pieces: 1, massMg: 1_030_000 }
  expect(till.must({ type: 'record-platform', massMg: 1_030_000, observed }, LANE)).toEqual([
    'platform-settled',
  ])
  expect(till.refusal(told(MORE), LANE)).toBe('sale-frozen')
})

test('a basket that is put aside forgets its platform, and staff is not called to it any more', () => {
  const till = bagging().signIn()
  till.must(told(MORE, CALL), LANE)
  till.must({ type: 'suspend-sale', reason: 'staff' }, ATTENDANT)
  till.must({ type: 'resume-sale', saleId: 'L1-1-1' }, ATTENDANT)
  expect(interventions(till)).toEqual([])
  expect(till.refusal(till.pay())).toBe('none')
})

test('age checks and the platform are waited for apart', () => {
  const till = bagging().add(GIN)
  till.must(told(MORE), LANE)
  till.must(told(IN_ORDER), LANE)
  expect(till.refusal(till.pay())).toBe('intervention-open')
})

test('the law notices a payment that passes the platform, and a call about nothing', () => {
  const till = bagging()
  till.must(told(MORE, CALL), LANE)
  const { sale } = till.ledger
  const calm = {
    ...till.ledger,
    sale: sale === null ? null : { ...sale, bagging: { told: IN_ORDER, bags: 0, excused: [] } },
  }
  expect(checkInvariants(calm, till.history).join()).toContain(
    'staff is called to a platform that is in order',
  )
  const other = bagging()
  other.asked()
  const asked = other.history.findLast(({ event }) => event.type === 'tender-requested')
  const passed = asked === undefined ? [] : [...till.history, asked]
  expect(checkInvariants(till.ledger, passed).join()).toContain('passed an open intervention')
})

test('a word of a platform without a sale, or without its beginning, changes nothing', () => {
  const till = new Till().open()
  const word = { type: 'bagging-told', prompt: MORE } as const
  expect(evolve(till.ledger, word)).toBe(till.ledger)
  till.add(MILK)
  expect(evolve(till.ledger, word)).toBe(till.ledger)
})
