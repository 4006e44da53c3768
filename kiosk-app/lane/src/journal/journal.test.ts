import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import type { Placed } from '@clearlane/domain'
import { openForReading, openJournalFile } from './adapters/journal-file.ts'
import { exportedLines } from './export-rows.ts'
import { rowHash } from './chain.ts'
import type { JournalRow, RowStamp } from './journal.ts'
import { memoryDisk } from './memory-journal.ts'
import { ROW_COLUMNS } from './schema.ts'
import { sentenceOf } from './trouble.ts'
import { verifyJournal } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'lane-journal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const OPTIONS = { laneId: 'L1', installationId: 'f'.repeat(32), epoch: 1, secret: 's' }
const STAMP: RowStamp = {
  at: '2026-05-04T08:00:00.000Z',
  offsetMin: 120,
  bootId: 'b1',
  monoMs: 1.5,
  businessDay: null,
  mode: 'demo',
  causeId: null,
}

function closedAs(reason: string): Placed {
  return { stream: 'lane', event: { type: 'lane-closed', by: 'lane', reason }, actor: { kind: 'lane' } }
}

function pathOf(name: string): string {
  return join(folder, name, 'lane.sqlite')
}

/** A journal of ten rows; its triggers are gone, so that a test can be an intruder. */
function tenRows(name: string): string {
  const path = pathOf(name)
  const file = openJournalFile(path, OPTIONS)
  if (!file.ok) throw new Error(sentenceOf(file.error))
  for (let row = 1; row <= 10; row++) {
    const written = file.value.journal.append([closedAs(`row ${row}`)], { ...STAMP, causeId: `c${row}` })
    expect(written).toEqual({ ok: true, value: { fromSeq: row, seq: row } })
  }
  file.value.close()
  tamper(path, 'DROP TRIGGER journal_keeps_rows; DROP TRIGGER journal_keeps_content')
  return path
}

function tamper(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}

function verified(path: string) {
  const database = openForReading(path)
  if (!database.ok) throw new Error(sentenceOf(database.error))
  const result = verifyJournal(database.value)
  database.value.close()
  return result
}

test('an honest journal verifies to its head', () => {
  expect(verified(tenRows('honest'))).toMatchObject({ ok: true, value: { seq: 10 } })
})

const COLUMNS = [
  ['stream', "'x'"],
  ['type', "'lane-opened'"],
  ['v', '2'],
  ['at', "'2020-01-01T00:00:00.000Z'"],
  ['"offset"', '0'],
  ['bootId', "'b2'"],
  ['monoMs', '99'],
  ['businessDay', "'2026-05-04'"],
  ['mode', "'live'"],
  ['actor', "'{}'"],
  ['causeId', 'NULL'],
  ['payload', "payload || ' '"],
  ['prev_hash', 'zeroblob(32)'],
  ['hash', 'zeroblob(32)'],
] as const

test.each(COLUMNS)('a changed %s is found in its row', (column, value) => {
  const path = tenRows(`change-${column.replaceAll('"', '')}`)
  tamper(path, `UPDATE journal SET ${column} = ${value} WHERE seq = 4`)
  expect(verified(path)).toMatchObject({ ok: false, error: { kind: 'bad-row', seq: 4 } })
})

test.each([1, 5, 10])('a deleted row %i is found', (seq) => {
  const path = tenRows(`delete-${seq}`)
  tamper(path, `DELETE FROM journal WHERE seq = ${seq}`)
  const result = verified(path)
  expect(result.ok).toBe(false)
  if (!result.ok) expect(sentenceOf(result.error)).toMatch(/damaged at row/)
})

test('an inserted row is found', () => {
  const path = tenRows('insert')
  tamper(
    path,
    'INSERT INTO journal SELECT 11, stream, type, v, at, "offset", bootId, monoMs, businessDay, mode, actor, causeId, payload, hash, hash FROM journal WHERE seq = 10',
  )
  expect(verified(path)).toMatchObject({ ok: false, error: { kind: 'bad-row', seq: 11 } })
})

test('two rows that changed places are found', () => {
  const path = tenRows('swap')
  tamper(
    path,
    'UPDATE journal SET seq = 99 WHERE seq = 3; UPDATE journal SET seq = 3 WHERE seq = 4; UPDATE journal SET seq = 4 WHERE seq = 99',
  )
  expect(verified(path)).toMatchObject({ ok: false, error: { kind: 'bad-row', seq: 3 } })
})

