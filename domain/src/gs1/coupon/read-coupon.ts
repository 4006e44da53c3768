import { err, ok, type Result } from '../../result.ts'
import type { DatabarCoupon, OfferFileCoupon, Purchase, PurchaseRule, SavingKind } from './coupon.ts'
import { DigitReader, type DigitFault } from './digit-reader.ts'

const PREFIX_LENGTHS = '0123456' // plus 6
const VALUE_LENGTHS = '12345'
const REQUIREMENT_CODES = '012349'

/** The whole value of an AI 8110. */
export function readDatabarCoupon(digits: string): Result<DatabarCoupon, DigitFault> {
  const reader = new DigitReader(digits)
  const companyPrefix = reader.sized(PREFIX_LENGTHS, 6, 'company prefix')
  const offerCode = reader.take(6, 'offer code')
  const value = Number(reader.sized(VALUE_LENGTHS, 0, 'save value'))
  const first = purchase(reader, companyPrefix)
  const { rule, second, third } = otherPurchases(reader, companyPrefix)
  const days = dates(reader)
  const serial = reader.announces('5') ? reader.sized('0123456789', 6, 'serial number') : null
  const retailer = reader.announces('6') ? reader.sized('1234567', 6, 'retailer') : null
  const terms = savingTerms(reader)
  reader.end()
  if (reader.fault !== null) return err(reader.fault)
  const { appliesTo, kind, storeCoupon, mayMultiply } = terms
  const purchases = [first, second, third].filter((one) => one !== null)
  const saving = { kind, value, appliesTo }
  return ok({
    ...{ ai: '8110', companyPrefix, offerCode, saving, purchases, rule, ...days },
    ...{ serial, retailer, storeCoupon, mayMultiply },
  })
}

/** The whole value of an AI 8112. */
export function readOfferFileCoupon(digits: string): Result<OfferFileCoupon, DigitFault> {
  const reader = new DigitReader(digits)
  const format = reader.oneOf('01', 'format') === '1' ? '1' : '0'
  const funder = reader.sized(PREFIX_LENGTHS, 6, 'funder')
  const offerCode = reader.take(6, 'offer code')
  const serial = reader.sized('0123456789', 6, 'serial number')
  reader.end()
  return reader.fault === null ? ok({ ai: '8112', format, funder, offerCode, serial }) : err(reader.fault)
}

function purchase(reader: DigitReader, companyPrefix: string): Purchase {
  const amount = Number(reader.sized(VALUE_LENGTHS, 0, 'purchase requirement'))
  const code = reader.oneOf(REQUIREMENT_CODES, 'requirement code')
  const family = reader.take(3, 'family code')
  return { amount, code, family, companyPrefix }
}

/** Of another company, when its length is not 9. */
function furtherPurchase(reader: DigitReader, firstPrefix: string): Purchase {
  const { amount, code, family } = purchase(reader, firstPrefix)
  const other = reader.announces('9') ? null : reader.sized(PREFIX_LENGTHS, 6, 'company prefix')
  return { amount, code, family, companyPrefix: other ?? firstPrefix }
}

const RULES: readonly PurchaseRule[] = ['any', 'all', 'first-and-another', 'unclear']

function otherPurchases(reader: DigitReader, firstPrefix: string) {
  const hasSecond = reader.announces('1')
  const rule = hasSecond ? RULES[Number(reader.oneOf('0123', 'purchase rule'))] : undefined
  const second = hasSecond ? furtherPurchase(reader, firstPrefix) : null
  const third = reader.announces('2') ? furtherPurchase(reader, firstPrefix) : null
  return { rule: rule ?? 'all', second, third }
}

function dates(reader: DigitReader) {
  const expires = reader.announces('3') ? reader.date('expiry') : null
  const starts = reader.announces('4') ? reader.date('start') : null
  if (expires !== null && starts !== null && starts > expires) reader.reject('it starts after its expiry')
  return { expires, starts }
}

/** 0 and 6 are cents. */
const SAVING_KINDS: ReadonlyMap<string, SavingKind> = new Map([
  ['1', 'free-item'],
  ['2', 'free-items'],
  ['5', 'percent'],
])

function savingTerms(reader: DigitReader) {
  const given = reader.announces('9')
  const code = given ? reader.oneOf('01256', 'save value code') : '0'
  const appliesTo = given ? Number(reader.oneOf('012', 'item that the value applies to')) : 0
  const flag = given ? reader.take(1, 'store coupon flag') : '0'
  const single = given ? reader.oneOf('01', 'multiply flag') : '0'
  return {
    kind: SAVING_KINDS.get(code) ?? 'cents',
    appliesTo,
    storeCoupon: flag !== '0',
    mayMultiply: single === '0',
  }
}
