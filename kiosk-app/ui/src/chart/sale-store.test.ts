import { expect, test } from 'vitest'
import realSale from './real-sale.json'
import { readSaleStory } from './read-story.ts'
import { replay } from './replay.ts'
import { storeOf, wordsAt } from './sale-store.ts'

function soldStory(change: (text: string) => string) {
  const read = readSaleStory(JSON.parse(change(JSON.stringify(realSale))))
  if (!read.ok) throw new Error(read.error)
  return read.value
}

test('a sale is shown in the money and the language that it was made in, from the first row on', () => {
  const story = soldStory((text) =>
    text
      .replace('"type":"sale-started"', '"type":"sale-started","profileId":"japan"')
      .replaceAll('"language":"de"', '"language":"zh"'),
  )
  expect(storeOf(story).profile.currency.code).toBe('JPY')
  for (const step of replay(story)) expect(wordsAt(story, step).tag).toMatch(/^zh/)
})

test('rows of old name no profile', () => {
  const story = soldStory((text) => text.replaceAll(/"profileId":"[^"]*",?/g, ''))
  expect(storeOf(story).profile.currency.code).toBe('EUR')
})
