import { IntlMessageFormat } from 'intl-messageformat'
import type { CatalogueItem, Currency, MeasureUnit, SaleAmount } from '@clearlane/domain'
import de from './generated/de.json'
import en from './generated/en.json'
import type { MessageArguments, None } from './generated/message-arguments.ts'
import { decimalText } from './decimal.ts'

export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

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

/** Compiled messages by language and id. */
export type Catalogues = Readonly<Record<Language, Readonly<Record<string, unknown>>>>

const catalogues: Catalogues = { en, de }
const units = { kg: 'kilogram', g: 'gram', lb: 'pound', oz: 'ounce', l: 'liter' } as const

export function languageOf(tag: string): Language {
  return LANGUAGES.find((language) => language === tag) ?? 'en'
}

/**
 * The words of one language; messages and formatters are made once each. `staff`: what only staff read, which the page
 * fetches on its own; null until it has come.
 */
export function wordsFor(language: Language, currency: Currency, staff: Catalogues | null = null): Words {
  const { code, exponent } = currency
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: code,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 3 })
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    language,
    t: translator(language, { ...catalogues[language], ...staff?.[language] }),
    money: (minor) => money.format(decimalText(minor, exponent)),
    weight: ({ value, exponent: power, unit }) =>
      weightFormat(language, unit, -power).format(decimalText(value, -power)),
    unit: (unit) => unit,
    rate: (ppm) => percent.format(decimalText(ppm, 6)),
    percent: (value) => percent.format(decimalText(value, 2)),
    name: ({ name }) => name[language] ?? name['und'] ?? Object.values(name)[0] ?? '',
    day: (businessDay) => day.format(new Date(`${businessDay}T00:00:00Z`)),
  }
}

function translator(language: Language, catalogue: Catalogues[Language]): Translate {
  const formats = new Map<string, IntlMessageFormat>()
  return (id, ...values) => {
    const message = catalogue[id]
    if (typeof message === 'string') return message
    if (!isTree(message)) return id
    const format = formats.get(id) ?? new IntlMessageFormat(message, language)
    formats.set(id, format)
    return String(format.format(values[0] ?? {}))
  }
}

type Tree = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>
const isTree = (message: unknown): message is Tree => Array.isArray(message)

function weightFormat(language: Language, unit: MeasureUnit, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[unit],
    minimumFractionDigits: Math.max(0, digits),
    maximumFractionDigits: Math.max(0, digits),
  })
}
