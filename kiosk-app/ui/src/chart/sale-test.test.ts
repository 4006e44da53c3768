import { expect, test } from 'vitest'
import realSale from './real-sale.json'
import { readSaleStory } from './read-story.ts'
import { outcomeOf, replay } from './replay.ts'
import { saleTest } from './sale-test.ts'

const CHANGED = { totalMinor: 725 }

// A sale that was played on the bench of the demo; the file is what `/api/demo/sales/L1-1-1` said.
function soldStory() {
  const read = readSaleStory(realSale)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

/** A constant of the exported file, which is JSON. */
function constantOf(text: string, name: string): unknown {
  const found = new RegExp(`^const ${name}(?:: unknown)? = (\\{[^]*?^\\})$`, 'm').exec(text)?.[1]
  return JSON.parse(found ?? 'null')
}

test('an exported sale comes to what its file wants, and to no other total', () => {
  const text = saleTest(soldStory())
  const story = readSaleStory(constantOf(text, 'sale'))
  if (!story.ok) throw new Error(story.error)
  const outcome = outcomeOf(replay(story.value), story.value.saleId)
  const wanted = constantOf(text, 'wanted')
  expect(wanted).toMatchObject({ totalMinor: 724, paidMinor: 724, receiptNumber: 1 })
  expect(outcome).toEqual(wanted)
  expect(outcome).not.toEqual({ ...outcome, ...CHANGED })
})

test('a sale whose priced total was changed in the journal comes to another end', () => {
  const text = JSON.stringify(soldStory()).replaceAll('"totalMinor":724', '"totalMinor":725')
  const story = readSaleStory(JSON.parse(text))
  if (!story.ok) throw new Error(story.error)
  expect(outcomeOf(replay(story.value), 'L1-1-1')).not.toEqual(outcomeOf(replay(soldStory()), 'L1-1-1'))
})

test('what is no sale is refused', () => {
  expect(readSaleStory({ saleId: 'L1-1-1', rows: [{ seq: 'one' }] })).toEqual({ ok: false, error: 'not-a-sale' })
})
