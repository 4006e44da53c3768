import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyDataDir, isFirstRun, openDataDir, rememberImport, socketDir } from './data-dir.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearlane-data-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a missing folder is made, and the first run is over once the import is remembered', () => {
  const dataDir = join(folder, 'a', 'b')
  expect(openDataDir(dataDir).ok).toBe(true)
  expect(isFirstRun(dataDir)).toBe(true)
  rememberImport(dataDir, { products: 3 })
  expect(isFirstRun(dataDir)).toBe(false)
})

test('fresh empties a folder of ours', () => {
  rememberImport(folder, undefined)
  writeFileSync(join(folder, 'journal.db'), 'x')
  expect(emptyDataDir(folder).ok).toBe(true)
  expect(existsSync(join(folder, 'journal.db'))).toBe(false)
  expect(isFirstRun(folder)).toBe(true)
})

test('fresh never empties a folder that holds something else', () => {
  writeFileSync(join(folder, 'thesis.txt'), 'x')
  const prepared = emptyDataDir(folder)
  expect(prepared.ok ? '' : prepared.error).toContain('not Clearlane')
  expect(existsSync(join(folder, 'thesis.txt'))).toBe(true)
})

test('a folder that cannot be written is named with a remedy', () => {
  writeFileSync(join(folder, 'file'), '')
  const prepared = openDataDir(join(folder, 'file', 'data'))
  expect(prepared.ok ? '' : prepared.error).toMatch(
    /cannot be written \(ENOTDIR\)\. Make it writable or give/,
  )
})

test('a place where the system makes no folders is named with a remedy too', () => {
  const opened = openDataDir('/proc/clearlane')
  expect(opened.ok ? '' : opened.error).toContain('/proc/clearlane cannot be written (ENOENT)')
})

test('a path too long for a Unix socket gets a short one, always the same', () => {
  expect(socketDir(folder)).toBe(join(folder, 'run'))
  const deep = join(folder, 'x'.repeat(90))
  mkdirSync(deep)
  const short = socketDir(deep)
  expect(short.length).toBeLessThan(80)
  expect(socketDir(deep)).toBe(short)
  rmSync(short, { recursive: true })
})
