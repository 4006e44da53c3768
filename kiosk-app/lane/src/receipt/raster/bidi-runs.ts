import { strict as assert } from 'node:assert'
import bidiFactory, { type Bidi } from 'bidi-js'
import { hasRightToLeft } from './print-scripts.ts'

/** Text of one direction. */
export type BidiRun = { readonly text: string; readonly isRightToLeft: boolean }

export type Direction = 'ltr' | 'rtl'

// The package is CommonJS, and its types speak of its other form, where the factory is the default export.
const factory: unknown = bidiFactory
assert(isFactory(factory), 'bidi-js exports a function')
const bidi = factory()

function isFactory(value: unknown): value is () => Bidi {
  return typeof value === 'function'
}

/**
 * `text` as runs from left to right on paper (Unicode Annex 9). Text without a letter that runs to the left is left
 * alone, so that `1.234 kg × 1.79` reads the same in every receipt.
 */
export function visualRuns(text: string, direction: Direction): readonly BidiRun[] {
  if (!hasRightToLeft(text)) return [{ text, isRightToLeft: false }]
  const { levels } = bidi.getEmbeddingLevels(text, direction === 'rtl' ? 'rtl' : undefined)
  const runs = levelRuns(text, levels)
  const highest = Math.max(...runs.map(({ level }) => level))
  let visual = runs
  for (let level = highest; level > 0; level--) visual = reversedFrom(visual, level)
  return visual.map((run) => ({ text: run.text, isRightToLeft: run.level % 2 === 1 }))
}

type LevelRun = { readonly text: string; readonly level: number }

function levelRuns(text: string, levels: Uint8Array): readonly LevelRun[] {
  const runs: LevelRun[] = []
  Array.from(text, (character) => character).reduce((at, character) => {
    const level = levels[at] ?? 0
    const last = runs.at(-1)
    if (last?.level === level) runs[runs.length - 1] = { level, text: last.text + character }
    else runs.push({ level, text: character })
    return at + character.length
  }, 0)
  return runs
}

/** Rule L2: each stretch of this level or higher is turned round. */
function reversedFrom(runs: readonly LevelRun[], level: number): readonly LevelRun[] {
  const turned: LevelRun[] = []
  let stretch: LevelRun[] = []
  for (const run of runs) {
    if (run.level >= level) stretch = [run, ...stretch]
    else {
      turned.push(...stretch, run)
      stretch = []
    }
  }
  return [...turned, ...stretch]
}
