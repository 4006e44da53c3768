import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { describe, expect, test } from 'vitest'
import { messagesIn, translationFaults } from '../../build/compile-strings.ts'
import { generatedFiles } from '../../build/generated-files.ts'
import { allTexts } from './all-texts.ts'
import { LANGUAGES } from './languages.ts'
import { wordsFor } from './words.ts'

const source = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(source, path), 'utf8')
const messages = (language: string) => messagesIn(read(`strings/${language}.json`))
const english = messages('en')
const WORDS_MAX = 9 // what is read at a glance

describe.each(LANGUAGES)('%s', (language) => {
  const file = messages(language)

  test('has every message, with the same arguments and all forms of its plurals', () => {
    expect(translationFaults(english, file, language)).toEqual([])
  })

  test('is short, calm and blames nobody', () => {
    for (const [id, { defaultMessage }] of Object.entries(file)) {
      const words = defaultMessage.replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, 'x').split(/\s+/)
      expect(words.length, `${id} has too many words`).toBeLessThanOrEqual(WORDS_MAX)
      expect(defaultMessage, id).not.toMatch(/!|\berror\b|\bfehler\b|\binvalid\b|\bungültig/i)
    }
  })
})

test('a translation that lacks, invents or miscounts something is named', () => {
  const said = (text: string) => ({ defaultMessage: text })
  const source = {
    a: said('{count, plural, one {# item} other {# items}}'),
    b: said('Pay {amount}'),
    c: said('Done'),
  }
  const translation = {
    a: said('{count, plural, one {#} other {#}}'),
    b: said('ادفع {total}'),
    d: said('{'),
  }
  expect(translationFaults(source, translation, 'ar')).toEqual([
    'c: is missing',
    'a: The plural has no form "zero", which the language needs.',
    'b: {total} is not known here. Fill in {amount}.',
    'd: is not said anywhere',
  ])
  expect(translationFaults(source, { ...source, c: said('{count}') }, 'en')).toEqual([
    'c: {count} is not known here. Nothing is filled in here.',
  ])
  expect(translationFaults(source, { ...source, b: said('Pay') }, 'en')).toEqual([
    'b: {amount} is missing. Fill in {amount}.',
  ])
})

test('every message tells translators what it is for', () => {
  for (const [id, { description }] of Object.entries(english)) expect(description, id).toMatch(/\S{3}/)
})

test('every message is used', async () => {
  const { globSync } = await import('node:fs')
  const files = globSync('**/*.{ts,tsx}', { cwd: source, exclude: (path) => /generated|\.test\./.test(path) })
  const code = files.map(read).join('\n')
  const built = /^staff\.kind\./ // put together from the kind of an intervention
  const unused = Object.keys(english).filter((id) => !built.test(id) && !code.includes(`'${id}'`))
  expect(unused).toEqual([])
})

test('what is generated is up to date', async () => {
  for (const { path, text, parser } of generatedFiles(read)) {
    const pretty = await format(text, { parser, semi: false, singleQuote: true, printWidth: 110 })
    expect(read(path) === pretty, `${path} is old: run npm run generate -w @clearlane/ui`).toBe(true)
  }
})

test('money is exact and in the way of the language', () => {
  const euro = { code: 'EUR', exponent: 2 } as const
  expect(wordsFor('en', euro).money(123_456)).toBe('€1,234.56')
  expect(wordsFor('de', euro).money(5)).toBe('0,05\u00a0€')
  expect(wordsFor('en', euro).money(-119)).toBe('-€1.19')
  expect(wordsFor('en', { code: 'JPY', exponent: 0 }).money(1234)).toBe('¥1,234')
  expect(wordsFor('en', { code: 'KWD', exponent: 3 }).money(1)).toContain('0.001')
  expect(wordsFor('en', euro).money(900_719_925_474_099)).toBe('€9,007,199,254,740.99')
})

test('weights, rates, plurals and names speak the language', () => {
  const words = wordsFor('de', { code: 'EUR', exponent: 2 }, allTexts.de)
  expect(words.weight({ value: 1234, exponent: -3, unit: 'kg' })).toMatch(/^1,234\skg$/)
  expect(words.rate(190_000)).toBe('19\u00a0%')
  expect(words.t('basket.count', { count: 1 })).toBe('1 Artikel')
  expect(words.t('idle.left', { seconds: 2 })).toBe('2 Sekunden')
  expect(words.name({ name: { und: 'Käse' } })).toBe('Käse')
  expect(words.day('2026-03-14')).toBe('14. März 2026')
})
