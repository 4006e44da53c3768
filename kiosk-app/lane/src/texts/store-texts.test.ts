import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readTextFolder } from './adapters/text-folder.ts'
import { readStoreTexts } from './store-texts.ts'

const said = (defaultMessage: string) => ({ defaultMessage })
const shipped = {
  'attract.title': said('Good to see you'),
  'basket.pay': said('Pay {amount}'),
  'basket.count': said('{count, plural, one {# item} other {# items}}'),
}
const read = (texts: object, language = 'en') => readStoreTexts(JSON.stringify(texts), language, shipped)

const folder = mkdtempSync(join(tmpdir(), 'lane-texts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a text of the store is compiled; what translators add to it does not matter', () => {
  const { texts, faults } = read({
    'attract.title': { defaultMessage: 'Grüezi', description: 'Greeting' },
    'basket.pay': said('{amount} now'),
  })
  expect(faults).toEqual([])
  expect(texts['attract.title']).toBe('Grüezi')
  expect(texts['basket.pay']).toMatchObject([{ value: 'amount' }, { value: ' now' }])
})

test.each([
  ['an id that we do not have', { 'attract.titel': said('Hi') }, '"attract.titel": There is no such text.'],
  ['a name of the machinery', { constructor: said('Hi') }, '"constructor": There is no such text.'],
  ['another argument', { 'basket.pay': said('{total}') }, '{total} is not known here. Fill in {amount}.'],
  ['a lost argument', { 'basket.pay': said('Pay') }, '{amount} is missing. Fill in {amount}.'],
  ['a number as text', { 'basket.count': said('{count} items') }, '{count} is not used as a number.'],
  ['a broken brace', { 'basket.pay': said('Pay {amount') }, 'Its ICU syntax is broken'],
  ['nothing', { 'attract.title': said(' ') }, 'It is empty. Leave the id out'],
  ['a letter to shoppers', { 'attract.title': said('Dear '.repeat(90)) }, 'It is longer than 300 letters.'],
])('%s is told, and the shipped text stays', (_, texts, fault) => {
  const result = read({
    ...texts,
    'attract.title': 'attract.title' in texts ? texts['attract.title'] : said('Hi'),
  })
  expect(result.faults).toHaveLength(1)
  expect(result.faults[0]).toContain(fault)
  expect(result.faults[0]).toMatch(/The shipped text is used\.$/)
  expect(Object.keys(result.texts)).toEqual('attract.title' in texts ? [] : ['attract.title'])
})

test('Arabic needs its forms of a plural', () => {
  const { faults } = read({ 'basket.count': said('{count, plural, one {#} other {#}}') }, 'ar')
  expect(faults[0]).toContain('no form "zero"')
})

test('what is no file of messages is told with its line', () => {
  expect(readStoreTexts('{\n"a": {\n}}}', 'en', shipped).faults[0]).toMatch(/^Line 3 is not JSON\./)
  expect(readStoreTexts('["a"]', 'en', shipped).faults[0]).toContain('one object of ids')
  expect(readStoreTexts('{"a": "b"}', 'en', shipped).faults[0]).toContain('"a" must be')
})

test('a folder has a file for each language; the name of another one is told', () => {
  const [texts, ui] = [join(folder, 'texts'), join(folder, 'ui')]
  for (const path of [texts, ui]) mkdirSync(path)
  writeFileSync(join(ui, 'texts.json'), JSON.stringify(shipped))
  writeFileSync(join(texts, 'de.json'), JSON.stringify({ 'attract.title': said('Moin') }))
  writeFileSync(join(texts, 'fr.json'), '{}')
  const { byLanguage, faults } = readTextFolder(texts, ui, true)
  expect(byLanguage.get('de')).toEqual({ 'attract.title': 'Moin' })
  expect(faults).toEqual([expect.stringMatching(/fr\.json: No screen speaks fr\./)])
  expect(readTextFolder(join(folder, 'gone'), ui, true).faults).toHaveLength(1)
  expect(readTextFolder(join(folder, 'gone'), ui, false).faults).toEqual([])
})
