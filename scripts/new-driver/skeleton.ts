/** What each kind shows before its device has said anything, as source text. */
const DETAILS = {
  scanner: `{ kind: 'scanner' }`,
  'produce-scale': `{ kind: 'produce-scale', status: { state: 'unknown' } }`,
  'bagging-platform': `{ kind: 'bagging-platform', status: { state: 'unknown' } }`,
  'receipt-printer': `{ kind: 'receipt-printer', status: { paper: 'unknown', cover: 'unknown', queued: 0 } }`,
  'card-terminal': `{ kind: 'card-terminal', terminalId: null, stage: 'idle' }`,
  'light-pole': `{ kind: 'light-pole', pattern: 'off' }`,
}

export type Kind = keyof typeof DETAILS

export function isKind(text: string): text is Kind {
  return Object.hasOwn(DETAILS, text)
}

export const KINDS: readonly Kind[] = Object.keys(DETAILS).filter(isKind)

export type Skeleton = {
  readonly files: readonly { readonly path: string; readonly text: string }[]
  /** What is left to do by hand. */
  readonly next: string
}

/** The files of a new driver. They compile; the test of the registry and the driver's own test fail until it works. */
export function driverSkeleton(kind: Kind, protocol: string): Skeleton {
  const path = `device-daemon/src/drivers/${kind}/${protocol}`
  const name = camelCase(protocol)
  const row = `| \`${kind}/${protocol}\` | models | line | memory | source |`
  return {
    files: [
      { path: `${path}.ts`, text: driver(kind, protocol, name) },
      { path: `${path}.test.ts`, text: driverTest(protocol, name) },
      { path: `${path}.fixtures.json`, text: JSON.stringify({ source: '', frames: [] }) },
    ],
    next: [
      'Now:',
      `  1. device-daemon/src/registry.ts: import { ${name} } from './drivers/${kind}/${protocol}.ts' and add it to the list`,
      `  2. docs/devices.md: add the row  ${row}`,
      `  3. ${path}.fixtures.json: put in captured frames and say where they come from`,
      '  4. write a twin in device-daemon/twins that speaks the same bytes, and run the shared fault suite on it',
    ].join('\n'),
  }
}

function driver(kind: Kind, protocol: string, name: string): string {
  return `import { err, ok } from '@clearlane/device-contract'
import { Type, type Static } from 'typebox'
import { defineDriver, type DriverContext, type DriverSession } from '../../driver.ts'

const Settings = Type.Object({})

/** Which models, on which line, and what is particular about them. */
export const ${name} = defineDriver({
  name: '${kind}/${protocol}',
  kind: '${kind}',
  evidence: 'memory', // hardware, vendor document or third-party source, once you have it
  source: 'where the bytes are documented',
  settings: Settings,
  defaults: {},
  silenceMs: 3_000, // null when the device may be silent
  initialDetail: ${DETAILS[kind]},
  attach,
})

function attach({ stream, slot }: DriverContext<Static<typeof Settings>>): DriverSession {
  stream.onBytes((bytes) => {
    slot.trace('in', bytes) // card data masked first
  })
  return {
    identify: async () => ok('who answered'),
    call: async (command) => err({ error: 'illegal', detail: \`no \${command.type} yet\` }),
    setEnabled: () => undefined,
    end: () => undefined, // settle every open call, stop every timer
  }
}
`
}

function driverTest(protocol: string, name: string): string {
  return `import { memoryPipe, type Clock } from '@clearlane/device-contract/ports'
import { ok } from '@clearlane/device-contract'
import { expect, test } from 'vitest'
import { createDeviceBench } from '../../testing/device-bench.ts'
import { ${name} } from './${protocol}.ts'

// Replace this line by a twin and its memoryHost, and the test by driverSuite of ../../testing/driver-suite.ts.
const silent = () => undefined
const faults = {
  unplug: silent,
  replug: silent,
  unplugAfter: silent,
  silence: silent,
  garbage: silent,
  splitEvery: silent,
  slow: silent,
}
const createDevice = (clock: Clock) => ({ device: null, open: async () => ok(memoryPipe(clock)[0]), faults })

test('it comes up', async () => {
  const bench = await createDeviceBench({ driver: ${name}, createDevice })
  expect(bench.state().lifecycle).toBe('ready')
})
`
}

function camelCase(protocol: string): string {
  return protocol
    .replaceAll(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase())
    .replaceAll('-', '')
}
