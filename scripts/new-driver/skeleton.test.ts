import { expect, test } from 'vitest'
import { driverSkeleton, isKind, KINDS } from './skeleton.ts'

test.each(KINDS)('a %s gets driver, test and fixtures, and is told what is left to do', (kind) => {
  const { files, next } = driverSkeleton(kind, 'acme-9')
  const base = `device-daemon/src/drivers/${kind}/acme-9`
  expect(files.map(({ path }) => path)).toEqual([`${base}.ts`, `${base}.test.ts`, `${base}.fixtures.json`])
  expect(files[0]?.text).toContain('export const acme9 = defineDriver({')
  expect(files[0]?.text).toContain(`name: '${kind}/acme-9'`)
  expect(next).toContain('device-daemon/src/registry.ts')
  expect(next).toContain('docs/devices.md')
})

test('a kind that does not exist is none', () => {
  expect(isKind('toaster')).toBe(false)
  expect(isKind('toString')).toBe(false)
})
