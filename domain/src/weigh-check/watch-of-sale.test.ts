import { expect, test } from 'vitest'
import type { CatalogueItem } from '../catalogue/item.ts'
import { MILK } from '../sale/testing/items.ts'
import { ATTENDANT, LANE, Till } from '../sale/testing/till.ts'
import { type BaggingWatch, promptOf } from './bagging-watch.ts'
import { type WatchStep, watchAfter } from './watch-of-sale.ts'
import { PLATFORM } from './testing/bagging.ts'

const LEARNED: CatalogueItem = { ...MILK, grossMass: { meanMg: 1_030_000, deviationMg: 8_000 } }
const STATED: CatalogueItem = { ...MILK, itemId: 'gtin:04000000000093', name: { de: 'Mehl 500 g' } }

/** A lane at work: the watch is folded from what its ledger writes. */
class Bench {
  readonly till = new Till().open()
  readonly #steps: WatchStep[] = []
  #seen = 0

  constructor() {
    this.till.must({ type: 'start-sale', language: 'de' })
  }

  begin(): this {
    this.till.must({ type: 'begin-bagging', platform: PLATFORM, zeroMg: 0, isFirst: true }, LANE)
    return this.noted()
  }

  scan(item: CatalogueItem): this {
    this.till.add(item)
    return this.noted()
  }

  settles(grams: number): this {
    this.till.must({ type: 'record-platform', massMg: grams * 1_000, observed: null }, LANE)
    return this.noted()
  }

  /** Somebody was called, has looked, and found it in order. */
  accepted(): this {
    this.till.signIn()
    const { prompt } = this
    if (prompt === null) throw new Error('Nothing is watched.')
    const call = { expectedMg: 0, seenMg: 0, hypotheses: [] }
    this.till.must({ type: 'tell-bagging', prompt, call }, LANE)
    const resolve = { type: 'resolve-intervention', interventionId: 'I1', version: 1 } as const
    this.till.must({ ...resolve, resolution: 'approved' }, ATTENDANT)
    return this.noted()
  }

  noted(): this {
    const { sale } = this.till.ledger
    if (sale === null) return this
    for (const { event } of this.till.history.slice(this.#seen)) this.#steps.push({ event, sale })
    this.#seen = this.till.history.length
    return this
  }

  get watch(): BaggingWatch | null {
    return this.#steps.reduce(watchAfter, null)
  }

  get prompt() {
    return this.watch === null ? null : promptOf(this.watch)
  }
}

test('before the platform has its say there is nothing to watch', () => {
  expect(new Bench().scan(MILK).watch).toBeNull()
})

test('a learned mass blocks, a stated one only prompts, and an unknown one too', () => {
  expect(new Bench().begin().scan(LEARNED).prompt).toMatchObject({ kind: 'missing', blocks: true })
  expect(new Bench().begin().scan(STATED).prompt).toMatchObject({ kind: 'missing', blocks: false })
  expect(new Bench().begin().scan(MILK).prompt).toMatchObject({ kind: 'missing', blocks: false })
})

test('what is placed is in order, what is voided has to come off, and staff may leave it there', () => {
  const bench = new Bench().begin().scan(LEARNED).settles(1_030)
  expect(bench.prompt?.kind).toBe('all-there')
  bench.till.must({ type: 'void-line', lineId: '1', reason: 'asked' })
  expect(bench.noted().prompt).toMatchObject({ kind: 'surplus', blocks: true })
  expect(bench.accepted().prompt?.kind).toBe('all-there')
})

test('an announced bag and a product that is too large are in order, there or not', () => {
  const bench = new Bench().begin().scan(LEARNED)
  bench.till.must({ type: 'announce-bag' })
  bench.till.must({ type: 'skip-bagging', lineId: '1' })
  expect(bench.noted().prompt?.kind).toBe('all-there')
  expect(bench.settles(150).prompt?.kind).toBe('all-there')
  expect(bench.settles(1_180).prompt?.kind).toBe('all-there')
})

test('other events of the sale leave the watch as it is', () => {
  const bench = new Bench().begin().scan(LEARNED)
  const before = bench.watch
  bench.till.must({ type: 'set-language', language: 'en' })
  expect(bench.noted().watch).toEqual(before)
})

test('a sale that has forgotten its platform is watched by its lines alone', () => {
  const { ledger } = new Till().open().add(LEARNED)
  if (ledger.sale === null) throw new Error('There is a sale.')
  const event = { type: 'bagging-began', platform: PLATFORM, zeroMg: 0, excused: [] } as const
  expect(watchAfter(null, { event, sale: ledger.sale })?.check.wanted).toMatchObject([
    { lineId: '1', duty: 'must' },
  ])
})
