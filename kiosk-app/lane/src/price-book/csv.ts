import { pipeline } from 'node:stream/promises'
import { CsvError as ParseError, parse } from 'csv-parse'
import { err, ok, type Result } from '@clearlane/domain'

export type CsvRow = { readonly line: number; readonly fields: readonly string[] }
export type CsvError = { readonly line: number; readonly detail: string }

const RECORD_CHARS_MAX = 20_000
const DELIMITERS = [',', ';', '\t'] as const

/**
 * RFC 4180, read as it comes: quotes doubled inside quotes, CRLF or LF, a byte order mark or none. What stands most often
 * in the first line, outside of quotes, parts the fields: a comma, a semicolon or a tab. `line` counts from 1 and is the
 * last line of a row; empty lines are left out. A file that cannot be read makes it throw the error of the file.
 */
export async function readCsv(
  texts: AsyncIterable<string> | Iterable<string>,
  onRow: (row: CsvRow) => void,
): Promise<Result<null, CsvError>> {
  const rest = asyncOf(texts)
  const head = await headOf(rest)
  const parser = parse({
    bom: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
    delimiter: delimiterOf(head),
    maxRecordSize: RECORD_CHARS_MAX,
    onRecord: (fields: string[], { lines }) => {
      onRow({ line: lines, fields })
      return null
    },
  })
  parser.resume() // every row went to onRow; nothing waits to be read
  try {
    await pipeline(joined(head, rest), parser)
    return ok(null)
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    return err({ line: lineOf(error), detail: detailOf(error) })
  }
}

async function* asyncOf(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  yield* texts
}

/** Everything up to the end of the first line, or a whole record's worth of it. */
async function headOf(texts: AsyncGenerator<string>): Promise<string> {
  let head = ''
  while (!/[\r\n]/.test(head) && head.length < RECORD_CHARS_MAX) {
    const next = await texts.next()
    if (next.done === true) break
    head += next.value
  }
  return head
}

async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

function delimiterOf(head: string): (typeof DELIMITERS)[number] {
  const [line = ''] = head.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1)
  const times = (delimiter: string) => line.split(delimiter).length
  return DELIMITERS.reduce((best, one) => (times(one) > times(best) ? one : best))
}

function lineOf(error: ParseError): number {
  const { lines } = error
  return typeof lines === 'number' ? lines : 0
}

function detailOf({ code, message }: ParseError): string {
  return DETAILS.get(code) ?? message
}

/** The parser's own messages count fields from 0, repeat what stands there, and name no remedy. */
const DETAILS: ReadonlyMap<string, string> = new Map([
  ['CSV_QUOTE_NOT_CLOSED', 'a quote is not closed; close it, or double each quote that belongs to a text'],
  [
    'INVALID_OPENING_QUOTE',
    'a quote stands within a field; put the whole field into quotes, and double each quote in it',
  ],
  [
    'CSV_INVALID_CLOSING_QUOTE',
    'a field goes on behind its closing quote; double each quote that belongs to a text',
  ],
  [
    'CSV_MAX_RECORD_SIZE',
    `a row is longer than ${RECORD_CHARS_MAX} characters; look for a quote that is not closed`,
  ],
])
