import { expect, test } from 'vitest'
import { runSeed } from './run-seed.ts'

test('the same seed writes the same journal, row for row', async () => {
  const [first, second] = [await runSeed(77), await runSeed(77)]
  expect(first.rows).toBeGreaterThan(20)
  expect(second).toEqual(first)
})

test('another seed writes another journal', async () => {
  expect((await runSeed(78)).head).not.toBe((await runSeed(77)).head)
})

test('a trace tells what happened, with the time', async () => {
  const lines: string[] = []
  await runSeed(79, { trace: (line) => lines.push(line) })
  expect(lines[0]).toMatch(/^ +0\.000 s {2}chaos: /)
  expect(lines.some((line) => line.includes('scan 40'))).toBe(true)
})
