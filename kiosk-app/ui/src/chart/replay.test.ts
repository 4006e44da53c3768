import { expect, test } from 'vitest'
import { mainPath } from '../checkout/paths.ts'
import realSale from './real-sale.json'
import { readSaleStory } from './read-story.ts'
import { replay } from './replay.ts'

function soldSteps(change: (text: string) => string = (text) => text) {
  const read = readSaleStory(JSON.parse(change(JSON.stringify(realSale))))
  if (!read.ok) throw new Error(read.error)
  return replay(read.value)
}

test('what the machine does after a delay is a step between two rows, at its time', () => {
  const steps = soldSteps()
  const approved = steps.findIndex(({ row }) => row.event.type === 'sale-completed')
  const [paid, asked] = steps.slice(approved)
  expect(paid?.timed).toBe(false)
  expect(paid && mainPath(paid.snapshot.value.main)).toBe('sale.completed.approved')
  expect(asked?.timed).toBe(true)
  expect(asked && mainPath(asked.snapshot.value.main)).toBe('sale.completed.receipt')
  expect(asked?.sent).toEqual([expect.stringContaining('approvedShown')])
  expect((asked?.atMs ?? 0) - (paid?.atMs ?? 0)).toBe(1_800)
})

test('a delay that had not passed when the next row came is no step', () => {
  const chosenAtOnce = soldSteps((text) =>
    text.replace('"2026-11-26T21:38:16.614Z"', '"2026-11-26T21:38:15.000Z"'),
  )
  const upToChoice = chosenAtOnce.findIndex(({ row }) => row.event.type === 'receipt-chosen')
  expect(chosenAtOnce.slice(0, upToChoice).filter(({ timed }) => timed)).toEqual([])
})

test('a clock that was set back between two rows stops nothing', () => {
  const steps = soldSteps((text) => text.replace('"2026-11-26T21:38:18.651Z"', '"2026-11-26T20:00:00.000Z"'))
  expect(steps.at(-1)?.row.event.type).toBe('session-ended')
})
