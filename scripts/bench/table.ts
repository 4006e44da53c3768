import { type Figure, type Limit, type Unit, type Value, verdictOf } from './figures.ts'

/** Columns padded to their widest cell; `right` names those that are aligned to the right. */
export function aligned(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? ''
        return right.includes(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

/** What, figures, unit, limit, verdict, compared with. */
export function figureRow(figure: Figure): string[] {
  return [
    figure.what,
    ...threeCells(figure.values),
    figure.unit === 'x' ? '' : figure.unit,
    limitText(figure.values),
    verdictOf(figure) ?? '',
    figure.beside,
  ]
}

/** The numbers stand in columns of their own, a single one in the last of the three. */
function threeCells(values: readonly Value[]): string[] {
  const cells = values.map(({ value }) => numberText(value))
  return [...Array.from({ length: Math.max(0, 3 - cells.length) }, () => ''), ...cells]
}

export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '-'
  const size = Math.abs(value)
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

export function limitText(values: readonly Value[]): string {
  const limits = values.map(({ limit }) => limit)
  if (limits.every((limit) => limit === null)) return ''
  const sign = limits.some((limit) => limit !== null && 'atLeast' in limit) ? '≥' : '≤'
  return `${sign} ${limits.map(boundText).join(' / ')}`
}

const boundText = (limit: Limit | null) =>
  limit === null ? '-' : ('atMost' in limit ? limit.atMost : limit.atLeast).toLocaleString('en')

/** As a cell of a page: `7.1 / 10.2 / 14.0 ms`. */
export function valuesText(values: readonly Value[], unit: Unit): string {
  const numbers = values.map(({ value }) => numberText(value)).join(' / ')
  return unit === 'x' ? numbers : `${numbers} ${unit}`
}
