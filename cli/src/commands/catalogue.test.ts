import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createOutput, EXIT, type ExitCode, type Output } from '../output.ts'
import { importCatalogue } from './catalogue-import.ts'
import { activateVersion, listVersions, searchCatalogue } from './catalogue.ts'
import { readInstant } from './instant.ts'

const folder = mkdtempSync(join(tmpdir(), 'clearlane-cli-catalogue-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, ...rows: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, ['gtin,name,price,tax', ...rows].join('\n'))
  return path
}
const MILK = '4008452027015,Milch,1.29,B'

async function said(work: (output: Output) => ExitCode | Promise<ExitCode>, json = false) {
  const lines: string[] = []
  const errors: string[] = []
  const code = await work(
    createOutput(
      json,
      (line) => lines.push(line),
      (line) => errors.push(line),
    ),
  )
  return { code, text: lines.join('\n'), errors: errors.join('\n') }
}

const imports = (dataDir: string, path: string, wishes: { isDryRun?: boolean; activateAt?: string } = {}) =>
  said((output) => {
    const { isDryRun = false, activateAt } = wishes
    const all = { profileId: 'germany', promotionsPath: undefined, isDryRun, activateAt }
    return importCatalogue(path, dataDir, all, output)
  })

test('wrong rows are told by their lines, the first twenty, and how many there are', async () => {
  const rows = Array.from({ length: 30 }, () => '1,Milch,1.29,B')
  const { code, errors } = await imports(join(folder, 'a'), file('bad.csv', MILK, ...rows))
  expect(code).toBe(EXIT.failed)
  expect(errors).toMatch(/30 rows cannot be imported, so nothing was changed:\n {2}line 3: gtin/)
  expect(errors).toMatch(/line 22: .*\n {2}and 10 more/)
})

test('a dry run says what would be, a file that is not there and a wrong time are plain sentences', async () => {
  const dataDir = join(folder, 'b')
  const dry = await imports(dataDir, file('good.csv', MILK), { isDryRun: true })
  expect(dry).toMatchObject({
    code: EXIT.done,
    text: 'The file is right: 1 items and 0 promotions. Nothing was changed.',
  })
  expect(await said((output) => listVersions(dataDir, output), true)).toMatchObject({
    text: '{"ok":true,"versions":[]}',
  })
  const missing = await imports(dataDir, join(folder, 'none.csv'))
  expect(missing).toMatchObject({ code: EXIT.failed, errors: expect.stringMatching(/There is no file/) })
  const nowhere = await imports('/proc/clearlane', file('good.csv', MILK))
  expect(nowhere).toMatchObject({ code: EXIT.failed, errors: expect.stringMatching(/written \(ENOENT\)/) })
  const noTime = await imports(dataDir, file('good.csv', MILK), { activateAt: 'tomorrow' })
  expect(noTime).toMatchObject({ code: EXIT.usage, errors: expect.stringMatching(/is no time/) })
  const nothing = await said((output) =>
    searchCatalogue(dataDir, 'milch', { limit: 5, language: 'de' }, output),
  )
  expect(nothing).toMatchObject({ code: EXIT.failed, errors: expect.stringMatching(/no price book/) })
})

test('versions are listed, searched, and the one before can be put back', async () => {
  const dataDir = join(folder, 'c')
  await imports(dataDir, file('first.csv', MILK))
  await imports(dataDir, file('second.csv', MILK, '5449000000996,=Cola,0.89,A'))
  await imports(dataDir, file('third.csv', '5449000000996,Cola,0.99,A'), {
    activateAt: '2126-01-01T06:00+01:00',
  })
  const states = async () => {
    const { text } = await said((output) => listVersions(dataDir, output))
    return text
      .split('\n')
      .map((line) => [/^[a-z-]+/.exec(line)?.[0], /[a-z]+\.csv$/.exec(line)?.[0]].join(' '))
  }
  const search = (words: string) =>
    said((output) => searchCatalogue(dataDir, words, { limit: 5, language: 'de' }, output))
  expect((await states()).slice(1)).toEqual(['to-come third.csv', 'in-force second.csv', 'past first.csv'])
  expect((await search('kola')).text).toMatch(/05449000000996 .* 89 .* Cola/)
  expect((await search('xyzzy')).text).toBe('Nothing is called like that.')
  const { text } = await said((output) => listVersions(dataDir, output))
  const first = /([0-9a-f]{12}) .*first\.csv/.exec(text)?.[1] ?? ''
  const back = await said((output) => activateVersion(dataDir, first, undefined, output))
  expect(back.code).toBe(EXIT.done)
  expect((await search('kola')).text).toBe('Nothing is called like that.')
  for (const [name, why] of [
    ['x', /No price book/],
    ['', /More than one/],
  ] as const) {
    const refused = await said((output) => activateVersion(dataDir, name, undefined, output))
    expect(refused).toMatchObject({ code: EXIT.failed, errors: expect.stringMatching(why) })
  }
  const wrong = await said((output) => activateVersion(dataDir, first, '2001-01-01T06:00Z', output))
  expect(wrong).toMatchObject({ code: EXIT.usage, errors: expect.stringMatching(/has passed/) })
})

test('a time needs its offset, is read as UTC, and lies ahead', () => {
  const now = Date.parse('2026-06-01T12:00:00Z')
  expect(readInstant('2026-06-02T06:00+02:00', now)).toEqual({ ok: true, value: '2026-06-02T04:00:00.000Z' })
  for (const text of ['2026-06-02T06:00', '2026-06-02', '2026-13-02T06:00Z', '2026-06-01T12:00Z', ''])
    expect(readInstant(text, now).ok).toBe(false)
  for (const day of ['2027-02-29', '2027-02-30', '2026-06-31'])
    expect(readInstant(`${day}T06:00+02:00`, now)).toMatchObject({
      error: expect.stringMatching(/is no time/),
    })
  expect(readInstant('2028-02-29T00:30+02:00', now)).toMatchObject({ value: '2028-02-28T22:30:00.000Z' })
})
