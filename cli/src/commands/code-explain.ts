import {
  germany,
  LABEL_PATTERNS,
  readBarcode,
  tryPattern,
  type BarcodeReason,
  type CodeRules,
  type LabelCountry,
} from '@clearlane/domain'
import { readingRows } from '../code-readings.ts'
import { EXIT, table, type ExitCode, type Output } from '../output.ts'

export type ExplainOptions = {
  /** AIM identifier, when the data has none in front. */
  readonly symbology: string | null
  /** Whose labels count. */
  readonly country: string
  /** A pattern to try on the data, beside everything else. */
  readonly pattern: string | null
}

const SEPARATOR = '\u001d'
const COUNTRIES = Object.keys(LABEL_PATTERNS).toSorted()

/** Everything that a code may mean, and every reason why it means nothing else. Exit code 1 when it means nothing. */
export function explainCode(typed: string, options: ExplainOptions, output: Output): ExitCode {
  const { symbology, country, pattern } = options
  if (!isCountry(country)) {
    output.trouble(`There are no labels of "${country}". Choose from ${COUNTRIES.join(', ')}.`)
    return EXIT.usage
  }
  const data = withSeparators(typed)
  const { readings, reasons } = readBarcode({ symbology, data }, rulesOf(country))
  const tried = pattern === null ? null : tryPattern(pattern, data)
  const isGood = readings.length > 0 || tried?.ok === true
  const found = pattern === null || tried === null ? [] : patternLines(pattern, tried)
  const rows = readings.flatMap(readingRows)
  output.result({ ok: isGood, symbology, data, readings, reasons, ...(tried === null ? {} : { tried }) }, [
    ...(rows.length === 0 ? ['It means nothing to a lane.'] : table(['READING', 'WHAT', 'SAYS'], rows)),
    ...(reasons.length === 0 ? [] : ['', ...reasonLines(data, reasons)]),
    ...found,
  ])
  return isGood ? EXIT.done : EXIT.failed
}

function isCountry(text: string): text is LabelCountry {
  return Object.hasOwn(LABEL_PATTERNS, text)
}

function rulesOf(country: LabelCountry): CodeRules {
  return { ...germany.codes, labels: LABEL_PATTERNS[country] }
}

/** `{GS}`, `<GS>` and `\x1d` stand for the separator, which no keyboard has. */
function withSeparators(typed: string): string {
  return typed.replace(/\{GS\}|<GS>|\\x1d/gi, SEPARATOR)
}

const MARKED_CHARS_MAX = 100 // what still stands in one line of a terminal

/** The code with a mark under each place that a reason is about; of a long one the places alone. */
function reasonLines(data: string, reasons: readonly BarcodeReason[]): readonly string[] {
  const texts = reasons.map(({ code, position, text }) => `${position} ${code}: ${text}`)
  if (data.length > MARKED_CHARS_MAX) return texts.map((text) => `at ${text}`)
  const shown = data.replace(/[^\x20-\x7e]/g, '·') // one a place, and nothing that plays with the terminal
  return [shown, ...reasons.map(({ position }, index) => `${' '.repeat(position)}^ ${texts[index] ?? ''}`)]
}

function patternLines(pattern: string, tried: ReturnType<typeof tryPattern>): readonly string[] {
  if (!tried.ok) {
    const { code, position, text } = tried.error
    return ['', `${pattern} does not fit, at ${position}: ${code}, ${text}`]
  }
  const { number, value, key } = tried.value
  const says = value === null ? 'no value' : `${value.kind} ${value.digits}`
  return ['', `${pattern} fits: number ${number}, ${says}, known to the price book as ${key}`]
}
