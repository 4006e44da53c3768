import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../rig/processes.ts'

const CASES = 24 // as many as the issue that asked for the table lists

const rows = readFileSync(join(ROOT, 'docs/bad-input.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (-|input )/.test(line))
const files = (row: string) => [...row.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, path]) => path ?? '')

test('every bad input has a row, and every row names a test that exists', () => {
  expect(rows.length).toBeGreaterThanOrEqual(CASES)
  for (const row of rows) {
    expect(files(row).length, row).toBeGreaterThan(0)
    for (const file of files(row)) expect(existsSync(join(ROOT, file)), file).toBe(true)
  }
})
