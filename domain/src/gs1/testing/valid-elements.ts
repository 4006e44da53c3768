import fc from 'fast-check'
import type { AiRule, CharacterSet, Component } from '../ai/ai-rule.ts'
import { AI_RULES, findRule } from '../ai/ai-table.ts'
import { CHARACTERS_82 } from '../ai/character-sets.ts'
import { checkPair } from '../ai/lint-checks.ts'
import type { LinterName } from '../ai/linters.ts'
import { checkDigit } from '../check-digit.ts'

export type Plain = { readonly ai: string; readonly value: string }

const DIGITS = '0123456789'
const SETS: Readonly<Record<CharacterSet, string>> = {
  N: DIGITS,
  X: CHARACTERS_82,
  Y: `#-/${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZ`,
  Z: `-_=${DIGITS}ABCabcXYZxyz`,
}

const ofSet = (set: CharacterSet, min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(SETS[set])), minLength: min, maxLength: max })

const two = (max: number, min = 0) => fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'))
const date = (dayMin: number) => fc.tuple(two(99), two(12, 1), two(28, dayMin)).map((parts) => parts.join(''))
const one = (...values: readonly string[]) => fc.constantFrom(...values)
const upTo = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(10, '0'))

/** Values that a linter lets pass, where they are not just any. */
const VALUES: Partial<Record<LinterName, fc.Arbitrary<string>>> = {
  iban: one('DE89370400440532013000', 'GB29NWBK60161331926819'),
  couponcode: one('012345612345611110123'),
  couponposoffer: one('001234561234560123456'),
  iso3166: one('276', '840'),
  iso3166999: one('999', '040'),
  iso3166alpha2: one('DE', 'AT'),
  iso4217: one('978', '840'),
  iso5218: one('0', '9'),
  mediatype: one('01', '99'),
  packagetype: one('8', 'X20'),
  yymmdd: date(1),
  yymmd0: date(0),
  yyyymmdd: date(1).map((day) => `19${day}`),
  hhmi: fc.tuple(two(23), two(59)).map((parts) => parts.join('')),
  hh: two(23),
  mi: two(59),
  ss: two(59),
  hyphen: one('-'),
  importeridx: one('A', '_'),
  latitude: upTo(1_800_000_000),
  longitude: upTo(3_600_000_000),
  pcenc: one('Stra%C3%9Fe', 'A'),
  pieceoftotal: one('0101', '0203'),
  posinseqslash: one('1/3'),
  winding: one('0', '1', '9'),
  yesno: one('0', '1'),
}

function partOf(component: Component): fc.Arbitrary<string> {
  const { set, min, max, linters } = component
  const known = linters.map((name) => VALUES[name]).find((values) => values !== undefined)
  if (known !== undefined) return known
  if (linters.includes('csumalpha'))
    return ofSet('X', 1, max - 7)
      .map((text) => `1234${text}A`)
      .map((data) => data + checkPair(data))
  if (linters.includes('csum'))
    return ofSet('N', min - 1, max - 1).map((data) => data + String(checkDigit(data)))
  if (linters.includes('gcppos1')) return ofSet(set, 1, max - 4).map((text) => `1234${text}`)
  if (linters.includes('zero')) return one('0'.repeat(min))
  if (linters.includes('nonzero')) return ofSet('N', min - 1, max - 1).map((text) => `${text}1`)
  if (linters.includes('nozeroprefix')) return ofSet('N', 0, max - 1).map((text) => `1${text}`)
  return ofSet(set, min, max)
}

export function valueFor({ components }: AiRule): fc.Arbitrary<string> {
  const mandatory = components.filter((component) => !component.optional)
  return fc
    .integer({ min: mandatory.length, max: components.length })
    .chain((count) => fc.tuple(...components.slice(0, count).map(partOf)))
    .map((parts) => parts.join(''))
}

/** One identifier with all that it needs beside it, in any order. */
export const someElements: fc.Arbitrary<readonly Plain[]> = fc
  .tuple(fc.constantFrom(...AI_RULES), fc.nat(1000))
  .map(([rule, choice]) => closure([rule.ai], choice))
  .chain((ais) =>
    fc.tuple(
      ...ais.map((ai) => {
        const rule = findRule(ai)
        if (rule === null) throw new Error(`There is no AI ${ai}.`)
        return valueFor(rule).map((value): Plain => ({ ai, value }))
      }),
    ),
  )
  .chain((elements) => fc.shuffledSubarray(elements, { minLength: elements.length }))

/** Adds one group of each requirement until nothing is missing. */
function closure(ais: readonly string[], choice: number): readonly string[] {
  for (const ai of ais) {
    for (const groups of findRule(ai)?.requires ?? []) {
      const there = groups.some((group) => group.every((pattern) => ais.some((one) => fits(pattern, one))))
      if (there) continue
      const group = groups[choice % groups.length] ?? []
      return closure([...new Set([...ais, ...group.map((pattern) => someOf(pattern, choice))])], choice)
    }
  }
  return ais
}

const fits = (pattern: string, ai: string) => new RegExp(`^${pattern.replaceAll('n', '\\d')}$`).test(ai)

function someOf(pattern: string, choice: number): string {
  const all = AI_RULES.map(({ ai }) => ai).filter((ai) => fits(pattern, ai))
  return all[choice % all.length] ?? pattern
}

/** As a symbol carries them: a separator behind every value that may vary in length, but not at the end. */
export function elementString(elements: readonly Plain[]): string {
  return elements
    .map(({ ai, value }, index) => {
      const last = index === elements.length - 1
      return ai + value + (last || findRule(ai)?.predefined === true ? '' : '\u001d')
    })
    .join('')
}
