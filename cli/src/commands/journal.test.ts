import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { journalPath } from '@clearlane/lane/places'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EXIT } from '../output.ts'
import { storyOf } from '../story.ts'
import { captured } from '../testing/captured.ts'
import { writeJournal } from '../testing/written-journal.ts'
import { exportJournal, showJournal, verifyWhole } from './journal.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearlane-cli-'))
  path = join(folder, 'lane.sqlite')
  writeJournal(path)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a whole journal is verified with its head', () => {
  const { output, out } = captured(true)
  expect(verifyWhole(path, output)).toBe(EXIT.done)
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ ok: true, laneId: 'L1', rows: 2 })
})

test('a changed row is named and the exit code says so', () => {
  const database = new Database(path)
  database.exec('DROP TRIGGER journal_keeps_content')
  database.exec("UPDATE journal SET payload = replace(payload, 'Ada', 'Eve') WHERE seq = 2")
  database.close()
  const { output, errors } = captured(false)
  expect(verifyWhole(path, output)).toBe(EXIT.failed)
  expect(errors[0]).toContain('row 2')
})

test('where there is no journal, the place is named where one would be', async () => {
  const none = journalPath(folder)
  const { output, errors } = captured(false)
  expect(verifyWhole(none, output)).toBe(EXIT.failed)
  expect(showJournal(none, { last: 10, sale: undefined }, output)).toBe(EXIT.failed)
  expect(await exportJournal(none, undefined, 1, output)).toBe(EXIT.failed)
  expect(new Set(errors)).toEqual(
    new Set([
      `There is no journal here; a lane would keep it at ${none}. Name the data folder of a lane that has run.`,
    ]),
  )
})

test('a journal that cannot be opened is a sentence, not a trace', () => {
  const { output, errors } = captured(false)
  expect(verifyWhole(folder, output)).toBe(EXIT.failed)
  expect(errors[0]).toMatch(/cannot be opened .*\. Check/)
})

test('the story tells time, actor and facts, and no name can play with the terminal', () => {
  const { output, out } = captured(false)
  expect(showJournal(path, { last: 10, sale: undefined }, output)).toBe(EXIT.done)
  expect(out).toHaveLength(2)
  expect(out[0]).toContain('2026-03-02 09:00:00')
  expect(out[1]).toContain('by=Ada')
  expect(out.join('')).not.toContain('\u001b')
})

test('the export is one line of JSON a row, and never overwrites a file', async () => {
  const { output, errors } = captured(false)
  const file = join(folder, 'day.ndjson')
  expect(await exportJournal(path, file, 1, output)).toBe(EXIT.done)
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n')
  expect(rows).toEqual([expect.stringContaining('"seq":1,'), expect.stringContaining('"seq":2,')])
  expect(await exportJournal(path, file, 1, output)).toBe(EXIT.failed)
  expect(errors.at(-1)).toContain('Name a new file')
})

test('a sale that the journal does not have is said, with exit code 1', () => {
  const { output, errors } = captured(false)
  expect(showJournal(path, { last: 10, sale: 'L1-1-9' }, output)).toBe(EXIT.failed)
  expect(errors[0]).toContain('no sale L1-1-9')
})

test('the story says what was raised, not only that something was', () => {
  const row = {
    type: 'intervention-raised',
    intervention: { interventionId: 'I1', kind: 'age', evidence: {} },
  }
  const story = storyOf({
    seq: 3,
    stream: 'sale:L1-1-1',
    type: row.type,
    v: 1,
    at: '2026-03-02T08:00:00.000Z',
    offsetMin: 60,
    bootId: 'b',
    monoMs: 1,
    businessDay: null,
    mode: 'demo',
    actor: '{"kind":"lane"}',
    causeId: null,
    payload: JSON.stringify(row),
    prevHash: '',
    hash: '',
  })
  expect(story).toContain('kind=age')
})
