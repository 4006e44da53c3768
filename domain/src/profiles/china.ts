import type { StoreProfile } from '../store-profile.ts'
import { LIMITS, STORE_DEFAULTS } from './store-defaults.ts'

/**
 * China: yuan, VAT within the price: 13 %, 9 % on grain, edible oil, milk and farm produce (VAT Law of 2026, art. 10). Fresh
 * vegetables, meat and eggs are exempt in trade.
 */
export const china: StoreProfile = {
  ...STORE_DEFAULTS,
  profileId: 'china',
  country: 'CN',
  currency: { code: 'CNY', exponent: 2 },
  taxRates: [
    { code: 'A', label: '13 %', ratePpm: 130_000 },
    { code: 'B', label: '9 %', ratePpm: 90_000 },
    { code: 'Z', label: '0 %', ratePpm: 0 },
  ],
  limits: { ...LIMITS, voidMaxMinor: 5000 },
  receiptHeader: ['Clearlane 演示商店', '示例路1号', '上海'],
  receiptFooter: ['谢谢惠顾!'],
}
