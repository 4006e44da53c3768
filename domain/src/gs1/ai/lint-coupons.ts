import { readDatabarCoupon, readOfferFileCoupon } from '../coupon/read-coupon.ts'

const FINE = -1

export function couponcode(part: string): number {
  const coupon = readDatabarCoupon(part)
  return coupon.ok ? FINE : coupon.error.position
}

export function couponposoffer(part: string): number {
  const coupon = readOfferFileCoupon(part)
  return coupon.ok ? FINE : coupon.error.position
}
