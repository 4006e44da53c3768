import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRule } from '../ai/ai-table.ts'
import { someElements, type Plain } from '../testing/valid-elements.ts'
import { parseDigitalLink } from './digital-link.ts'

const STRICT = { shortGtinInLinks: false }
const GTIN = '/01/04006381333931'

const pairs = (link: string, rules = STRICT) => {
  const { elements, reasons } = parseDigitalLink(link, rules)
  return reasons.length > 0 ? reasons : elements.map(({ ai, value }) => `(${ai})${value}`).join('')
}
const faults = (link: string) =>
  parseDigitalLink(link, STRICT).reasons.map(({ code, position }) => `${code}@${position}`)

test.each([
  [`https://a${GTIN}`, '(01)04006381333931'],
  [`HTTPS://A${GTIN}`, '(01)04006381333931'],
  [`http://a.example:8080${GTIN}`, '(01)04006381333931'],
  [`https://[2001:db8::1]${GTIN}`, '(01)04006381333931'],
  [`https://a/stem/more${GTIN}`, '(01)04006381333931'],
  [`https://a${GTIN}/22/V1/10/L1/21/S1`, '(01)04006381333931(22)V1(10)L1(21)S1'],
  [`https://a${GTIN}/10/L1/21/S1`, '(01)04006381333931(10)L1(21)S1'],
  [`https://a${GTIN}/235/T1`, '(01)04006381333931(235)T1'],
  [`https://a${GTIN}/10/A%2FB%20?17=261231`.replace('%20', '%2D'), '(01)04006381333931(10)A/B-(17)261231'],
  [`https://a${GTIN}?17=261231&3103=000250`, '(01)04006381333931(17)261231(3103)000250'],
  [`https://a${GTIN}?lang=de&&17=261231&x&=1#17=270101`, '(01)04006381333931(17)261231'],
  [`https://a${GTIN}#top?17=261231`, '(01)04006381333931'],
  ['https://a/00/faux/00/006141411234567890', '(00)006141411234567890'],
  ['https://a/01/04006381333931/414/9506000134352', '(414)9506000134352'], // the key to the right counts
  ['https://a/414/9506000134352/254/X', '(414)9506000134352(254)X'],
  ['https://a/8010/1234A/8011/7', '(8010)1234A(8011)7'],
])('%s', (link, elements) => {
  expect(pairs(link)).toBe(elements)
})

test.each<[string, readonly string[]]>([
  ['ftp://a/01/04006381333931', ['malformed-link@0']],
  [`HtTp://a${GTIN}`, ['malformed-link@0']],
  ['https://', ['malformed-link@8']],
  ['https:///01/04006381333931', ['malformed-link@8']],
  ['https://a', ['malformed-link@8']],
  [`https://a$${GTIN}`, ['malformed-link@9']],
  [`https://u@a${GTIN}`, ['malformed-link@9']],
  [`https://a${GTIN} `, ['malformed-link@27']],
  ['https://a/', ['no-key-in-link@10']],
  ['https://a/b/c/d', ['no-key-in-link@15']],
  [`https://a${GTIN}/`, ['no-key-in-link@28']],
  [`https://a${GTIN}/x/y`, ['no-key-in-link@31']],
  ['https://a/10/L1', ['no-key-in-link@15']], // a qualifier is no key
  ['https://a/gtin/04006381333931', ['no-key-in-link@29']],
  ['https://id.gs1.org/ARFKk4XB0CDKWcnpq', ['compressed-link@19']],
  ['https://a/strawberry-jam', ['no-key-in-link@24']],
  ['https://a/short', ['no-key-in-link@15']],
  ['https://a/long.enough.but.dots', ['no-key-in-link@30']],
  ['https://a/01/', ['malformed-link@13']],
  [`https://a${GTIN}/10/%2`, ['malformed-link@31']],
  [`https://a${GTIN}/10/%00`, ['malformed-link@31']],
  [`https://a${GTIN}/10/%C3%A4`, ['wrong-character@31']],
  [`https://a${GTIN}/21/S1/10/L1`, ['wrong-qualifier@28']],
  [`https://a${GTIN}/10/L1/10/L1`, ['wrong-qualifier@28']],
  [`https://a${GTIN}/10/L1/235/T1`, ['wrong-qualifier@28']],
  [`https://a${GTIN}/17/261231`, ['wrong-qualifier@28']],
  ['https://a/00/006141411234567890/10/L1', ['wrong-qualifier@32']],
  [`https://a${GTIN}?9999=1`, ['unknown-ai@28']],
  [`https://a${GTIN}?17=`, ['malformed-link@31']],
  [`https://a${GTIN}?17=%zz`, ['malformed-link@31']],
  [`https://a${GTIN}?91=a+b`, ['wrong-character@32']],
  [`https://a${GTIN}?17=261231&17=261231`, ['repeated-ai@38']],
  [`https://a${GTIN}?01=04006381333931`, ['repeated-ai@28']],
  [`https://a${GTIN}?21=S1`, ['not-an-attribute@28']],
  [`https://a${GTIN}?10=L1`, ['wrong-qualifier@28']],
  [`https://a${GTIN}?37=1`, ['excluded-partner@10', 'missing-partner@28']],
  ['https://a/01/4006381333931', ['wrong-length@26']],
  ['https://a/01/04006381333932', ['wrong-value@26']],
])('%s has %j', (link, expected) => {
  expect(faults(link)).toEqual(expected)
})

