import { LANGUAGES } from '../strings/languages.ts'
import { PSEUDO_LANGUAGES } from './pseudo.ts'

/**
 * What a picture can vary in, beside its screen. The first value of each is the default. A new value is one entry here; a
 * new dimension is one entry, and one line in `settingsFrom`.
 */
export const DIMENSIONS = {
  lang: [...LANGUAGES, ...PSEUDO_LANGUAGES],
  size: ['portrait', 'landscape'],
  theme: ['light', 'contrast'],
  text: ['normal', 'large'],
  reach: ['normal', 'low'],
  motion: ['normal', 'still'],
} as const

type Dimensions = typeof DIMENSIONS
export type Dimension = keyof Dimensions
export type Settings = { readonly [Name in Dimension]: Dimensions[Name][number] }

/** One picture of the gallery: a screen under its settings. */
export type Cell = Settings & { readonly screen: string }

/** What an address asks for; what it does not say, or says wrongly, is the default. */
export function settingsFrom(query: URLSearchParams): Settings {
  return {
    lang: valueOf(DIMENSIONS.lang, query.get('lang')),
    size: valueOf(DIMENSIONS.size, query.get('size')),
    theme: valueOf(DIMENSIONS.theme, query.get('theme')),
    text: valueOf(DIMENSIONS.text, query.get('text')),
    reach: valueOf(DIMENSIONS.reach, query.get('reach')),
    motion: valueOf(DIMENSIONS.motion, query.get('motion')),
  }
}

function valueOf<Value extends string>(values: readonly [Value, ...Value[]], asked: string | null): Value {
  return values.find((value) => value === asked) ?? values[0]
}

/** The address of a picture, or of the page of all pictures where no screen is named. */
export function addressOf(settings: Settings & { readonly screen?: string }): string {
  return `?${new URLSearchParams(settings).toString()}`
}

/** What a picture is called by: its screen if there is one, and its settings; that something is normal says nothing. */
export function wordsOf(settings: Settings & { readonly screen?: string }): readonly string[] {
  const { screen, ...values } = settings
  const said = Object.values(values).filter((value) => value !== 'normal')
  return screen === undefined ? said : [screen, ...said]
}

export function isDimension(name: string): name is Dimension {
  return Object.hasOwn(DIMENSIONS, name)
}

/** Every combination of all values of all dimensions. */
export function allSettings(): readonly Settings[] {
  const pairs = Object.entries<readonly string[]>(DIMENSIONS).map(([name, values]) =>
    values.map((value) => [name, value]),
  )
  const combined = pairs.reduce<string[][][]>(
    (before, next) => before.flatMap((some) => next.map((pair) => [...some, pair])),
    [[]],
  )
  return combined.map((one) => settingsFrom(new URLSearchParams(one)))
}
