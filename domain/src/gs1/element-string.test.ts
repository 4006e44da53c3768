import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ELEMENTS_MAX, parseElementString } from './element-string.ts'
import { elementString, someElements } from './testing/valid-elements.ts'

const GS = '\u001d'
const GTIN = '0104006381333931'

const pairs = (text: string) =>
  parseElementString(text)
    .elements.map(({ ai, value }) => `(${ai})${value}`)
    .join('')
const faults = (text: string) =>
  parseElementString(text).reasons.map(({ code, position }) => `${code}@${position}`)

test('a wrong value does not hide that a partner is missing, an unreadable rest does', () => {
  expect(faults(`17261301${GS}10A`)).toEqual(['wrong-value@4', 'missing-partner@0', 'missing-partner@9'])
  expect(faults(`10A#${GS}17261231`)).toEqual(['wrong-character@3', 'missing-partner@0', 'missing-partner@5'])
  expect(faults('17261231ZZ')).toEqual(['unknown-ai@8'])
})

test.each([
  [GTIN, '(01)04006381333931'],
  [`${GS}${GTIN}`, '(01)04006381333931'],
  [`${GTIN}${GS}`, '(01)04006381333931'],
  [`${GTIN}17261231${GS}10AB-12${GS}21X1`, '(01)04006381333931(17)261231(10)AB-12(21)X1'],
  [`10A${GS}${GTIN}310300123439221299`, '(10)A(01)04006381333931(3103)001234(3922)1299'],
  [`${GTIN}${GTIN}`, '(01)04006381333931(01)04006381333931'], // twice with one value
  [`${GTIN}3103000100${GS}3103000100`, '(01)04006381333931(3103)000100(3103)000100'],
  [`${GTIN}3012${GS}39329781299`, '(01)04006381333931(30)12(3932)9781299'],
  [`${GTIN}423276040${GS}`, '(01)04006381333931(423)276040'],
  ['8110012345612345611110123', '(8110)012345612345611110123'],
  ['00006141411234567890', '(00)006141411234567890'],
])('%j', (text, elements) => {
  expect(pairs(text)).toBe(elements)
  expect(faults(text)).toEqual([])
})

test.each<[string, readonly string[]]>([
  ['', ['empty@0']],
  [GS, ['empty@1']],
  ['hello', ['unknown-ai@0']],
  ['0', ['unknown-ai@0']],
  [`${GTIN}04123`, ['unknown-ai@16']],
  [`${GTIN}${GS}${GS}10A`, ['unknown-ai@17']],
  ['0104006381333932', ['wrong-value@15']],
  ['010400638133393', ['wrong-length@15']],
  [`01040063${GS}10A`, ['wrong-length@8']],
  ['01040063813339AB', ['wrong-character@14']],
  [`${GTIN}10`, ['wrong-length@18']],
  [`${GTIN}10${'A'.repeat(21)}`, ['wrong-length@38']],
  [`${GTIN}10A B`, ['wrong-character@19']],
  [`${GTIN}10é`, ['wrong-character@18']],
  [`${GTIN}17261301`, ['wrong-value@20']],
  [`${GTIN}101${GS}102`, ['repeated-ai@20']],
  [`${GTIN}310300010031020001`, ['wrong-length@34']],
  [`${GTIN}31030001003102000100`, ['excluded-partner@16', 'excluded-partner@26']],
  ['10ABC', ['missing-partner@0']],
  [`${GTIN}371`, ['excluded-partner@0', 'missing-partner@16']],
  [`${GTIN}39221299`, ['missing-partner@16']],
  [`${GTIN}4221a6`, ['wrong-character@20']],
  [`${GTIN}422999`, ['wrong-value@19']],
  ['0104006381333932' + '17261301', ['wrong-value@15', 'wrong-value@20']],
])('%j has %j', (text, expected) => {
  expect(faults(text)).toEqual(expected)
})

test('a reason names the identifier and what it wants', () => {
  expect(parseElementString('10A').reasons[0]?.text).toBe('(10) needs 01 or 02 or 03 or 8006 or 8026')
  expect(parseElementString(`${GTIN}255400638133393`).reasons[0]?.text).toBe('(255): the value is too short')
  expect(parseElementString('8030a+').reasons[0]?.text).toBe('(8030): not of character set 64')
  expect(parseElementString('8010a').reasons[0]?.text).toBe('(8010): not of character set 39')
})

test('more elements than any label has are not looked at', () => {
  expect(faults(GTIN.repeat(ELEMENTS_MAX))).toEqual([])
  expect(faults(GTIN.repeat(ELEMENTS_MAX + 1))).toEqual([`too-long@${16 * ELEMENTS_MAX}`])
})

test('law: elements of all kinds come back from their string as they went in', () => {
  fc.assert(
    fc.property(someElements, (elements) => {
      const read = parseElementString(elementString(elements))
      fc.pre(read.reasons.every(({ code }) => code !== 'excluded-partner'))
      expect(read.reasons).toEqual([])
      expect(read.elements.map(({ ai, value }) => ({ ai, value }))).toEqual(elements)
    }),
    { numRuns: 2000 },
  )
})

test('law: however a string is cut and changed, every reason has its place inside', () => {
  const change = fc.tuple(fc.nat(400), fc.nat(4), fc.string({ maxLength: 3 }))
  fc.assert(
    fc.property(someElements, fc.array(change, { minLength: 1, maxLength: 4 }), (elements, changes) => {
      const text = changes.reduce((now, [at, gone, more]) => {
        const place = at % (now.length + 1)
        return now.slice(0, place) + more + now.slice(place + gone)
      }, elementString(elements))
      const { reasons } = parseElementString(text)
      expect(reasons.every(({ position }) => position >= 0 && position <= text.length)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
