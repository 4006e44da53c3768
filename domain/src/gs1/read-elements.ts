import { valueOf } from './ai/element.ts'
import { readDatabarCoupon, readOfferFileCoupon } from './coupon/read-coupon.ts'
import type { ElementReading } from './element-string.ts'
import { factsOf } from './piece-facts.ts'
import type { BarcodeReading, BarcodeResult } from './reading.ts'

/** What sound elements mean to a till. */
export function readElements({ elements, reasons }: ElementReading): BarcodeResult {
  if (reasons.length > 0) return { readings: [], reasons }
  const coupon = couponIn(elements)
  if (coupon !== null) return { readings: [coupon], reasons }
  const gtin14 = valueOf(elements, '01')
  return { readings: [{ kind: 'elements', elements, gtin14, facts: factsOf(elements) }], reasons }
}

/** The linters have already let the value pass. */
function couponIn(elements: ElementReading['elements']): BarcodeReading | null {
  const databar = valueOf(elements, '8110')
  const offerFile = valueOf(elements, '8112')
  const coupon = databar === null ? readOfferFileCoupon(offerFile ?? '') : readDatabarCoupon(databar)
  return coupon.ok ? { kind: 'coupon', coupon: coupon.value } : null
}
