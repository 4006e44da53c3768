import { expect, test } from 'vitest'
import { benchOptions, SECTIONS } from './options.ts'

test('without options everything is measured, for a person, and nothing is written', () => {
  const options = benchOptions([])
  expect(options).toEqual({
    ok: true,
    value: { json: false, quick: false, write: false, help: false, only: SECTIONS, catalogue: null },
  })
})

test('parts are chosen by name, in the order of the report', () => {
  const options = benchOptions(['--only', 'seeds, paint', '--json', '--quick'])
  expect(options.ok && options.value).toMatchObject({ only: ['paint', 'seeds'], json: true, quick: true })
})

test('a quick run leaves out what takes long, unless it is named', () => {
  const quick = benchOptions(['--quick'])
  expect(quick.ok && quick.value.only).toEqual(
    SECTIONS.filter((name) => !['taps', 'heap', 'competing'].includes(name)),
  )
  const named = benchOptions(['--quick', '--only', 'heap'])
  expect(named.ok && named.value.only).toEqual(['heap'])
})

test('the catalogue to measure with is an option, or comes from the environment', () => {
  const environment = { CLEARLANE_BENCH_CATALOGUE: 'a.csv' }
  const given = benchOptions(['--catalogue', 'b.csv'], environment)
  expect(given.ok && given.value.catalogue).toBe('b.csv')
  const fromEnvironment = benchOptions([], environment)
  expect(fromEnvironment.ok && fromEnvironment.value.catalogue).toBe('a.csv')
})

test('a part or an option that does not exist is a sentence', () => {
  const part = benchOptions(['--only', 'speed'])
  expect(part.ok ? '' : part.error).toMatch(/^There is no part "speed"\. Choose from paint, /)
  const option = benchOptions(['--fast'])
  expect(option.ok ? '' : option.error).toMatch(/--fast.*--help` lists the options\.$/)
})
