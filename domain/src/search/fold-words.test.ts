import { expect, test } from 'vitest'
import { foldWords } from './fold-words.ts'

test.each([
  ['Bio-Äpfel, süß 1,5 kg', ['bio', 'apfel', 'suss', '1', '5', 'kg']],
  ['CRÈME BRÛLÉE', ['creme', 'brulee']],
  ['Smørrebrød', ['smorrebrod']],
  ['ﬁn', ['fin']],
  ['牛奶 1 L', ['牛', '奶', '1', 'l']],
  ['حليبٌ طازجـة', ['حليب', 'طازجه']],
  ['한국', ['한국']],
  ['...', []],
  ['—', []],
])('%s', (text, words) => {
  expect(foldWords(text)).toEqual(words)
})

test('every letter that stays one letter without its accents has a plain spelling', () => {
  expect(foldWords('æ œ ø đ ð ł þ ı ى ة ß')).toEqual([
    ...['ae', 'oe', 'o', 'd', 'd', 'l', 'th', 'i', 'ي', 'ه', 'ss'],
  ])
})
