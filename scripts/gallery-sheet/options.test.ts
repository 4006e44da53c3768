import { expect, test } from 'vitest'
import { HELP, readOptions } from './options.ts'

test('without options it is the first of everything', () => {
  expect(readOptions([])).toMatchObject({
    ok: true,
    value: {
      settings: { lang: 'en', size: 'portrait' },
      file: expect.stringMatching(/^gallery-sheet\/en-.*\.png$/),
    },
  })
})

test('a sheet is named after what is chosen', () => {
  expect(readOptions(['--theme', 'contrast', '--text', 'large', '--reach', 'low'])).toMatchObject({
    ok: true,
    value: { file: 'gallery-sheet/en-portrait-contrast-large-low.png' },
  })
})

test('values and a file are taken', () => {
  expect(readOptions(['--size', 'landscape', '--lang', 'de', '--out', '/tmp/a.png'])).toMatchObject({
    ok: true,
    value: { settings: { lang: 'de', size: 'landscape' }, file: '/tmp/a.png' },
  })
})

test.each([
  [['--lnag', 'de'], "Unknown option '--lnag'. The options are: --lang, --size"],
  [['de'], "Unknown option 'de'."],
  [['--toString', 'de'], "Unknown option '--toString'."],
  [['--lang', 'xx'], "There is no lang 'xx'. It is one of: en, de"],
  [['--size'], 'Option --size needs a value.'],
  [['--out', 'sheet.jpg'], 'sheet.jpg is no name of a PNG. End it with .png.'],
])('%j is refused by a sentence', (args, sentence) => {
  expect(readOptions(args)).toMatchObject({ ok: false, error: expect.stringContaining(sentence) })
})

test('help names every option', () => {
  expect(readOptions(['--lang', 'de', '--help'])).toEqual({ ok: true, value: 'help' })
  for (const name of ['--lang', '--size', '--out']) expect(HELP).toContain(name)
})
