import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDatabarCoupon, readOfferFileCoupon } from './read-coupon.ts'

const FIRST = '0' + '123456' + '654321' + '3' + '125' + '1' + '2' + '0' + '987' // save 1.25, buy 2 of family 987

test('the shortest coupon: a saving and one purchase', () => {
  expect(readDatabarCoupon(FIRST)).toEqual({
    ok: true,
    value: {
      ai: '8110',
      companyPrefix: '123456',
      offerCode: '654321',
      saving: { kind: 'cents', value: 125, appliesTo: 0 },
      purchases: [{ amount: 2, code: '0', family: '987', companyPrefix: '123456' }],
      rule: 'all',
      expires: null,
      starts: null,
      serial: null,
      retailer: null,
      storeCoupon: false,
      mayMultiply: true,
    },
  })
})

test('a coupon with every optional field', () => {
  const second = '1' + '2' + '1' + '3' + '1' + '111' + '9' // first and another; 3 cents of family 111, same company
  const third = '2' + '2' + '10' + '9' + '222' + '6' + '123456789012'
  const rest =
    '3' +
    '261231' +
    '4' +
    '260101' +
    '5' +
    '0' +
    '777777' +
    '6' +
    '1' +
    '7654321' +
    '9' +
    '5' +
    '1' +
    '1' +
    '1'
  expect(readDatabarCoupon(FIRST + second + third + rest)).toMatchObject({
    ok: true,
    value: {
      saving: { kind: 'percent', value: 125, appliesTo: 1 },
      purchases: [
        { family: '987' },
        { amount: 3, code: '1', family: '111', companyPrefix: '123456' },
        { amount: 10, code: '9', family: '222', companyPrefix: '123456789012' },
      ],
      rule: 'first-and-another',
      expires: '261231',
      starts: '260101',
      serial: '777777',
      retailer: '7654321',
      storeCoupon: true,
      mayMultiply: false,
    },
  })
})

test.each<[string, string, number, RegExp]>([
  ['nothing', '', 0, /company prefix/],
  ['a letter', '01234a', 5, /only digits/],
  ['a company prefix that is too long', '7', 0, /length of the company prefix: 7/],
  ['half a company prefix', '012345', 6, /6 digits/],
  ['no length of the saving', FIRST.slice(0, 13), 13, /save value/],
  ['a saving of no digits', `${FIRST.slice(0, 13)}0`, 13, /save value/],
  ['a requirement code of no meaning', `${FIRST.slice(0, 19)}5`, 19, /requirement code: 5/],
  ['half a family', FIRST.slice(0, -1), 22, /family code/],
  ['no such day', `${FIRST}3261301`, 26, /expiry: no such day/],
  ['a start after the expiry', `${FIRST}32601014260102`, 37, /after its expiry/],
  ['fields out of order', `${FIRST}426010132 61231`.replace(' ', ''), 30, /behind the last field/],
  ['a rule of no meaning', `${FIRST}14`, 24, /purchase rule/],
  ['a retailer of six digits', `${FIRST}60123456`, 24, /retailer/],
  ['a save value code of no meaning', `${FIRST}93`, 24, /save value code/],
  ['digits behind the end', `${FIRST}0`, 23, /behind the last field/],
])('%s is refused', (_name, digits, position, text) => {
  const coupon = readDatabarCoupon(digits)
  expect(coupon).toMatchObject({ ok: false, error: { position } })
  expect(coupon.ok ? '' : coupon.error.text).toMatch(text)
})

test.each([
  ['0', 'cents'],
  ['1', 'free-item'],
  ['2', 'free-items'],
  ['6', 'cents'],
])('save value code %s means %s', (code, kind) => {
  expect(readDatabarCoupon(`${FIRST}9${code}000`)).toMatchObject({ value: { saving: { kind } } })
})

test('a coupon of an offer file names funder, offer and serial number', () => {
  expect(readOfferFileCoupon('1' + '0' + '123456' + '654321' + '9' + '123456789012345')).toEqual({
    ok: true,
    value: { ai: '8112', format: '1', funder: '123456', offerCode: '654321', serial: '123456789012345' },
  })
  expect(readOfferFileCoupon('001234561234560123456')).toMatchObject({ value: { format: '0' } })
  expect(readOfferFileCoupon('2')).toMatchObject({ error: { position: 0 } })
  expect(readOfferFileCoupon('0012345612345601234567')).toMatchObject({ error: { position: 21 } })
})

test('law: any digits are answered, and what is wrong is inside them', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{0,70}$/), (digits) => {
      for (const coupon of [readDatabarCoupon(digits), readOfferFileCoupon(digits)]) {
        expect(coupon.ok ? 0 : coupon.error.position).toBeLessThanOrEqual(digits.length)
      }
    }),
    { numRuns: 500 },
  )
})
