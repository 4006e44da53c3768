import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LABEL_PATTERNS } from '../../profiles/label-patterns.ts'
import { checkDigit } from '../check-digit.ts'
import { PATTERN_CHARS_MAX } from './slots.ts'
import { tryPattern } from './try-pattern.ts'
import { valueVerifier } from './value-verifier.ts'

const whole = (digits: string) => digits + String(checkDigit(digits))

test('a North American label: item, verifier, price', () => {
  expect(tryPattern('2IIIIIVPPPPC', whole('21234592875'))).toEqual({
    ok: true,
    value: {
      number: '12345',
      value: { kind: 'price', digits: '2875' },
      key: whole('21234500000'),
    },
  })
})

test('a German label by weight is known by the same number with zeros', () => {
  const code = whole('281234614685')
  expect(tryPattern('28IIIIVWWWWWC', code)).toEqual({
    ok: true,
    value: { number: '1234', value: { kind: 'weight', digits: '14685' }, key: whole('281234000000') },
  })
})

test('letters, quotes and counts', () => {
  expect(tryPattern("'CLM-'XXXI", 'CLM-aB12')).toEqual({
    ok: true,
    value: { number: 'aB12', value: null, key: 'CLM-aB12' },
  })
  expect(tryPattern("'CLM'IIIIC", `CLM${whole('1234')}`)).toMatchObject({
    ok: true,
    value: { number: '1234' },
  })
  expect(tryPattern('5INN', '5712')).toMatchObject({
    value: { number: '7', value: { kind: 'count', digits: '12' } },
  })
})

test('what is no digit is not in the check', () => {
  expect(tryPattern("'A-1'IIC", `A-1${whole('123').slice(1)}`)).toMatchObject({
    ok: true,
    value: { number: '23' },
  })
})

test.each<[string, string, string, number]>([
  ['2IIIIIVPPPPC', '312345928750', 'other-pattern', 0],
  ['2IIIIIVPPPPC', '2123459287', 'other-pattern', 10],
  ['2IIIIIVPPPPC', '', 'other-pattern', 0],
  ['2III', '21234', 'other-pattern', 4],
  ['2III', '2aaa', 'other-pattern', 1],
  ['XI', '-1', 'other-pattern', 0],
  ['2I', '2/', 'other-pattern', 1],
  ['2I', '2:', 'other-pattern', 1],
  ['2IIIIIVPPPPC', whole('21234582875'), 'wrong-verifier', 6],
  ['2IIIIIVPPPPC', `21234592875${(checkDigit('21234592875') + 1) % 10}`, 'wrong-check-digit', 11],
  ['2IIq', '2123', 'bad-pattern', 3],
  ["2I'a", '21a', 'bad-pattern', 4],
  ['', '', 'bad-pattern', 0],
  ['123', '123', 'bad-pattern', 3],
  ['2IPIPC', '212345', 'bad-pattern', 6],
  ['2IPWC', '21234', 'bad-pattern', 5],
  ['2VIPPPPVC', '212345678', 'bad-pattern', 9],
  ['2IIIVPPPC', '212345678', 'bad-pattern', 9],
  ['2IIIV', '21234', 'bad-pattern', 5],
  ['2ICI', '2123', 'bad-pattern', 4],
  ['XXC', 'ab1', 'bad-pattern', 3],
  ["'a'C", 'a1', 'bad-pattern', 4],
  ['I'.repeat(PATTERN_CHARS_MAX + 1), '1', 'bad-pattern', PATTERN_CHARS_MAX],
])('%s does not fit %s: %s at %i', (pattern, code, error, position) => {
  expect(tryPattern(pattern, code)).toMatchObject({ ok: false, error: { code: error, position } })
})

test('law: labels of every country say what was printed on them', () => {
  const patterns = Object.values(LABEL_PATTERNS).flat()
  fc.assert(
    fc.property(fc.constantFrom(...patterns), fc.stringMatching(/^[0-9]{13}$/), ({ pattern }, digits) => {
      const raw = Array.from(pattern, (mark, at) => (/[0-9]/.test(mark) ? mark : digits.charAt(at))).join('')
      const from = pattern.search(/[PWN]/)
      const value = raw.slice(from, pattern.length - 1)
      const verified = pattern.includes('V')
        ? raw.slice(0, pattern.indexOf('V')) + valueVerifier(value) + raw.slice(from)
        : raw
      const match = tryPattern(pattern, whole(verified.slice(0, -1)))
      expect(match).toMatchObject({ ok: true, value: { value: { digits: value } } })
      const key = match.ok ? match.value.key : ''
      expect(tryPattern(pattern, key)).toMatchObject({ ok: true, value: { key } })
    }),
  )
})

test('law: any pattern and any code are answered, and what is wrong is inside them', () => {
  const pattern = fc.string({ unit: fc.constantFrom(...Array.from("IXPWNVC'0129a")), maxLength: 16 })
  const code = fc.string({ unit: fc.constantFrom(...Array.from('01239aZ')), maxLength: 16 })
  fc.assert(
    fc.property(pattern, code, (one, other) => {
      const match = tryPattern(one, other)
      const limit = Math.max(one.length, other.length)
      expect(match.ok ? 0 : match.error.position).toBeLessThanOrEqual(limit)
    }),
    { numRuns: 3000 },
  )
})
