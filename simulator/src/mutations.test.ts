import { describe, expect, test } from 'vitest'
import { runSeeds } from './adapters/run-seeds.ts'
import { MUTATIONS } from './mutations.ts'

const SEEDS_MAX = 4_000 // the shyest of the faults needs several hundred

describe('a deliberate fault in the shipping source is found', () => {
  test.each(MUTATIONS)('$name: $about', { timeout: 240_000 }, async ({ name }) => {
    const report = await runSeeds({ from: 1, count: SEEDS_MAX, mutation: name, untilFirst: true })
    expect(report.failed.length).toBeGreaterThan(0)
  })
})
