import { expect, test } from 'vitest'
import { known, line, PLATFORM, Shopper } from './testing/bagging.ts'
import { allowing } from './verdict.ts'
import { expectedOf } from './wanted.ts'
import { accepted, startWeighCheck, withSettled } from './weigh-check.ts'

const MILK = line('milk', known(1_030))
const JAM = line('jam', known(620))
const TEA = line('tea', known(80))

test('an empty platform and an empty basket are in order', () => {
  expect(new Shopper().verdict).toEqual({ kind: 'all-there', blocks: false })
})

test('what was scanned is asked for, and is in order when it lies there', () => {
  const shopper = new Shopper().scan(MILK)
  expect(shopper.verdict).toEqual({ kind: 'missing', instruction: 'place', lineIds: ['milk'], blocks: true })
  expect(shopper.shows(1_035).verdict.kind).toBe('all-there')
})

test('several scans are placed in any order, together or one by one', () => {
  const shopper = new Shopper().scan(MILK).scan(JAM).scan(TEA).shows(80)
  expect(shopper.verdict).toMatchObject({ kind: 'missing', lineIds: ['milk', 'jam'] })
  expect(shopper.shows(1_730).verdict.kind).toBe('all-there')
})

test('something that was not scanned is told with its mass, and goes away when it is taken off', () => {
  const shopper = new Shopper().scan(MILK).shows(1_030).shows(1_380)
  expect(shopper.verdict).toMatchObject({ kind: 'more', instruction: 'take-off', blocks: true, lineIds: [] })
  expect(shopper.verdict).toHaveProperty('massMg', expect.closeTo(350_000, -4))
  expect(shopper.shows(1_030).verdict.kind).toBe('all-there')
})

test('what was placed before its scan is explained by the scan', () => {
  const shopper = new Shopper().shows(620)
  expect(shopper.verdict.kind).toBe('more')
  expect(shopper.scan(JAM).verdict.kind).toBe('all-there')
  const other = new Shopper().shows(620).scan(TEA)
  expect(other.verdict.kind).toBe('more')
})

test('together with a scanned piece, more than its spread is told', () => {
  const shopper = new Shopper().scan(JAM).shows(820)
  expect(shopper.verdict).toMatchObject({ kind: 'more' })
  expect(shopper.verdict).toHaveProperty('massMg', expect.closeTo(200_000, -4))
})

test('a piece that was taken off again is named, and put back it is in order', () => {
  const shopper = new Shopper().scan(MILK).shows(1_030).scan(JAM).shows(1_650).shows(620)
  expect(shopper.verdict).toEqual({
    kind: 'removed',
    instruction: 'put-back',
    lineIds: ['milk'],
    blocks: true,
  })
  expect(shopper.shows(1_650).verdict.kind).toBe('all-there')
})

test('everything may be taken off and placed again', () => {
  const shopper = new Shopper().scan(MILK).shows(1_030).scan(JAM).shows(1_650).scan(TEA).shows(1_730).shows(0)
  expect(shopper.verdict).toMatchObject({ kind: 'removed', lineIds: ['milk', 'jam', 'tea'] })
  expect(shopper.shows(1_735).verdict.kind).toBe('all-there')
})

test('a loss that is no line is told as less', () => {
  const shopper = new Shopper().scan(MILK).shows(1_030).shows(700)
  expect(shopper.verdict).toMatchObject({ kind: 'less', instruction: 'put-back', blocks: true })
  expect(shopper.verdict).toHaveProperty('massMg', expect.closeTo(330_000, -4))
})

test('one line may be exchanged for another', () => {
  const shopper = new Shopper().scan(MILK).shows(1_030).scan(JAM).shows(620)
  expect(shopper.verdict).toMatchObject({ kind: 'removed', lineIds: ['milk'] })
})

test('who scans everything first may place it one by one or all at once', () => {
  const lines = Array.from({ length: 30 }, (_, index) => line(`${index}`, known(100 + index)))
  const shopper = new Shopper().scan(...lines)
  const kinds = lines.map((_, index) => {
    const load = (index + 1) * (100 + index / 2)
    return shopper.shows(Math.round(load / 5) * 5).verdict.kind
  })
  expect(kinds).toEqual([...Array<string>(29).fill('missing'), 'all-there'])
  const all = 30 * 114.5
  expect(new Shopper().scan(...lines).shows(all).verdict.kind).toBe('all-there')
  expect(new Shopper().scan(...lines).shows(all / 2).verdict.kind).toBe('missing')
})

