import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Value } from 'typebox/value'
import { expect, test } from 'vitest'
import { registry } from './registry.ts'

const drivers = fileURLToPath(new URL('drivers/', import.meta.url))
const devices = readFileSync(fileURLToPath(new URL('../../docs/devices.md', import.meta.url)), 'utf8')
const rowOf = (name: string): string => devices.split('\n').find((line) => line.includes(`\`${name}\``)) ?? ''

test('every driver file is in the registry, once', () => {
  const files = globSync('*/*.ts', { cwd: drivers }).filter(
    (file) => !file.endsWith('.test.ts') && readFileSync(drivers + file, 'utf8').includes('defineDriver('),
  )
  const names = registry.map(({ name }) => name)
  expect(names.toSorted()).toEqual(files.map((file) => file.replace(/\.ts$/, '')).toSorted())
})

test.each(registry.map((driver) => [driver.name, driver] as const))('%s is complete', (name, driver) => {
  expect(name.startsWith(`${driver.kind}/`), 'its name begins with its kind').toBe(true)
  expect(driver.initialDetail.kind).toBe(driver.kind)
  expect(Value.Check(driver.settings, driver.defaults), 'its defaults fit its settings').toBe(true)
  expect(driver.source, 'it says where its bytes are documented').not.toBe('')
  const tests = existsSync(`${drivers}${name}.test.ts`)
    ? readFileSync(`${drivers}${name}.test.ts`, 'utf8')
    : ''
  expect(tests, 'its test runs the shared fault suite').toContain('driverSuite')
})

test.each(registry.map(({ name }) => name))('%s has frames that name their source', (name) => {
  const fixtures = globSync([`${name}.fixtures.json`, `${name}/**/*fixtures*`], { cwd: drivers })
  expect(fixtures, `${name}.fixtures.json, or a fixtures file under ${name}/`).not.toEqual([])
  expect(fixtures.map((file) => readFileSync(drivers + file, 'utf8')).join('')).toMatch(/source/i)
})

test.each(registry.map(({ name, evidence }) => [name, evidence] as const))(
  '%s has a row in docs/devices.md with its evidence (%s)',
  (name, evidence) => {
    expect(rowOf(name)).toContain(`| ${evidence}`)
  },
)

test('docs/devices.md names no driver that is not there', () => {
  const documented = [...devices.matchAll(/^\| `([a-z0-9-]+\/[a-z0-9-]+)`/gm)].map(([, name]) => name)
  expect(documented.toSorted()).toEqual(registry.map(({ name }) => name).toSorted())
})
