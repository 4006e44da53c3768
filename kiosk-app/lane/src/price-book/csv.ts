import { CsvError as ParseError, parse } from 'csv-parse/sync'
import { err, ok, type Result } from '@clearlane/domain'

export type CsvRow = { readonly line: number; readonly fields: readonly string[] }
export type CsvError = { readonly line: number; readonly detail: string }

const RECORD_CHARS_MAX = 20_000

/** RFC 4180: commas, quotes doubled inside quotes, CRLF or LF; `line` counts from 1. Empty lines are left out. */
export function parseCsv(text: string): Result<readonly CsvRow[], CsvError> {
  const rows: CsvRow[] = []
  try {
    parse(text, {
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      maxRecordSize: RECORD_CHARS_MAX,
      onRecord: (fields: string[], { lines }) => {
        rows.push({ line: lines, fields })
        return null
      },
    })
    return ok(rows)
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    return err({ line: lineOf(error), detail: detailOf(error) })
  }
}

function lineOf(error: ParseError): number {
  const { lines } = error
  return typeof lines === 'number' ? lines : 0
}

function detailOf({ code, message }: ParseError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is not closed'
  if (code === 'CSV_MAX_RECORD_SIZE') return `a row is longer than ${RECORD_CHARS_MAX} characters`
  return message
}