test('a quantity is as many pieces, also in two steps', () => {
  const six = line('cans', known(355), { pieces: 6 })
  expect(new Shopper().scan(six).shows(2_130).verdict.kind).toBe('all-there')
  const shopper = new Shopper().scan(six).shows(1_420)
  expect(shopper.verdict).toMatchObject({ kind: 'missing', lineIds: ['cans'] })
  expect(shopper.shows(2_130).verdict.kind).toBe('all-there')
  expect(shopper.shows(1_775).verdict).toMatchObject({ kind: 'removed', lineIds: ['cans'] })
})

test('a line that was taken out of the sale has to come off', () => {
  const shopper = new Shopper()
    .scan(MILK, JAM)
    .shows(1_650)
    .basket({ ...MILK, pieces: 0 }, JAM)
  expect(shopper.verdict).toEqual({
    kind: 'surplus',
    instruction: 'take-off',
    lineIds: ['milk'],
    blocks: true,
  })
  expect(shopper.shows(620).verdict.kind).toBe('all-there')
})

test('what is too large need not come, and may', () => {
  const large = line('large', known(9_000), { duty: 'excused' })
  const shopper = new Shopper().scan(large, MILK).shows(1_030)
  expect(shopper.verdict.kind).toBe('all-there')
  expect(shopper.shows(10_030).verdict.kind).toBe('all-there')
  const packs = line('packs', known(9_000), { duty: 'excused', pieces: 3 })
  expect(new Shopper().scan(packs).shows(9_000).verdict.kind).toBe('all-there')
})

test('an announced bag explains its weight, an unannounced one does not', () => {
  const bag = line('bag', { kind: 'own-bag' }, { duty: 'may' })
  const shopper = new Shopper().basket(bag).shows(240)
  expect(shopper.verdict.kind).toBe('all-there')
  expect(shopper.scan(JAM).shows(860).verdict.kind).toBe('all-there')
  expect(shopper.shows(1_100).verdict.kind).toBe('more')
  expect(new Shopper().shows(240).verdict.kind).toBe('more')
})

test('after a heavy bag, what is scanned and then comes together is not taken for a part of the bag', () => {
  const light = ['egg', 'bun', 'roll'].map((lineId) => line(lineId, known(30)))
  const shopper = new Shopper().scan(line('bag', { kind: 'own-bag' }, { duty: 'may' })).shows(400)
  shopper.scan(line('lime', known(30))).shows(430)
  shopper.scan(...light, line('pear', known(71))).shows(590)
  expect(shopper.verdict).toEqual({ kind: 'all-there', blocks: false })
})

test('a mass that is only printed or unknown may prompt but never blocks', () => {
  const printed = line('printed', { kind: 'printed', netMg: 500_000 })
  expect(new Shopper().scan(printed).verdict).toMatchObject({ kind: 'missing', blocks: false })
  expect(new Shopper().scan(printed).shows(570).verdict.kind).toBe('all-there')
  expect(new Shopper().scan(printed).shows(1_400).verdict).toMatchObject({ kind: 'more' })
  const unknown = line('unknown', { kind: 'unknown' })
  expect(new Shopper().scan(unknown).verdict).toMatchObject({ blocks: false })
  expect(new Shopper().scan(unknown).shows(2_345).verdict.kind).toBe('all-there')
  const few = line('few', { kind: 'learned', meanMg: 500_000, deviationMg: 1_000, pieces: 2 })
  expect(new Shopper().scan(few).verdict).toMatchObject({ blocks: false })
  expect(new Shopper().scan(few).shows(600).verdict.kind).toBe('all-there')
})

test('a piece that is much lighter than its name says does not block, scanned before or after it was placed', () => {
  const printed = line('printed', { kind: 'printed', netMg: 500_000 })
  const lighter = new Shopper().scan(printed).shows(100)
  expect(lighter.verdict).toMatchObject({ kind: 'more', blocks: false, massMg: 100_000 })
  const early = new Shopper().shows(100)
  expect(early.verdict).toMatchObject({ kind: 'more', blocks: true })
  expect(early.scan(printed).verdict).toMatchObject({ kind: 'more', blocks: false })
  // With nothing unsure to come it can be nothing that was scanned.
  expect(new Shopper().scan(printed).shows(570).shows(670).verdict).toMatchObject({ blocks: true })
})

