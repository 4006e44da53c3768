import { liveLines, type Line, type Sale } from '@clearlane/domain'

/** One row of the basket: a product with what is sold along with it. */
export type Row = { readonly line: Line; readonly deposit: Line | null }

/** Rows in the order of the scans, each with its deposit. */
export function rowsOf(sale: Sale): readonly Row[] {
  const lines = liveLines(sale)
  const deposits = new Map(lines.filter(isChild).map((line) => [line.parentLineId, line]))
  return lines
    .filter((line) => !isChild(line))
    .map((line) => ({ line, deposit: deposits.get(line.lineId) ?? null }))
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

const isChild = (line: Line): boolean => line.parentLineId !== null
