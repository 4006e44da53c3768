import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Live, PartHealth } from '@clearlane/lane-contract'
import { expect, test } from 'vitest'
import { away, calm } from '../gallery/live.ts'
import { allTexts } from '../strings/all-texts.ts'
import { LANGUAGES } from '../strings/languages.ts'
import { wordsFor } from '../strings/words.ts'
import { faultText, partTroubles } from './part-trouble.ts'

/** The page is held in step with the catalogue of the daemon, which the screen may not import. */
const page = readFileSync(join(import.meta.dirname, '../../../../docs/faults.md'), 'utf8')
const codes = [...page.matchAll(/^\| `([a-z-]+)` /gm)].map(([, code]) => code ?? '')

const withPart = (part: keyof Live['parts'], health: PartHealth): Live['parts'] => ({
  ...calm.parts,
  [part]: health,
})

test('every fault that a device can report has words of its own in every language', () => {
  expect(codes).toContain('paper-out')
  for (const language of LANGUAGES) {
    const words = wordsFor(language, { code: 'EUR', exponent: 2 }, allTexts[language])
    const texts = codes.map((code) => words.t(faultText(code)))
    expect(new Set(texts).size).toBe(codes.length)
    expect(texts).not.toContain(words.t(faultText('never heard of')))
  }
})

test('a trouble that is new to the screen sends somebody to the device', () => {
  expect(faultText('no-receipt')).toBe('staff.cause.other')
  expect(faultText('constructor')).toBe('staff.cause.other')
  expect(faultText('timeout')).toBe('staff.cause.timeout')
})

test('a lane in health has nothing to say; every part can speak', () => {
  expect(partTroubles(calm.parts)).toEqual([])
  for (const part of ['scanner', 'produceScale', 'printer', 'terminal', 'pole', 'platform'] as const)
    expect(partTroubles(withPart(part, { state: 'away', faults: [] }))).toMatchObject([
      { text: 'staff.part.starting', names: [expect.stringMatching(/^staff\.part\./)] },
    ])
})

test('what a lane need not have says nothing when it is not there', () => {
  expect(partTroubles({ ...calm.parts, pole: null, platform: null })).toEqual([])
  const platform = { state: 'degraded', faults: ['platform-over-capacity'] } as const
  expect(partTroubles(withPart('platform', platform))).toEqual([
    { text: 'staff.fault.platform-over-capacity', names: ['staff.part.platform'] },
  ])
})

test('a part says what it needs also while it still works, and each thing is said once', () => {
  const printer = { state: 'degraded', faults: ['paper-out', 'paper-out', 'cover-open'] } as const
  expect(partTroubles(withPart('printer', printer))).toEqual([
    { text: 'staff.fault.paper-out', names: ['staff.part.printer'] },
    { text: 'staff.fault.cover-open', names: ['staff.part.printer'] },
  ])
  expect(partTroubles(away('terminal', away('scanner')).parts)).toEqual([
    { text: 'staff.fault.link-lost', names: ['staff.part.scanner', 'staff.part.terminal'] },
  ])
})
