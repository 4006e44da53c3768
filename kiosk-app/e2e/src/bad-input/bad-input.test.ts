import { once } from 'node:events'
import type { Intervention } from '@clearlane/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journalEvents, journalTrouble } from '../rig/journal.ts'
import { startRig, type Rig } from '../rig/rig.ts'
import { dial, openScreen } from '../rig/screen.ts'
import { BANANAS, NUTELLA } from '../kills/scripted-sale.ts'

// One lane for all of it: what one bad input leaves behind would show in the next.

let rig: Rig
beforeAll(async () => {
  rig = await startRig({ settings: { scaleTroubleMs: 1_000 } })
  await rig.bench.scan(NUTELLA)
  await rig.until('a basket', ({ picture }) => picture.ledger.sale?.lines.length === 1)
}, 90_000)
afterAll(() => rig.stop())

const CODES = [
  { what: 'an unknown barcode', data: '4006381333931', reason: 'not-in-price-book' },
  { what: 'a wrong check digit', data: '3017620422004', reason: 'wrong-check-digit' },
  { what: 'a barcode of 4 KB', data: '7'.repeat(4096), reason: '' },
  { what: 'control characters', data: '30176\u001b@\u0000\u000720422003', reason: '' },
  { what: 'HTML and printer commands', data: '<img src=x onerror=alert(1)>\u001dV0', reason: '' },
] as const

test.each(CODES)(
  '$what in a scan sells nothing, and the next scan is taken',
  { timeout: 30_000 },
  async ({ data, reason }) => {
    const { bench } = rig
    const before = rig.screen.ledger.sale?.lines.length ?? 0
    await bench.scan(data, data.length > 20 ? ']C0' : ']E0')
    const open = await raised('unknown-item')
    if (open.evidence.kind !== 'unknown-item') throw new Error('an unknown item')
    expect(open.evidence.data).toMatch(/^[\x20-\x7e·]{1,80}$/)
    expect(open.evidence.reasons.join(' ')).toContain(reason)
    await rig.screen.must({ type: 'withdraw', interventionId: open.interventionId, version: open.version })
    await sold(before)
  },
)

test.each([
  { what: 'drifted below zero', spoil: { act: 'drift', grams: -200 }, mend: { act: 'drift', grams: 200 } },
  {
    what: 'wants to be zeroed',
    spoil: { act: 'need-zero', on: true },
    mend: { act: 'need-zero', on: false },
  },
] as const)(
  'a scale that $what gives no weight; once it is well the weighing goes on',
  { timeout: 60_000 },
  async ({ spoil, mend }) => {
    await rig.bench.act(spoil)
    await rig.screen.must({ type: 'weigh-produce', itemId: BANANAS })
    await rig.until(
      'trouble of the scale',
      ({ picture: { live } }) => !['zero', 'stable'].includes(live.scale.state),
    )
    expect(rig.screen.phase).toBe('weighing')
    await rig.bench.act(mend)
    await weighed(500)
  },
)

test(
  'a weight that lay there before is never sold: the scale is emptied first',
  { timeout: 60_000 },
  async () => {
    await rig.bench.act({ act: 'place', grams: 900 })
    await rig.until('the old weight', ({ picture: { live } }) => live.scale.state === 'stable')
    await rig.screen.must({ type: 'weigh-produce', itemId: BANANAS })
    await rig.bench.act({ act: 'lift' })
    await weighed(400)
  },
)

test(
  'a scale that is unplugged in mid-weigh sells nothing, calls staff, and goes on when it is back',
  { timeout: 60_000 },
  async () => {
    await rig.screen.must({ type: 'weigh-produce', itemId: BANANAS })
    await rig.bench.act({ act: 'unplug', device: 'scale' })
    await raised('scale-trouble')
    expect(rig.screen.phase).toBe('weighing')
    await rig.bench.act({ act: 'replug', device: 'scale' })
    await weighed(300)
  },
)

test('a second screen takes over, and the first is told', { timeout: 30_000 }, async () => {
  const second = await openScreen(rig.processes.laneReady, 'headless')
  await rig.screen.until('superseded', ({ superseded }) => superseded)
  second.close()
  await rig.reopen()
})

test.each([
  { what: 'a wrong token', door: { token: 'x'.repeat(64) }, headers: {} },
  { what: 'a foreign origin', door: {}, headers: { origin: 'http://evil.example' } },
  { what: 'a foreign host', door: {}, headers: { host: 'evil.example' } },
])('$what gets no socket', async ({ door, headers }) => {
  const socket = dial({ ...rig.processes.laneReady, ...door }, headers)
  const [error] = await once(socket, 'error')
  expect(String(error)).toContain('403')
})

test.each([
  { what: 'an oversized message', text: 'x'.repeat(5_000), code: 1009 },
  { what: 'a message that is none of ours', text: '{"type":"drop-table"}', code: 1008 },
])('$what closes the socket, and the basket is still there', async ({ text, code }) => {
  const screen = await openScreen(rig.processes.laneReady, 'headless')
  const lines = screen.ledger.sale?.lines.length
  screen.raw(text)
  const { closed } = await screen.until('a closed socket', (now) => now.closed !== null)
  expect(closed).toBe(code)
  await rig.reopen()
  expect(rig.screen.ledger.sale?.lines.length).toBe(lines)
})

test('after all of it the journal is whole, and holds only what was sold', () => {
  const { journal } = rig.processes
  expect(journalTrouble(journal)).toBe(null)
  const items = journalEvents(journal).flatMap((event) => (event.type === 'item-added' ? event.lines : []))
  expect(new Set(items.map(({ item }) => item.itemId))).toEqual(new Set([`gtin:0${NUTELLA}`, BANANAS]))
})

async function raised(kind: Intervention['kind']): Promise<Intervention> {
  const find = () => rig.screen.ledger.sale?.interventions.find((one) => one.kind === kind)
  await rig.until(kind, () => find() !== undefined, 20_000)
  const open = find()
  if (open === undefined) throw new Error(`no ${kind}`)
  return open
}

async function sold(before: number): Promise<void> {
  await rig.bench.scan(NUTELLA)
  await rig.until('the next scan', ({ picture }) => picture.ledger.sale?.lines.length === before + 1)
}

async function weighed(grams: number): Promise<void> {
  await rig.until('an empty scale', ({ picture: { live } }) => live.scale.state === 'zero', 30_000)
  await rig.bench.act({ act: 'place', grams })
  await rig.until('a weight', ({ picture }) => picture.ledger.sale?.weighing === null, 20_000)
  const measure = rig.screen.ledger.sale?.lines.at(-1)?.measure
  expect(measure).toMatchObject({ kind: 'weight', weight: { value: grams, exponent: -3, unit: 'kg' } })
  await rig.bench.act({ act: 'lift' })
}
