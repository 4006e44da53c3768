import { IntlMessageFormat } from 'intl-messageformat'
import type { CatalogueItem, Currency, MeasureUnit, SaleAmount } from '@clearlane/domain'
import firstPage from './generated/first-page.json'
import type { MessageArguments, None } from './generated/message-arguments.ts'
import { decimalText } from './decimal.ts'
import { mannerOf, type Direction, type Language } from './languages.ts'

export type MessageId = keyof MessageArguments
/** Messages that take no arguments. */
export type PlainId = { [Id in MessageId]: MessageArguments[Id] extends None ? Id : never }[MessageId]

type Translate = <Id extends MessageId>(
  id: Id,
  ...values: MessageArguments[Id] extends None ? [] : [MessageArguments[Id]]
) => string

/** Everything that a screen needs to speak one language and one currency. */
export type Words = {
  readonly language: Language
  /** For `lang=`. */
  readonly tag: string
  readonly direction: Direction
  readonly t: Translate
  /** Minor units → text with the currency's sign. */
  readonly money: (minor: number) => string
  readonly weight: (weight: SaleAmount) => string
  readonly unit: (unit: MeasureUnit) => string
  /** Parts per million → percent. */
  readonly rate: (ppm: number) => string
  readonly percent: (percent: number) => string
  readonly name: (item: Pick<CatalogueItem, 'name'>) => string
  readonly day: (businessDay: string) => string
}

/** Compiled messages of one language by id. */
export type Texts = Readonly<Record<string, unknown>>

const [LEFT_TO_RIGHT, ITS_OWN, END] = ['\u2066', '\u2068', '\u2069'] // isolates of Unicode's annex 9
const units = { kg: 'kilogram', g: 'gram', lb: 'pound', oz: 'ounce', l: 'liter' } as const

/**
 * The words of one language; messages and formatters are made once each. `texts`: all that is said in it. What they lack
 * is said in English, of which the first page has what no member of staff is needed for.
 */
export function wordsFor(language: Language, currency: Currency, texts: Texts = firstPage): Words {
  const { code, exponent } = currency
  const { tag, locale, direction } = mannerOf(language)
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: code,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 })
  const weightFormat = weightFormats(locale)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    language,
    tag,
    direction,
    t: translator(locale, direction, { ...firstPage, ...texts }),
    money: (minor) => oneWay(direction, money.format(decimalText(minor, exponent))),
    weight: ({ value, exponent: power, unit }) =>
      weightFormat(unit, -power).format(decimalText(value, -power)),
    unit: (unit) => unitName(weightFormat(unit, 0)) ?? unit,
    rate: (ppm) => percent.format(decimalText(ppm, 6)),
    percent: (value) => percent.format(decimalText(value, 2)),
    name: ({ name }) => name[language] ?? name['und'] ?? Object.values(name)[0] ?? '',
    day: (businessDay) => day.format(new Date(`${businessDay}T00:00:00Z`)),
  }
}

/** Money runs from left to right in every language; marks of the formatter for the other direction would move the sign. */
function oneWay(direction: Direction, text: string): string {
  if (direction === 'ltr') return text
  return `${LEFT_TO_RIGHT}${text.replaceAll(/[\u200E\u200F\u061C]/g, '')}${END}`
}

/** What is put into a sentence from right to left keeps its own direction: a name in Latin letters, a code. */
function isolated(direction: Direction, values: Readonly<Record<string, number | string>>) {
  if (direction === 'ltr') return values
  const entries = Object.entries(values)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? `${ITS_OWN}${value}${END}` : value]),
  )
}

function translator(locale: string, direction: Direction, texts: Texts): Translate {
  const formats = new Map<string, IntlMessageFormat>()
  return (id, ...values) => {
    const message = texts[id]
    if (typeof message === 'string') return message
    if (!isTree(message)) return id
    const format = formats.get(id) ?? new IntlMessageFormat(message, locale)
    formats.set(id, format)
    return String(format.format(isolated(direction, values[0] ?? {})))
  }
}

type Tree = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>
const isTree = (message: unknown): message is Tree => Array.isArray(message)

/** `kg`, or what the language writes for it. */
function unitName(format: Intl.NumberFormat): string | undefined {
  return format.formatToParts(1).find(({ type }) => type === 'unit')?.value
}

function weightFormats(locale: string): (unit: MeasureUnit, digits: number) => Intl.NumberFormat {
  const made = new Map<string, Intl.NumberFormat>()
  return (unit, places) => {
    const digits = Math.max(0, places)
    const key = `${unit}${digits}`
    const format =
      made.get(key) ??
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: units[unit],
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })
    made.set(key, format)
    return format
  }
}