test('pieces of unsure mass may be lifted and put back', () => {
  const named = [300, 700].map((grams) => line(`${grams}`, { kind: 'printed', netMg: grams * 1_000 }))
  const shopper = new Shopper().scan(...named).shows(2_100)
  expect(shopper.verdict).toMatchObject({ kind: 'more', blocks: false })
  expect(shopper.shows(1_050).verdict.kind).toBe('all-there')
  expect(shopper.shows(2_100).verdict).toMatchObject({ kind: 'more', blocks: false })
})

test('with a piece of unsure mass what comes on top does not block', () => {
  const few = line('few', { kind: 'learned', meanMg: 500_000, deviationMg: 1_000, pieces: 2 })
  const { verdict } = new Shopper().scan(few).shows(900)
  expect(verdict).toMatchObject({ kind: 'more', blocks: false })
})

test('a voided piece and another of its kind are one when they are exchanged', () => {
  const shopper = new Shopper()
    .scan(MILK)
    .shows(1_030)
    .basket({ ...MILK, pieces: 0 })
  expect(shopper.verdict).toMatchObject({ kind: 'surplus', blocks: true })
  expect(shopper.scan(line('9', known(1_030))).shows(1_035).verdict.kind).toBe('all-there')
})

test('who has put down as much as was scanned may pay, whichever piece is asked for', () => {
  const asked = { kind: 'missing', instruction: 'place', lineIds: ['1'], blocks: true } as const
  const expected = [MILK, JAM].map((one) => expectedOf(one, PLATFORM))
  const blocks = (grams: number): boolean => {
    const { explanations } = startWeighCheck(PLATFORM, grams * 1_000)
    return allowing(asked, explanations, expected, { platform: PLATFORM, baseMg: 100_000 }).blocks
  }
  expect(blocks(100 + 1_030 + 620)).toBe(false)
  expect(blocks(100 + 1_030 + 620 - 30)).toBe(false)
  expect(blocks(100 + 1_030 + 620 - 60)).toBe(true)
  expect(blocks(100)).toBe(true)
})

test('a piece that the platform cannot feel is not asked for', () => {
  expect(new Shopper().scan(line('card', known(5))).verdict.kind).toBe('all-there')
})

test('what the platform showed before the sale is not counted', () => {
  const check = startWeighCheck(PLATFORM, 15_000)
  expect(withSettled(check, 15_000).verdict.kind).toBe('all-there')
  expect(withSettled(check, 365_000).verdict).toHaveProperty('massMg', expect.closeTo(350_000, -4))
})

test('what is observed does not lean towards what was known', () => {
  const flour = { kind: 'learned', meanMg: 1_000_000, deviationMg: 3_000, pieces: 100 } as const
  const { check } = new Shopper().scan(line('flour', flour)).shows(1_010)
  expect(check.observed).toEqual({ lineId: 'flour', pieces: 1, massMg: 1_010_000 })
})

test('after staff has looked, what lies there is in order and the trip goes on', () => {
  const shopper = new Shopper().scan(MILK).shows(1_380).looked(accepted)
  expect(shopper.verdict.kind).toBe('all-there')
  expect(shopper.scan(JAM).shows(2_000).verdict.kind).toBe('all-there')
  const missing = new Shopper().scan(MILK).looked(accepted)
  expect(missing.verdict.kind).toBe('all-there')
  expect(missing.shows(1_030).verdict.kind).toBe('all-there')
})

test('the mass of pieces that came alone is observed, and no other', () => {
  const { check } = new Shopper().scan(MILK).shows(1_035)
  expect(check.observed).toEqual({ lineId: 'milk', pieces: 1, massMg: 1_035_000 })
  const unknown = new Shopper().scan(line('new', { kind: 'unknown' })).shows(800)
  expect(unknown.check.observed).toMatchObject({ lineId: 'new', pieces: 1 })
  const none = [
    new Shopper().scan(MILK, JAM).shows(1_650), // two at once
    new Shopper().scan(MILK).shows(1_380), // with something else
    new Shopper().scan(MILK).shows(1_030).shows(0), // taken off
    new Shopper().scan(MILK).shows(1_030).shows(1_030), // nothing happened
    new Shopper().scan(line('new', { kind: 'unknown' }, { pieces: 2 })).shows(800), // one or both
    new Shopper().scan(JAM, line('jelly', known(621))).shows(620), // either of two
  ]
  expect(none.map(({ check: { observed } }) => observed)).toEqual(none.map(() => null))
})
