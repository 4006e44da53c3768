import { dueMinor, paidMinor, unsettledAttempts } from './attempt-money.ts'
import type { LineOffer } from '../promotions/promotion.ts'
import type { Intervention } from './intervention.ts'
import type { Ledger, Sale } from './ledger.ts'
import type { Line } from './lines.ts'
import { liveLines, piecesOf } from './queries.ts'
import { broken } from './rules.ts'

/** What must be true of any ledger, however it came to be. */
export function ledgerViolations(ledger: Ledger): readonly string[] {
  const sales = [...(ledger.sale === null ? [] : [ledger.sale]), ...ledger.suspended]
  return [
    ...broken(
      [unsettledAttempts(ledger).length <= 1, 'two attempts are open'],
      [ledger.sale?.completion !== null || dueMinor(ledger) >= 0, 'more is paid than the basket is worth'],
    ),
    ...ledger.suspended.flatMap((sale) => suspendedViolations(ledger, sale)),
    ...sales.flatMap(saleViolations),
  ]
}

/** Money that came late to it may be on its way back: that attempt may be open. */
function suspendedViolations(ledger: Ledger, sale: Sale): readonly string[] {
  const isCharging = unsettledAttempts(ledger).some(
    (one) => one.saleId === sale.saleId && one.kind === 'authorise',
  )
  return broken(
    [paidMinor(ledger, sale.saleId) === 0, `${sale.saleId} is suspended with money`],
    [!isCharging, `${sale.saleId} is suspended while it is charged`],
    [sale.weighing === null, `${sale.saleId} is suspended with a weighing`],
  )
}

function saleViolations(sale: Sale): readonly string[] {
  const live = liveLines(sale)
  const { extendedMinor, discountMinor, totalMinor, taxes, levies } = sale.totals
  const found = broken(
    [sum(live, (line) => line.price.extendedMinor) === extendedMinor, 'the lines do not sum to the total'],
    [sum(live, (line) => line.price.discountMinor) === discountMinor, 'the discounts do not sum up'],
    [
      sum(live, (line) => line.price.taxMinor) === sum(taxes, (row) => row.taxMinor),
      'the taxes do not sum up',
    ],
    [
      levies === undefined || sum(levies, (row) => row.taxMinor) === sum(taxes, (row) => row.taxMinor),
      'the levies do not sum to the taxes',
    ],
    [sum(taxes, (row) => row.grossMinor) === totalMinor, 'the tax table does not sum to the total'],
    [Number.isSafeInteger(totalMinor) && totalMinor >= 0, `the total is ${totalMinor}`],
    [isCalledFor(sale), 'staff is called to a platform that is in order'],
    [isAskedOnce(sale), 'staff is asked twice to take out the same'],
    [sale.interventions.every((one) => isThere(sale, one)), 'staff is asked to take out what is not there'],
    [agesAskedFor(sale).every((age, index, all) => all.indexOf(age) === index), 'an age is asked for twice'],
  )
  return [...found, ...live.flatMap((line) => lineViolations(sale, line))].map(
    (text) => `${sale.saleId}: ${text}`,
  )
}

function lineViolations(sale: Sale, line: Line): readonly string[] {
  const { extendedMinor, discountMinor, netMinor, taxMinor, levies, offers = [] } = line.price
  const savedMinor = sum(offers, (offer) => offer.savedMinor)
  const children = liveLines(sale).filter((one) => one.parentLineId === line.lineId)
  const wanted = line.item.deposit === null || line.measure.kind !== 'each' ? 0 : 1
  return broken(
    [extendedMinor - discountMinor === netMinor && netMinor >= 0, `line ${line.lineId} does not add up`],
    [
      levies === undefined || sum(levies, (levy) => levy.taxMinor) === taxMinor,
      `the levies of line ${line.lineId} do not sum to its tax`,
    ],
    [savedMinor <= discountMinor, `the offers of line ${line.lineId} save more than its discount`],
    [
      offers.every((offer) => isOffer(sale, offer)),
      `line ${line.lineId} has an offer without words or saving`,
    ],
    [savedMinor === 0 || line.parentLineId === null, `an offer on the deposit ${line.lineId}`],
    [children.length === wanted, `line ${line.lineId} has ${children.length} deposits`],
    [
      children.every((child) => sameMeasure(child, line)),
      `the deposit of line ${line.lineId} has its own quantity`,
    ],
    [line.parentLineId === null || hasLive(sale, line.parentLineId), `deposit ${line.lineId} is left behind`],
    [!needsAsking(sale, line), `nobody is asked for the age of line ${line.lineId}`],
  )
}

function isOffer({ offers }: Sale, { promotionId, savedMinor }: LineOffer): boolean {
  return savedMinor > 0 && offers.some((known) => known.promotionId === promotionId)
}

function needsAsking(sale: Sale, { item, lineId }: Line): boolean {
  const { minAge } = item
  if (minAge === null || sale.approvals.some(({ level }) => level >= minAge)) return false
  return !sale.interventions.some(
    ({ evidence }) => evidence.kind === 'age' && evidence.lineIds.includes(lineId),
  )
}

/** One call at most, about what the shopper reads. */
function isCalledFor({ interventions, bagging }: Sale): boolean {
  const calls = interventions.filter(({ kind }) => kind === 'weight')
  return (
    calls.length === 0 || (calls.length === 1 && bagging !== undefined && bagging.told.kind !== 'all-there')
  )
}

function isAskedOnce({ interventions }: Sale): boolean {
  const lineIds = interventions.flatMap(({ evidence }) =>
    evidence.kind === 'void' || evidence.kind === 'quantity' ? [evidence.lineId] : [],
  )
  return new Set(lineIds).size === lineIds.length
}

function isThere(sale: Sale, { evidence }: Intervention): boolean {
  if (evidence.kind === 'void') return hasLive(sale, evidence.lineId)
  if (evidence.kind !== 'quantity') return true
  const { lineId, from, to } = evidence
  return piecesOf(sale, lineId) === from && to >= 1 && to < from
}

function agesAskedFor(sale: Sale): readonly number[] {
  return sale.interventions.flatMap(({ evidence }) => (evidence.kind === 'age' ? [evidence.minAge] : []))
}

function hasLive(sale: Sale, lineId: string): boolean {
  return liveLines(sale).some((line) => line.lineId === lineId)
}

function sameMeasure(child: Line, parent: Line): boolean {
  return JSON.stringify(child.measure) === JSON.stringify(parent.measure)
}

function sum<T>(list: readonly T[], minorOf: (one: T) => number): number {
  return list.reduce((minor, one) => minor + minorOf(one), 0)
}
