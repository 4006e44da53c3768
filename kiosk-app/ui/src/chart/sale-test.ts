import type { SaleStory } from '@clearlane/lane-contract'
import { outcomeOf, replay } from './replay.ts'

/** The text of a test file for `src/checkout/`: it plays the sale again and wants the same states and money. */
export function saleTest(sale: SaleStory): string {
  const wanted = outcomeOf(replay(sale), sale.saleId)
  return `import { expect, test } from 'vitest'
import { readSaleStory } from '../chart/read-story.ts'
import { outcomeOf, replay } from '../chart/replay.ts'

const sale: unknown = ${JSON.stringify(sale, null, 2)}

const wanted = ${JSON.stringify(wanted, null, 2)}

test(${JSON.stringify(`sale ${sale.saleId} goes as it went`)}, () => {
  const story = readSaleStory(sale)
  if (!story.ok) throw new Error(story.error)
  expect(outcomeOf(replay(story.value), story.value.saleId)).toEqual(wanted)
})
`
}
