import { expect, test } from 'vitest'
import { AI_RULES, findRule, ruleAt } from './ai-table.ts'
import { LINTERS } from './linters.ts'

const fits = (pattern: string) =>
  AI_RULES.some(({ ai }) => new RegExp(`^${pattern.replaceAll('n', '\\d')}$`).test(ai))

test('the table holds every identifier once, each with two to four digits', () => {
  const all = AI_RULES.map(({ ai }) => ai)
  expect(all.length).toBeGreaterThan(500)
  expect(new Set(all).size).toBe(all.length)
  expect(all.every((ai) => /^[0-9]{2,4}$/.test(ai))).toBe(true)
})

test('two digits tell how long an identifier is', () => {
  const lengths = new Set(AI_RULES.map(({ ai }) => `${ai.slice(0, 2)} ${ai.length}`))
  expect(lengths.size).toBe(new Set(AI_RULES.map(({ ai }) => ai.slice(0, 2))).size)
  expect(AI_RULES.every((rule) => ruleAt(`x${rule.ai}y`, 1) === rule)).toBe(true)
})

test('no separator is needed exactly behind the identifiers of figure 7.8.5-2', () => {
  const prefixes = new Set(AI_RULES.filter((one) => one.predefined).map(({ ai }) => ai.slice(0, 2)))
  expect([...prefixes].join(' ')).toBe('00 01 02 03 11 12 13 15 16 17 20 31 32 33 34 35 36 41')
  for (const { predefined, components } of AI_RULES) {
    if (predefined) expect(components.every(({ min, max, optional }) => min === max && !optional)).toBe(true)
  }
})

test('only the last part of a value varies in length, and nothing that must be there follows what may', () => {
  for (const { ai, components } of AI_RULES) {
    const [last, ...before] = components.toReversed()
    expect(last, ai).toBeDefined()
    expect(before.every(({ min, max }) => min === max)).toBe(true)
    const optional = components.map((one) => one.optional)
    expect(optional.toSorted()).toEqual(optional)
  }
})

test('every partner, qualifier and linter that is named exists, and no linter is there for nothing', () => {
  const named = AI_RULES.flatMap(({ requires, excludes, qualifiers }) => [
    ...requires.flat(2),
    ...excludes,
    ...(qualifiers ?? []).flat(),
  ])
  expect(named.filter((pattern) => !fits(pattern))).toEqual([])
  const linters = AI_RULES.flatMap(({ components }) => components.flatMap((one) => one.linters))
  expect([...new Set(linters)].toSorted()).toEqual(Object.keys(LINTERS).toSorted())
})

test('what is known of some identifiers', () => {
  expect(findRule('01')).toMatchObject({
    title: 'GTIN',
    predefined: true,
    attribute: true,
    lengthMax: 14,
    excludes: ['255', '37'],
    qualifiers: [['22', '10', '21'], ['235']],
  })
  expect(findRule('00')).toMatchObject({ qualifiers: [] })
  expect(findRule('3925')).toMatchObject({
    requires: [
      [
        ['01', '30'],
        ['01', '31nn'],
        ['01', '32nn'],
        ['01', '35nn'],
        ['01', '36nn'],
      ],
    ],
  })
  expect(findRule('21')).toMatchObject({ attribute: false, predefined: false, qualifiers: null })
  expect(findRule('04')).toBeNull()
  expect(ruleAt('0', 0)).toBeNull()
})
