import { columnsOf } from '../columns.ts'
import type { Typeface } from './typeface.ts'

/** `any` has every script, in coarse letters. */
export type Family = 'latin' | 'han' | 'arabic' | 'any'
export type Typefaces = (family: Family, isBold: boolean) => Typeface

/** Text of one family of letters. */
export type FamilyRun = { readonly text: string; readonly family: Family }

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const ARABIC = /\p{Script_Extensions=Arabic}/u

/** Parts `text` by the family that has its letters; a space goes with what is before it. */
export function familyRuns(text: string, typefaces: Typefaces): readonly FamilyRun[] {
  const runs: FamilyRun[] = []
  for (const { segment } of graphemes.segment(text)) {
    const last = runs.at(-1)
    const family = segment === ' ' && last !== undefined ? last.family : familyOf(segment, typefaces)
    if (last?.family === family) runs[runs.length - 1] = { family, text: last.text + segment }
    else runs.push({ family, text: segment })
  }
  return runs
}

function familyOf(segment: string, typefaces: Typefaces): Family {
  const wanted = familiesFor(segment)
  return wanted.find((family) => typefaces(family, false).has(segment)) ?? 'any'
}

function familiesFor(segment: string): readonly Family[] {
  if (columnsOf(segment) > 1) return ['han']
  return ARABIC.test(segment) ? ['arabic', 'latin'] : ['latin', 'han', 'arabic']
}
