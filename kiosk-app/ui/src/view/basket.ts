import type { Line, Sale } from '@clearlane/domain'
import { offersOf, type GivenOffer } from './offer-text.ts'

/** One row of the basket: a product with what is sold along with it. */
export type Row = {
  readonly line: Line
  readonly deposit: Line | null
  readonly offers: readonly GivenOffer[]
  /** Among all lines that the sale ever had: a row keeps it when another goes away. */
  readonly position: number
}

/** Rows in the order of the scans, each with its deposit. */
export function rowsOf({ lines, offers }: Pick<Sale, 'lines' | 'offers'>): readonly Row[] {
  const deposits = new Map(lines.filter(isDeposit).map((line) => [line.parentLineId, line]))
  return lines.flatMap((line, position) => {
    if (line.voided || line.parentLineId !== null) return []
    const deposit = deposits.get(line.lineId) ?? null
    return [{ line, deposit, offers: offersOf(line, offers), position }]
  })
}

/** Whether a row reads the same as before. Tax is allocated over all lines, so that most of them are new objects. */
export function looksAlike(one: Row, other: Row): boolean {
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

/** Rows that are laid out, painted and compared as one: 16 are less than a screen. */
const GROUP_LINES = 16

/** The basket in pieces. A row stays in its piece, whatever goes away before it. */
export function groupsOf(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  return Map.groupBy(rows, ({ position }) => Math.floor(position / GROUP_LINES))
}

/** Pieces as a person counts them: a weighed product is one. */
export function pieceCount(rows: readonly Row[]): number {
  return rows.reduce((count, { line }) => count + quantityOf(line), 0)
}

export function quantityOf({ measure }: Line): number {
  return measure.kind === 'each' ? measure.quantity : 1
}

export function findRow(sale: Sale | null, lineId: string | null): Row | null {
  if (sale === null || lineId === null) return null
  return rowsOf(sale).find(({ line }) => line.lineId === lineId) ?? null
}

const isDeposit = (line: Line): boolean => !line.voided && line.parentLineId !== null
