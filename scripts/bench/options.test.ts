import { expect, test } from 'vitest'
import { benchOptions, SECTIONS } from './options.ts'

test('without options everything is measured, for a person, and nothing is written', () => {
  const options = benchOptions([])
  expect(options).toEqual({
    ok: true,
    value: { json: false, quick: false, write: false, help: false, only: SECTIONS },
  })
})

test('parts are chosen by name, in the order of the report', () => {
  const options = benchOptions(['--only', 'seeds, paint', '--json', '--quick'])
  expect(options.ok && options.value).toMatchObject({ only: ['paint', 'seeds'], json: true, quick: true })
})

test('a part or an option that does not exist is a sentence', () => {
  const part = benchOptions(['--only', 'speed'])
  expect(part.ok ? '' : part.error).toMatch(/^There is no part "speed"\. Choose from paint, /)
  const option = benchOptions(['--fast'])
  expect(option.ok ? '' : option.error).toMatch(/--fast.*--help` lists the options\.$/)
})
