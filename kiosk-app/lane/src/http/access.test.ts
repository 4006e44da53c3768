import { expect, test } from 'vitest'
import { bearsOtherKey, mayConnect, mayRead } from './access.ts'

const PORT = 8460
const TOKEN = 'a'.repeat(64)

const HOSTS = [
  '127.0.0.1:8460',
  'localhost:8460',
  '127.0.0.1',
  '127.0.0.1:8461',
  'evil.example:8460',
  undefined,
]
const ORIGINS = [
  'http://127.0.0.1:8460',
  'https://127.0.0.1:8460',
  'http://localhost:8460',
  'http://evil.example',
  'null',
  undefined,
]
const PROTOCOLS = [
  ['clearlane.1', `token.${TOKEN}`],
  ['clearlane.1', `token.${'b'.repeat(64)}`],
  ['clearlane.1', 'token.'],
  ['clearlane.1'],
  [`token.${TOKEN}`],
  [],
]

test('of all combinations of host, origin and token exactly one may open the socket', () => {
  const open = HOSTS.flatMap((host) =>
    ORIGINS.flatMap((origin) =>
      PROTOCOLS.filter((protocols) =>
        mayConnect({ host, origin, secFetchSite: undefined }, protocols, PORT, TOKEN),
      ),
    ),
  )
  expect(HOSTS.length * ORIGINS.length * PROTOCOLS.length).toBeGreaterThanOrEqual(40)
  expect(open).toEqual([PROTOCOLS[0]])
})

test('a key is not asked for, but another one than ours is noticed', () => {
  expect(bearsOtherKey(undefined, TOKEN)).toBe(false)
  expect(bearsOtherKey(`Bearer ${TOKEN}`, TOKEN)).toBe(false)
  for (const other of ['', TOKEN, 'Bearer ', `Bearer ${'b'.repeat(64)}`]) {
    expect(bearsOtherKey(other, TOKEN)).toBe(true)
  }
})

test('a link to the kiosk may be followed, from wherever', () => {
  const caller = { host: '127.0.0.1:8460', origin: undefined, secFetchSite: 'same-site', isNavigation: true }
  expect(mayRead(caller, PORT)).toBe(true)
})

test.each([
  ['a person at the kiosk', '127.0.0.1:8460', undefined, 'none', true],
  ['our own page', '127.0.0.1:8460', 'http://127.0.0.1:8460', 'same-origin', true],
  ['a name that was bent to us', 'evil.example:8460', undefined, 'none', false],
  ['a page of another site', '127.0.0.1:8460', 'http://evil.example', 'cross-site', false],
  ['a picture on another site', '127.0.0.1:8460', undefined, 'cross-site', false],
  ['another port of this machine', '127.0.0.1:8460', 'http://127.0.0.1:8461', 'same-site', false],
])('%s', (_name, host, origin, secFetchSite, may) => {
  expect(mayRead({ host, origin, secFetchSite }, PORT)).toBe(may)
})
