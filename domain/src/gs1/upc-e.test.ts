import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit } from './check-digit.ts'
import { expandUpcE } from './upc-e.ts'

test.each([
  ['04252614', '042100005264'], // the example of the specification
  ['0425261', '042100005264'],
  ['425261', '042100005264'],
  ['01234505', '012000003455'],
  ['01234514', '012100003454'],
  ['01234523', '012200003453'],
  ['01234531', '012300000451'],
  ['01234543', '012340000053'],
  ['01234558', '012345000058'],
  ['01234596', '012345000096'],
])('%s stands for %s', (short, long) => {
  expect(expandUpcE(short)).toBe(long)
})

test('the check digit comes from the bars when they have one, and is computed when they do not', () => {
  expect(expandUpcE('04252619')).toBe('042100005269')
  expect(expandUpcE('0425261')).toBe('042100005264')
})

test.each(['', '12345', '2425261', '24252614', '042526140', '04252a14'])('%j is no UPC-E', (digits) => {
  expect(expandUpcE(digits)).toBeNull()
})

/** Zero suppression the other way, straight from the specification's four rules. */
function compress(upcA: string): string | null {
  const maker = upcA.slice(1, 6)
  const product = upcA.slice(6, 11)
  if (/^..[012]00$/.test(maker) && product.startsWith('00'))
    return maker.slice(0, 2) + product.slice(2) + maker.charAt(2)
  if (maker.endsWith('00') && product.startsWith('000')) return `${maker.slice(0, 3)}${product.slice(3)}3`
  if (maker.endsWith('0') && product.startsWith('0000')) return `${maker.slice(0, 4)}${product.slice(4)}4`
  return /^0000[5-9]$/.test(product) ? maker + product.slice(4) : null
}

test('law: expanding what was suppressed gives the number back', () => {
  const d = fc.stringMatching(/^[0-9]{5}$/)
  const makers = fc.oneof(
    d.map((m) => `${m.slice(0, 2)}${Number(m.charAt(2)) % 3}00`),
    d.map((m) => `${m.slice(0, 3)}00`),
    d.map((m) => `${m.slice(0, 4)}0`),
    d,
  )
  const products = fc.oneof(
    d.map((p) => `00${p.slice(2)}`),
    d.map((p) => `000${p.slice(3)}`),
    d.map((p) => `0000${p.slice(4)}`),
  )
  fc.assert(
    fc.property(fc.constantFrom('0', '1'), makers, products, (system, maker, product) => {
      const data = system + maker + product
      const upcA = data + String(checkDigit(data))
      const six = compress(upcA)
      fc.pre(six !== null)
      expect(expandUpcE(system + six + upcA.slice(-1))).toBe(upcA)
      expect(expandUpcE(system + six)).toBe(upcA)
    }),
  )
})