test('the journal refuses changes by our own hand', () => {
  const disk = memoryDisk()
  const journal = disk.open(OPTIONS)
  if (!journal.ok) throw new Error('the journal opens')
  expect(journal.value.append([closedAs('x')], STAMP).ok).toBe(true)
  expect(() => disk.database.exec('DELETE FROM journal')).toThrow('append-only')
  expect(() => disk.database.exec('UPDATE journal SET v = 2')).toThrow('append-only')
})

test('every open sets WAL and synchronous=FULL', () => {
  const path = tenRows('durable')
  const file = openJournalFile(path, OPTIONS)
  expect(file.ok).toBe(true)
  const second = new Database(path)
  expect(second.pragma('journal_mode', { simple: true })).toBe('wal')
  second.close()
  if (file.ok) file.value.close()
})

test('a second process of the lane is refused, a reader is not', () => {
  const path = tenRows('locked')
  const first = openJournalFile(path, OPTIONS)
  const second = openJournalFile(path, OPTIONS)
  expect(second).toMatchObject({ ok: false, error: { kind: 'locked' } })
  expect(verified(path).ok).toBe(true)
  if (first.ok) first.value.close()
  const third = openJournalFile(path, OPTIONS)
  expect(third.ok).toBe(true)
  if (third.ok) third.value.close()
})

test('a journal of another lane is refused', () => {
  const path = tenRows('other')
  expect(openJournalFile(path, { ...OPTIONS, laneId: 'L2' })).toMatchObject({ error: { kind: 'other-lane' } })
})

test('a file that is no database is a sentence', () => {
  const opened = openJournalFile(fileURLToPath(import.meta.url), OPTIONS)
  expect(opened.ok).toBe(false)
  rmSync(`${fileURLToPath(import.meta.url)}.lock`, { force: true })
})

test.each([
  ['an event', 'item-hidden', 1, { kind: 'unknown-type', seq: 1, type: 'item-hidden' }],
  ['a version', 'lane-closed', 7, { kind: 'unknown-version', seq: 1, type: 'lane-closed', v: 7 }],
] as const)('%s of a later release is refused by name, although the chain holds', (_name, type, v, error) => {
  const path = tenRows(`later-${type}`)
  tamper(path, 'DELETE FROM journal WHERE seq > 1')
  const database = openForReading(path)
  if (!database.ok) throw new Error('it opens')
  const first = database.value.prepare<[], JournalRow>(`SELECT ${ROW_COLUMNS} FROM journal`).get()
  database.value.close()
  if (first === undefined) throw new Error('there is a row')
  const hash = rowHash({ ...first, type, v }) // as the later release would have written it
  tamper(
    path,
    `UPDATE journal SET type = '${type}', v = ${v}, hash = unhex('${hash}'); UPDATE head SET seq = 1, hash = unhex('${hash}')`,
  )
  expect(verified(path).ok).toBe(true)
  const file = openJournalFile(path, OPTIONS)
  if (!file.ok) throw new Error('it opens')
  expect(file.value.journal.replay(() => undefined)).toEqual({ ok: false, error })
  file.value.close()
})

test('the export is one line of JSON a row, with the stored text', () => {
  const database = openForReading(tenRows('export'))
  if (!database.ok) throw new Error('it opens')
  const lines = [...exportedLines(database.value, 9)]
  database.value.close()
  expect(lines).toHaveLength(2)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ seq: 9, payload: expect.stringContaining('row 9') })
})

test(
  'killed again and again in mid-write, it loses no row that it acknowledged',
  { timeout: 60_000 },
  async () => {
    const path = pathOf('kill')
    const writer = fileURLToPath(new URL('../testing/adapters/journal-writer.ts', import.meta.url))
    let acknowledged = 0
    for (let kill = 0; kill < 5; kill++) {
      acknowledged = await writtenUntilKilled(writer, path, 40 + kill * 23)
      const result = verified(path)
      expect(result.ok).toBe(true)
      if (result.ok) expect(result.value.seq).toBeGreaterThanOrEqual(acknowledged)
    }
    expect(acknowledged).toBeGreaterThan(5 * 40)
    expect(existsSync(path)).toBe(true)
  },
)

/** The last row that the writer said was durable when it was killed after some more rows. */
function writtenUntilKilled(writer: string, path: string, rows: number): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    let last = 0
    let seen = 0
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) last = Number(line)
      seen += lines.length
      if (seen >= rows) child.kill('SIGKILL')
    })
    child.on('close', () => resolve(last))
  })
}
