import { expect, test } from 'vitest'
import { parseConfig } from './daemon-config.ts'
import { registry } from './registry.ts'

const scanner = {
  slot: 'scanner',
  driver: 'scanner/serial-plain',
  transport: { kind: 'tcp', host: 'h', port: 1 },
}
const parse = (config: unknown) => parseConfig(JSON.stringify(config), registry)
const sentence = (config: unknown): string => {
  const parsed = parse(config)
  return parsed.ok ? 'accepted' : parsed.error
}

test('a good configuration is taken', () => {
  expect(
    parse({ socketPath: '/run/d.sock', slots: [{ ...scanner, settings: { aim: 'required' } }] }).ok,
  ).toBe(true)
})

test('what is wrong is said in one sentence that names the place', () => {
  const at = (slot: unknown) => sentence({ socketPath: '/run/d.sock', slots: [slot] })
  expect(parseConfig('{', registry)).toMatchObject({ error: expect.stringContaining('It is not JSON') })
  expect(sentence([])).toContain('The configuration must')
  expect(sentence({ slots: [] })).toContain('socketPath')
  expect(at({ ...scanner, driver: 'scanner/magic' })).toContain(
    'names the driver "scanner/magic"; the known ones are',
  )
  expect(at({ ...scanner, settings: { aim: 'maybe' } })).toContain('Slot "scanner": settings.aim')
  expect(at({ ...scanner, slot: 'Scanner!' })).toContain('slots.0.slot')
  expect(at({ ...scanner, transport: { kind: 'tcp', host: 'h', port: 99_999 } })).toContain(
    'slots.0.transport',
  )
  expect(sentence({ socketPath: '/run/d.sock', slots: [scanner, scanner] })).toBe(
    'Slot "scanner" is there twice.',
  )
})

test('a driver written from memory is off until the configuration says otherwise', () => {
  const [first] = registry
  if (first === undefined) throw new Error('the registry is empty')
  const guesses = [{ ...first, name: 'scanner/guess', evidence: 'memory' as const }]
  const config = (unproven: boolean) =>
    JSON.stringify({ socketPath: '/run/d.sock', slots: [{ ...scanner, driver: 'scanner/guess', unproven }] })
  expect(parseConfig(config(true), guesses).ok).toBe(true)
  expect(parseConfig(config(false), guesses)).toMatchObject({
    error: expect.stringContaining('nobody has seen'),
  })
})
