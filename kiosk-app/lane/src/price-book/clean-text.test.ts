import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from './clean-text.ts'

test.each([
  ['Milch', 'Milch'],
  ['Süße Sahne 30 %', 'Süße Sahne 30 %'],
  ['a  b ', 'a b'],
  ['=1+1', '1+1'],
  ["'=cmd|' /C calc'!A0", "cmd|' /C calc'!A0"],
  [' \t= +-@Milch', 'Milch'],
  ['＝Milch', 'Milch'],
  ["l'eau", "l'eau"],
  ['Coca\u0000-\u001b@Cola', 'Coca - @Cola'],
  ['\ufeffMilk \u202eklim', 'Milk klim'],
  ['牛奶', '牛奶'],
  ['=', ''],
])('%j becomes %j', (cell, text) => {
  expect(cleanText(cell)).toBe(text)
})

test('law: what comes out starts no formula, holds no command, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '=', "'+", '\t-', '@'), (rest, start) => {
      const text = cleanText(start + rest)
      expect(text).not.toMatch(/^[\s=+\-@]|\p{Cc}|[\u202a-\u202e\u2066-\u2069]|^'[=+\-@]/u)
      expect(cleanText(text)).toBe(text)
    }),
  )
})
