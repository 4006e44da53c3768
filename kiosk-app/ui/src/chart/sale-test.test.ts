import { expect, test } from 'vitest'
import realSale from './real-sale.json'
import { readSaleStory } from './read-story.ts'
import { outcomeOf, replay } from './replay.ts'
import { saleTest } from './sale-test.ts'

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

test('an exported sale comes to what its file wants', () => {
  const text = saleTest(soldStory())
  const story = readSaleStory(constantOf(text, 'sale'))
  if (!story.ok) throw new Error(story.error)
  const outcome = outcomeOf(replay(story.value), story.value.saleId)
  const wanted = constantOf(text, 'wanted')
  expect(wanted).toMatchObject({ totalMinor: 724, paidMinor: 724, receiptNumber: 1 })
  expect(outcome).toEqual(wanted)
})

test('an exported sale whose total was changed in its rows no longer comes to what its file wants', () => {
  const wanted = constantOf(saleTest(soldStory()), 'wanted')
  const text = JSON.stringify(soldStory()).replaceAll('"totalMinor":724', '"totalMinor":725')
  const story = readSaleStory(JSON.parse(text))
  if (!story.ok) throw new Error(story.error)
  expect(outcomeOf(replay(story.value), story.value.saleId)).not.toEqual(wanted)
})

test('what is no sale is refused', () => {
  expect(readSaleStory({ saleId: 'L1-1-1', rows: [{ seq: 'one' }] })).toEqual({
    ok: false,
    error: 'not-a-sale',
  })
})
