import { err, ok, type Result } from '@clearlane/domain'

export type CsvRow = { readonly line: number; readonly fields: readonly string[] }
export type CsvError = { readonly line: number; readonly detail: string }

const FIELDS_MAX = 64
const FIELD_CHARS_MAX = 2_000

/** RFC 4180: commas, quotes doubled inside quotes, CRLF or LF; `line` counts from 1. Empty lines are left out. */
export function parseCsv(text: string): Result<readonly CsvRow[], CsvError> {
  const parser = new CsvParser()
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  for (const char of body) {
    const error = parser.take(char)
    if (error !== null) return err(error)
  }
  return parser.end()
}

class CsvParser {
  readonly #rows: CsvRow[] = []
  #fields: string[] = []
  #field = ''
  #state: 'plain' | 'quoted' | 'after-quote' = 'plain'
  #line = 1
  #rowLine = 1

  take(char: string): CsvError | null {
    if (char === '\n') this.#line += 1
    if (this.#state === 'quoted') return this.#inQuotes(char)
    if (char === ',') return this.#endField()
    if (char === '\n') return this.#endRow()
    if (char === '\r') return null
    if (char === '"') return this.#quote()
    if (this.#state === 'after-quote') return this.#error('text after a closing quote')
    return this.#add(char)
  }

  end(): Result<readonly CsvRow[], CsvError> {
    if (this.#state === 'quoted') return err({ line: this.#rowLine, detail: 'a quote is not closed' })
    const last = this.#endRow()
    return last === null ? ok(this.#rows) : err(last)
  }

  #inQuotes(char: string): CsvError | null {
    if (char !== '"') return this.#add(char)
    this.#state = 'after-quote'
    return null
  }

  #quote(): CsvError | null {
    if (this.#state === 'after-quote') {
      this.#state = 'quoted'
      return this.#add('"')
    }
    if (this.#field !== '') return this.#error('a quote inside a field that does not begin with one')
    this.#state = 'quoted'
    return null
  }

  #add(char: string): CsvError | null {
    this.#field += char
    return this.#field.length > FIELD_CHARS_MAX
      ? this.#error(`a field is longer than ${FIELD_CHARS_MAX} characters`)
      : null
  }

  #endField(): CsvError | null {
    this.#fields.push(this.#field)
    this.#field = ''
    this.#state = 'plain'
    return this.#fields.length > FIELDS_MAX ? this.#error(`more than ${FIELDS_MAX} fields`) : null
  }

  #endRow(): CsvError | null {
    const error = this.#endField()
    const fields = this.#fields
    if (fields.length > 1 || fields[0] !== '') this.#rows.push({ line: this.#rowLine, fields })
    this.#fields = []
    this.#rowLine = this.#line
    return error
  }

  #error(detail: string): CsvError {
    return { line: this.#rowLine, detail }
  }
}
