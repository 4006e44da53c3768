import { describe, expect, test } from 'vitest'
import { actTrouble, scenarioTrouble } from './trouble.ts'

const EVERY_ACT = /^act must be one of scan, place, .*, garbage, slow, unplug-after\.$/

describe('the sentence about an act', () => {
  test.each([
    [{ act: 'scan', data: '4006381333931' }, 'symbology is missing.'],
    [{ act: 'scan', data: 4006381333931, symbology: null }, 'data must be string.'],
    [{ act: 'scan', data: '4', symbology: 'EAN' }, /^symbology must match pattern .*, or must be null\.$/],
    [{ act: 'bag-thing', grams: 12 }, 'thing is missing.'],
    [{ act: 'place', grams: -1 }, 'grams must be > 0.'],
    [{ act: 'unplug', device: 'drawer' }, /^device must be one of scanner, scale, .*, platform\.$/],
    [{ act: 'script', script: { answer: 'rude' } }, /^script › answer must be one of whole, silent, /],
    [{ act: 'script', script: { anwser: 'late' } }, 'script › anwser is not known here.'],
    [{ act: 'explode' }, EVERY_ACT],
    [{ data: '4006381333931' }, EVERY_ACT],
    [null, EVERY_ACT],
  ])('%j names the field', (act, sentence) => {
    expect(actTrouble(act)).toMatch(sentence)
  })
})

describe('the sentence about a scenario', () => {
  const withSteps = (...acts: unknown[]) => ({
    name: 'x',
    about: '',
    steps: acts.map((act) => ({ afterMs: 0, do: act })),
  })

  test.each([
    [withSteps({ act: 'lift' }, { act: 'scan', data: '4' }), 'steps › 1 › do › symbology is missing.'],
    [withSteps({ act: 'explode' }), /^steps › 0 › do › act must be one of scan, /],
    [withSteps(), 'steps must not have fewer than 1 items.'],
    [{ ...withSteps({ act: 'lift' }), by: 'me' }, 'by is not known here.'],
    [{ name: 'x', about: '', steps: [{ afterMs: 0 }] }, 'steps › 0 › do is missing.'],
    [[], 'The whole must be object.'],
  ])('%j names the place', (scenario, sentence) => {
    expect(scenarioTrouble(scenario)).toMatch(sentence)
  })
})
