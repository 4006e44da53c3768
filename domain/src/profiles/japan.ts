import type { StoreProfile } from '../store-profile.ts'
import { LIMITS, STORE_DEFAULTS } from './store-defaults.ts'

/**
 * Japan: yen without decimals. Prices are shown with consumption tax (Consumption Tax Act, art. 63): 10 %, and 8 % on food and
 * drink to take home, marked on the receipt. A simplified qualified invoice rounds once for each rate, by a rule that the
 * seller chooses; shops cut off.
 */
export const japan: StoreProfile = {
  ...STORE_DEFAULTS,
  profileId: 'japan',
  country: 'JP',
  currency: { code: 'JPY', exponent: 0 },
  taxRoundingRule: 'down',
  taxRates: [
    { code: 'A', label: '10 %', ratePpm: 100_000 },
    { code: 'B', label: '8 %', ratePpm: 80_000 },
  ],
  limits: { ...LIMITS, voidMaxMinor: 1500 },
  receiptHeader: ['Clearlane デモストア', '東京都千代田区見本町1', '登録番号 T0000000000000'],
  receiptFooter: ['ありがとうございました'],
}
