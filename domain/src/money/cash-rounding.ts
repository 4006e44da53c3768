import { exactMinor } from './minor.ts'

/** Where an amount in the middle between two coins goes; `always-down` takes every amount down. */
export type CashRule = 'middle-up' | 'middle-down' | 'always-down'

/** How a total becomes coins. */
export type CashRounding = {
  /** Smallest coin, in minor units. */
  readonly coinMinor: number
  readonly total: CashRule
  /** The change, where the rule differs from that of the total: the middle favours who gets the money. */
  readonly change: CashRule
}

/**
 * Cash rounding by ISO 3166 country, with its currency's minor units (Casio V-R manual, p. 81; for Canada the Mint's
 * guideline since 2013, for Switzerland the coins in circulation). New Zealand leaves the middle to the shop: NZ up, `NZ-B`
 * down. A country that is not here rounds nothing.
 */
export const CASH_ROUNDING = {
  AU: toCoin(5, 'middle-up'),
  CA: toCoin(5, 'middle-up'),
  CH: toCoin(5, 'middle-up'),
  DK: toCoin(50, 'middle-up', 'middle-down'),
  FI: toCoin(5, 'middle-up'),
  MY: toCoin(5, 'middle-up'),
  NO: toCoin(100, 'middle-up'),
  NZ: toCoin(10, 'middle-up'),
  'NZ-B': toCoin(10, 'middle-down'),
  SE: toCoin(100, 'middle-up', 'middle-down'),
  ZA: toCoin(5, 'always-down'),
} as const satisfies Readonly<Record<string, CashRounding>>

/** What changes hands in coins, and how far that is from the amount: a journal line of its own. */
export type CashAmount = { readonly cashMinor: number; readonly differenceMinor: number }

/** Rounds the total, or the change, to coins. An amount below 0 mirrors the one above it. */
export function inCash(amountMinor: number, rounding: CashRounding, of: 'total' | 'change'): CashAmount {
  const size = Math.abs(exactMinor(amountMinor))
  const cash = toWholeCoins(size, rounding.coinMinor, rounding[of])
  const cashMinor = amountMinor < 0 && cash > 0 ? -cash : cash
  return { cashMinor, differenceMinor: cashMinor - amountMinor }
}

function toWholeCoins(sizeMinor: number, coinMinor: number, rule: CashRule): number {
  const rest = sizeMinor % coinMinor
  const down = sizeMinor - rest
  return isRaised(rest * 2, coinMinor, rule) ? down + coinMinor : down
}

function isRaised(twiceRest: number, coinMinor: number, rule: CashRule): boolean {
  switch (rule) {
    case 'middle-up':
      return twiceRest >= coinMinor
    case 'middle-down':
      return twiceRest > coinMinor
    case 'always-down':
      return false
  }
}

function toCoin(coinMinor: number, total: CashRule, change: CashRule = total): CashRounding {
  return { coinMinor, total, change }
}
