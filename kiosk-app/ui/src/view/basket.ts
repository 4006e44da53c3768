import type { Line, Sale } from '@clearlane/domain'
import { offersById, offersOf, type GivenOffer } from './offer-text.ts'

/** One row of the basket: a product with what is sold along with it. */
export type Row = {
  readonly line: Line
  readonly deposit: Line | null
  readonly offers: readonly GivenOffer[]
  /** Among all lines that the sale ever had: a row keeps it when another goes away. */
  readonly position: number
  /** Among the rows, from 1. */
  readonly place: number
}

const read = new WeakMap<Pick<Sale, 'lines' | 'offers'>, readonly Row[]>()

/** Rows in the order of the scans, each with its deposit. A sale is asked by several parts of a screen: it is read once. */
export function rowsOf(sale: Pick<Sale, 'lines' | 'offers'>): readonly Row[] {
  const rows = read.get(sale) ?? readRows(sale)
  read.set(sale, rows)
  return rows
}

function readRows({ lines, offers }: Pick<Sale, 'lines' | 'offers'>): readonly Row[] {
  const deposits = new Map(lines.filter(isDeposit).map((line) => [line.parentLineId, line]))
  const known = offersById(offers)
  const rows: Row[] = []
  for (const [position, line] of lines.entries()) {
    if (line.voided || line.parentLineId !== null) continue
    const deposit = deposits.get(line.lineId) ?? null
    rows.push({ line, deposit, offers: offersOf(line, known), position, place: rows.length + 1 })
  }
  return rows
}

/** Whether a row reads the same as before. Tax is allocated over all lines, so that most of them are new objects. */
export function looksAlike(one: Row, other: Row): boolean {
  if (one.place !== other.place) return false
  if (one.line === other.line && one.deposit === other.deposit) return true
  return (
    one.line.measure === other.line.measure &&
    one.line.item === other.line.item &&
    one.line.price.netMinor === other.line.price.netMinor &&
    one.line.price.discountMinor === other.line.price.discountMinor &&
    offersKey(one.line) === offersKey(other.line) &&
    one.deposit?.price.netMinor === other.deposit?.price.netMinor
  )
}

/** Which offers and how much of each; most lines have none. */
function offersKey({ price: { offers = [] } }: Line): string {
  return offers.map(({ promotionId, savedMinor }) => `${promotionId}=${savedMinor}`).join()
}

/** Rows that are laid out, painted and compared as one: less than a screen. */
const GROUP_LINES = 8

/** The basket in pieces. A row stays in its piece, whatever goes away before it. */
export function groupsOf(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  return Map.groupBy(rows, ({ position }) => Math.floor(position / GROUP_LINES))
}

type Groups = readonly (readonly [number, readonly Row[]])[]

/** Which rows are there, and how many stand above and below them. */
export type Stretch = { readonly shown: Groups; readonly above: number; readonly below: number }

/** The last groups, with so many rows at least. */
export function newestGroups(groups: Groups, rows: number): Stretch {
  const { shown, below } = firstGroups(groups.toReversed(), rows)
  return { shown: shown.toReversed(), above: below, below: 0 }
}

/** The first groups, with so many rows at least. */
export function firstGroups(groups: Groups, rows: number): Stretch {
  let end = 0
  for (let count = 0; end < groups.length && count < rows;) count += groups[end++]?.[1].length ?? 0
  const below = groups.slice(end).reduce((count, [, members]) => count + members.length, 0)
  return { shown: groups.slice(0, end), above: 0, below }
}

/** Pieces as a person counts them: a weighed product is one. */
export function pieceCount(rows: readonly Row[]): number {
  return rows.reduce((count, { line }) => count + quantityOf(line), 0)
}

export function quantityOf({ measure }: Line): number {
  return measure.kind === 'each' ? measure.quantity : 1
}

/** What this piece would cost without its sticker; null when it has none. */
export function priceBeforeSticker({ measure, item }: Pick<Line, 'measure' | 'item'>): number | null {
  return measure.reduced === true ? item.priceMinor : null
}

export function findRow(sale: Sale | null, lineId: string | null): Row | null {
  if (sale === null || lineId === null) return null
  return rowsOf(sale).find(({ line }) => line.lineId === lineId) ?? null
}

const isDeposit = (line: Line): boolean => !line.voided && line.parentLineId !== null
