import { expect, test } from 'vitest'
import { parseElementString } from './element-string.ts'
import { factsOf, NO_FACTS } from './piece-facts.ts'

const GTIN = '0104006381333931'
const facts = (rest: string) => factsOf(parseElementString(GTIN + rest).elements)

test('a code that says nothing more says nothing', () => {
  expect(facts('')).toEqual(NO_FACTS)
})

test('weights keep their decimals and their unit', () => {
  expect(facts('3103001234').weight).toEqual({ value: 1234, exponent: -3, unit: 'kg' })
  expect(facts('3100000012').weight).toMatchObject({ value: 12, exponent: -0 })
  expect(facts('3202000272').weight).toEqual({ value: 272, exponent: -2, unit: 'lb' })
})

test('a volume is in litres, with its decimals', () => {
  expect(facts('3153000750').volume).toEqual({ value: 750, exponent: -3, unit: 'l' })
})

test('prices keep their decimals and, with 393n, their currency', () => {
  expect(facts('30239221299').price).toEqual(null) // all of it is the count: it may be as long
  expect(facts('301\u001d39221299').price).toEqual({ value: 1299, decimals: 2, currency: null })
  expect(facts('301\u001d3930978012').price).toEqual({ value: 12, decimals: 0, currency: '978' })
  expect(facts('3012').count).toBe(12)
})

test('dates, lot and serial number are those of the piece', () => {
  expect(facts('1526123110A\u001d21B')).toMatchObject({ bestBefore: '261231', lot: 'A', serial: 'B' })
  expect(facts('1526123116261130')).toMatchObject({ bestBefore: '261130', useBy: null })
  expect(facts('17261231')).toMatchObject({ useBy: '261231' })
  expect(facts('70032612311200')).toMatchObject({ useBy: '261231' })
})

test('of two dates the earlier counts, also at the end of a month or a century', () => {
  expect(facts('1526113016261231').bestBefore).toBe('261130')
  expect(facts('1526123116261130').bestBefore).toBe('261130')
  expect(facts('1526020016260215').bestBefore).toBe('260215')
  expect(facts('1700010170039912311200').useBy).toBe('991231')
  expect(facts('1799123170030001011200').useBy).toBe('991231')
})