test('a wrong value does not hide what may not stand beside it', () => {
  expect(faults(`https://example.com${GTIN}?17=261301&37=2`).map((one) => one.split('@')[0])).toEqual([
    'wrong-value',
    'excluded-partner',
    'missing-partner',
  ])
})

test('a store may let shorter GTINs pass', () => {
  const short = { shortGtinInLinks: true }
  expect(pairs('https://a/01/4006381333931', short)).toBe('(01)04006381333931')
  expect(pairs('https://a/01/036000291452', short)).toBe('(01)00036000291452')
  expect(pairs('https://a/01/73513537', short)).toBe('(01)00000073513537')
  expect(parseDigitalLink('https://a/01/7351353', short).reasons).toHaveLength(1)
  expect(parseDigitalLink('https://a/01/73513538', short).reasons).toMatchObject([{ position: 21 }])
})

/** The link of elements whose first is the key, qualifiers in the order of the first sequence that has them. */
function linkOf([key, ...others]: readonly Plain[]): string {
  const sequences = findRule(key?.ai ?? '')?.qualifiers ?? []
  const names = others.map(({ ai }) => ai)
  const sequence = sequences.find((one) => one.some((ai) => names.includes(ai))) ?? []
  const path = sequence.flatMap((ai) => others.filter((one) => one.ai === ai))
  const query = others.filter((one) => !path.includes(one))
  const inPath = [key, ...path].map((one) => `/${one?.ai ?? ''}/${encodeURIComponent(one?.value ?? '')}`)
  return `https://a/b${inPath.join('')}?${query.map(({ ai, value }) => `${ai}=${encodeURIComponent(value)}`).join('&')}`
}

test('law: elements of all kinds come back from their link, when a link may carry them', () => {
  const ordered = someElements.map((elements) => [
    ...elements.filter(({ ai }) => ai === '01'),
    ...elements.filter(({ ai }) => ai !== '01'),
  ])
  fc.assert(
    fc.property(ordered, (elements) => {
      fc.pre(findRule(elements[0]?.ai ?? '')?.qualifiers !== null)
      const { elements: read, reasons } = parseDigitalLink(linkOf(elements), STRICT)
      const refused = ['not-an-attribute', 'wrong-qualifier', 'excluded-partner']
      fc.pre(!reasons.some(({ code }) => refused.includes(code)))
      expect(reasons).toEqual([])
      expect(read.map(({ ai, value }) => ai + value).toSorted()).toEqual(
        elements.map(({ ai, value }) => ai + value).toSorted(),
      )
    }),
    { numRuns: 500 },
  )
})

test('law: any link is answered, and every reason has its place inside', () => {
  const piece = fc.constantFrom(
    '/',
    '?',
    '#',
    '&',
    '=',
    '%',
    '%41',
    '01',
    '10',
    '17',
    '04006381333931',
    'x',
    '+',
    ':',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, shortGtinInLinks) => {
      const link = `https://a/${pieces.join('')}`
      const { elements, reasons } = parseDigitalLink(link, { shortGtinInLinks })
      expect(elements.length + reasons.length).toBeGreaterThan(0)
      expect(reasons.every(({ position }) => position >= 0 && position <= link.length)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
