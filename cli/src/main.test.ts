import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journalPath } from '@clearlane/lane/places'
import manifest from '../package.json' with { type: 'json' }
import { writeJournal } from './testing/written-journal.ts'

// The whole command as a process: what is on standard output, and what is not.

const dataDir = mkdtempSync(join(tmpdir(), 'clearlane-command-'))
beforeAll(() => writeJournal(journalPath(dataDir)))
afterAll(() => rmSync(dataDir, { recursive: true }))

function clearlane(...args: string[]) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const { status, stdout } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  return { status, stdout }
}

test('the version is that of the package', () => {
  expect(clearlane('--version')).toEqual({ status: 0, stdout: `${manifest.version}\n` })
}, 20_000)

test('an export without a file is lines of JSON, with --json one object of the same rows', () => {
  const lines = clearlane('journal', 'export', '--data', dataDir).stdout.trimEnd().split('\n')
  const whole = clearlane('journal', 'export', '--json', '--data', dataDir)
  const rows: unknown[] = lines.map((line): unknown => JSON.parse(line))
  expect(rows).toMatchObject([{ seq: 1 }, { seq: 2 }])
  expect(whole.status).toBe(0)
  expect(JSON.parse(whole.stdout)).toEqual({ ok: true, rows })
}, 20_000)

test('help is that of the command that was named, down to the last word', () => {
  const shown = clearlane('help', 'journal', 'show')
  expect(shown).toEqual(clearlane('journal', 'show', '--help'))
  expect(shown.status).toBe(0)
  expect(shown.stdout).toContain('Usage: clearlane journal show [options]')
  expect(clearlane('help', 'journal')).toEqual(clearlane('journal', '--help'))
  expect(clearlane('help')).toEqual(clearlane('--help'))
  expect(clearlane('help', 'journal', 'burn')).toEqual({ status: 2, stdout: '' })
}, 20_000)
