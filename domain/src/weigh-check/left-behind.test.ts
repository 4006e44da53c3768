import { expect, test } from 'vitest'
import { evidenceOf } from './evidence.ts'
import { known, line, PLATFORM } from './testing/bagging.ts'
import { startWeighCheck, type WeighCheck, withBasket, withSettled } from './weigh-check.ts'

const MILK = line('1', known(1_030))
const JAM = line('2', known(620))
const LEFT_G = 2_000

/** A sale that begins with 2 kg of the last shopper on the platform. */
const started = (...wanted: Parameters<typeof withBasket>[1]): WeighCheck =>
  withBasket(startWeighCheck(PLATFORM, LEFT_G * 1_000), wanted)
const shows = (check: WeighCheck, ...grams: number[]): WeighCheck =>
  grams.reduce((now, mass) => withSettled(now, mass * 1_000), check)
const kind = (check: WeighCheck) => check.verdict.kind

test('what the last shopper left is not asked for, and the trip is the usual one beside it', () => {
  expect(kind(started())).toBe('all-there')
  expect(kind(started(MILK))).toBe('missing')
  expect(kind(shows(started(MILK), LEFT_G + 1_030))).toBe('all-there')
})

test('it is taken before anything of this sale came: whole, in parts, or while the first piece is placed', () => {
  expect(kind(shows(started(MILK), 0))).toBe('missing')
  expect(kind(shows(started(MILK), 0, 1_030))).toBe('all-there')
  expect(kind(shows(started(MILK), 700))).toBe('missing')
  expect(kind(shows(started(MILK), 700, 1_730))).toBe('all-there')
  expect(kind(shows(started(MILK), 700, 0, 1_030))).toBe('all-there')
  expect(kind(shows(started(MILK), 1_030))).toBe('all-there')
})

test('it is taken later as a whole, alone or while something is placed, and nobody is stopped', () => {
  const first = shows(started(MILK), LEFT_G + 1_030)
  expect(shows(first, 1_030).verdict).toEqual({ kind: 'all-there', blocks: false })
  const second = withBasket(first, [MILK, JAM])
  expect(kind(shows(second, 1_650))).toBe('all-there')
  expect(kind(shows(second, 1_030, 1_650))).toBe('all-there')
})

test('it goes while a bag and several things are placed', () => {
  const bag = line('bag-1', { kind: 'own-bag' }, { duty: 'may' })
  const check = shows(started(bag, MILK, JAM), 125 + 1_030 + 620)
  expect(check.verdict.blocks).toBe(false)
  expect(kind(shows(withBasket(check, [bag, MILK, JAM, line('3', known(350))]), 125 + 1_650 + 350))).toBe(
    'all-there',
  )
})

test('it may be put back, and staff see what is this sale\u2019s all along', () => {
  const first = shows(started(MILK), LEFT_G + 1_030)
  expect(evidenceOf(first).seenMg).toBeCloseTo(1_030_000, -4)
  const gone = shows(first, 1_030)
  expect(evidenceOf(gone).seenMg).toBeCloseTo(1_030_000, -4)
  expect(kind(shows(gone, LEFT_G + 1_030))).toBe('all-there')
})

test('more beside it is told, and so is a part of it that goes when things of this sale lie there', () => {
  expect(shows(started(MILK), LEFT_G + 400).verdict).toMatchObject({ kind: 'more', blocks: true })
  const first = shows(started(MILK), LEFT_G + 1_030)
  expect(shows(first, LEFT_G + 1_030 + 200).verdict).toMatchObject({ kind: 'more', blocks: true })
  expect(shows(first, LEFT_G + 1_030 - 500).verdict).toMatchObject({ kind: 'less', blocks: true })
})

test('everything of the sale may be taken off, with what was left or without it', () => {
  const both = shows(started(MILK, JAM), LEFT_G + 1_030, LEFT_G + 1_650)
  expect(kind(shows(both, LEFT_G))).toBe('removed')
  expect(kind(shows(both, 0))).toBe('removed')
  expect(kind(shows(both, 0, 1_650))).toBe('all-there')
  expect(kind(shows(both, LEFT_G, LEFT_G + 1_650))).toBe('all-there')
})

test('a little dirt on the platform is nothing that somebody left', () => {
  const dirty = withBasket(startWeighCheck(PLATFORM, 15_000), [MILK])
  expect(kind(shows(dirty, 1_045))).toBe('all-there')
  expect(dirty.explanations[0].lying).toEqual([])
})
