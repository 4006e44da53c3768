import type { SaleVolume, SaleWeight } from '../sale/lines.ts'
import { valueOf, type Element } from './ai/element.ts'
import { dayOf } from './dates.ts'

/** A price as a label states it: 1234 with 2 decimals is 12.34. */
export type StatedPrice = {
  readonly value: number
  readonly decimals: number
  /** ISO 4217 number, three digits; null when the label means the currency of the store. */
  readonly currency: string | null
}

/** What a sticker says that the piece costs today, or how much less. */
export type Reduction = { readonly price: StatedPrice } | { readonly percent: number }

/** What a code says of this one piece, beyond which item it is. */
export type PieceFacts = {
  readonly weight: SaleWeight | null
  readonly volume: SaleVolume | null
  readonly price: StatedPrice | null
  /** Pieces inside. */
  readonly count: number | null
  /** YYMMDD: may not be eaten after it. */
  readonly useBy: string | null
  /** YYMMDD: best before, or to be sold by. */
  readonly bestBefore: string | null
  readonly lot: string | null
  readonly serial: string | null
  /** Left out when it costs what it always does. */
  readonly reduced?: Reduction
}

export const NO_FACTS: PieceFacts = {
  weight: null,
  volume: null,
  price: null,
  count: null,
  useBy: null,
  bestBefore: null,
  lot: null,
  serial: null,
}

/** Of the elements that a till may act on (GS1 General Specifications 3.4 and 3.6). */
export function factsOf(elements: readonly Element[]): PieceFacts {
  const count = valueOf(elements, '30')
  return {
    weight: statedWeight(elements),
    volume: statedVolume(elements),
    price: statedPrice(elements),
    count: count === null ? null : Number(count),
    useBy: earlierOf(dateIn(elements, '17'), dateIn(elements, '7003')),
    bestBefore: earlierOf(dateIn(elements, '15'), dateIn(elements, '16')),
    lot: valueOf(elements, '10'),
    serial: valueOf(elements, '21'),
  }
}

const DATE_DIGITS = 6

/** Without the time of day that 7003 has. */
function dateIn(elements: readonly Element[], ai: string): string | null {
  return valueOf(elements, ai)?.slice(0, DATE_DIGITS) ?? null
}

const SOME_DAY = '2000-01-01'

/** Neither date hides the other. Two of one label are near each other, so any century serves to compare them. */
function earlierOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  const day = dayOf(one, SOME_DAY)
  return dayOf(other, day) < day ? other : one
}

/** Net weight in kilograms, 310n, or in pounds, 320n; n is the number of decimals. */
function statedWeight(elements: readonly Element[]): SaleWeight | null {
  for (const { ai, value } of elements) {
    const unit = ai.startsWith('310') ? 'kg' : ai.startsWith('320') ? 'lb' : null
    if (unit !== null) return { value: Number(value), exponent: -decimalsIn(ai), unit }
  }
  return null
}

/** Net volume in litres, 315n. */
function statedVolume(elements: readonly Element[]): SaleVolume | null {
  const stated = elements.find(({ ai }) => ai.startsWith('315'))
  if (stated === undefined) return null
  return { value: Number(stated.value), exponent: -decimalsIn(stated.ai), unit: 'l' }
}

const CURRENCY_DIGITS = 3

/** 392n in the currency of the store, 393n behind the number of a currency. */
function statedPrice(elements: readonly Element[]): StatedPrice | null {
  for (const { ai, value } of elements) {
    const decimals = decimalsIn(ai)
    if (ai.startsWith('392')) return { value: Number(value), decimals, currency: null }
    if (ai.startsWith('393')) {
      const currency = value.slice(0, CURRENCY_DIGITS)
      return { value: Number(value.slice(CURRENCY_DIGITS)), decimals, currency }
    }
  }
  return null
}

const decimalsIn = (ai: string) => Number(ai.charAt(3))
