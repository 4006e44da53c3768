import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearlane-made-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('every missing folder is made for this user only, and one that is there stays as it is', () => {
  const path = join(folder, 'a', 'b', 'c')
  makeFolder(path)
  for (const made of [path, join(folder, 'a')]) expect(statSync(made).mode & 0o777).toBe(0o700)
  writeFileSync(join(path, 'kept'), '')
  makeFolder(path)
  expect(statSync(join(path, 'kept')).isFile()).toBe(true)
})

test('a file in the way is told', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => makeFolder(join(folder, 'file', 'data'))).toThrow('ENOTDIR')
})

// Run in this process, Node's own way would hang the test and not fail it; start.test.ts has the whole command.
test('a place where the system makes no folders is told at once', () => {
  expect(() => makeFolder('/proc/clearlane/data')).toThrow('ENOENT')
})
