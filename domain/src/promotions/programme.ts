/** How much of a row one of a column takes. */
export type Entry = { readonly row: number; readonly factor: number }

/** One unknown: what one of it brings, and how many there may be. */
export type Column = {
  readonly gain: number
  readonly low: number
  readonly high: number
  readonly entries: readonly Entry[]
}

/**
 * Whole numbers within their bounds that fill every row exactly and bring the most. The last columns are the slacks of
 * the rows, so a row that need not be full has one with room.
 */
export type Programme = {
  readonly columns: readonly Column[]
  readonly limits: readonly number[]
  /** Columns before the slacks. */
  readonly width: number
}

/** Puts a programme together, row by row and column by column. */
export class ProgrammeBuilder {
  readonly #columns: Column[] = []
  readonly #rows: { readonly limit: number; readonly slack: number }[] = []

  /** Answers its number; `slack` is how much of it may be left. */
  row(limit: number, slack: number): number {
    return this.#rows.push({ limit, slack }) - 1
  }

  /** Answers its number. */
  column(column: Column): number {
    return this.#columns.push(column) - 1
  }

  done(): Programme {
    const slacks = this.#rows.map(({ slack }, row) => ({
      gain: 0,
      low: 0,
      high: slack,
      entries: [{ row, factor: 1 }],
    }))
    return {
      columns: [...this.#columns, ...slacks],
      limits: this.#rows.map(({ limit }) => limit),
      width: this.#columns.length,
    }
  }
}
