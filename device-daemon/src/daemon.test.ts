import type { ClientMessage, DataEvent, ServerMessage, SlotState } from '@clearlane/device-contract'
import { seededRandom, virtualClock } from '@clearlane/device-contract/ports'
import { createScannerTwin, createScaleTwin, memoryHost } from '@clearlane/twins'
import { expect, test } from 'vitest'
import { createDaemon, type Daemon } from './daemon.ts'
import { registry } from './registry.ts'

/** A daemon with a scanner and a scale, both up. */
async function lane() {
  const clock = virtualClock()
  const random = seededRandom(1)
  const scanner = createScannerTwin(clock)
  const scale = createScaleTwin(clock, random)
  const lines = { scanner: memoryHost(clock, scanner), scale: memoryHost(clock, scale) }
  const logged: string[] = []
  const daemon = createDaemon({
    clock,
    random,
    registry,
    slots: [
      { slot: 'scanner', driver: 'scanner/serial-plain', transport: { kind: 'memory', name: 'scanner' } },
      { slot: 'scale', driver: 'produce-scale/toledo-8217', transport: { kind: 'memory', name: 'scale' } },
    ],
    openStream: (transport) =>
      transport.kind === 'memory' && transport.name === 'scale' ? lines.scale : lines.scanner,
    log: (entry) => logged.push(entry.event),
  })
  await clock.advance(500)
  return { clock, scanner, scale, daemon, logged }
}

function client(daemon: Daemon) {
  const heard: ServerMessage[] = []
  const connection = daemon.connect((message) => heard.push(message))
  const say = (message: ClientMessage): void => connection.receive(message)
  const last = <Type extends ServerMessage['type']>(
    type: Type,
  ): Extract<ServerMessage, { type: Type }> | null =>
    heard.findLast((message): message is Extract<ServerMessage, { type: Type }> => message.type === type) ??
    null
  say({ type: 'hello', protocol: 1, client: 'test' })
  return {
    heard,
    say,
    last,
    close: connection.close,
    events: (): DataEvent[] => heard.flatMap((message) => (message.type === 'data' ? [message.event] : [])),
    state: (slot: string): SlotState | undefined =>
      heard
        .flatMap((message) => (message.type === 'state' ? [message.state] : []))
        .findLast((s) => s.slot === slot),
    claim: (slot: string): number => {
      say({ type: 'claim', id: `claim ${slot}`, slot })
      return last('claimed')?.fence ?? -1
    },
    arm(slot: string): number {
      const fence = this.claim(slot)
      say({ type: 'enable', id: 'enable', slot, fence })
      return fence
    },
  }
}

test('welcome holds the whole state, and the first message must be hello in this protocol', async () => {
  const { daemon } = await lane()
  const welcome = client(daemon).last('welcome')
  expect(welcome?.slots.map(({ slot, lifecycle }) => [slot, lifecycle])).toEqual([
    ['scanner', 'ready'],
    ['scale', 'ready'],
  ])
  expect(welcome?.bootId).toBe(daemon.bootId)
  const heard: ServerMessage[] = []
  daemon.connect((m) => heard.push(m)).receive({ type: 'claim', id: '1', slot: 'scanner' })
  daemon.connect((m) => heard.push(m)).receive({ type: 'hello', protocol: 2, client: 'future' })
  expect(heard.map(({ type }) => type)).toEqual(['refused', 'refused'])
})

test('a scan reaches the claimant alone, once, with boot, n, sequence and capture time', async () => {
  const { clock, scanner, daemon } = await lane()
  const [claimant, observer] = [client(daemon), client(daemon)]
  claimant.arm('scanner')
  scanner.scan('4006381333931', ']E0')
  await clock.advance(1)
  expect(claimant.events()).toMatchObject([
    { bootId: daemon.bootId, n: 1, slot: 'scanner', capturedMs: 500, data: { text: '4006381333931' } },
  ])
  expect(observer.events()).toEqual([])
  expect(observer.state('scanner')).toMatchObject({ enabled: true })
})

test('nothing is taken while disarmed, unclaimed or after a release', async () => {
  const { clock, scanner, daemon } = await lane()
  const claimant = client(daemon)
  scanner.scan('1')
  await clock.advance(1)
  const fence = claimant.arm('scanner')
  claimant.say({ type: 'disable', id: 'd', slot: 'scanner', fence })
  scanner.scan('2')
  await clock.advance(1)
  claimant.say({ type: 'release', id: 'r', slot: 'scanner', fence })
  scanner.scan('3')
  await clock.advance(1)
  expect(claimant.events()).toEqual([])
  expect(claimant.last('done')).toMatchObject({ id: 'r' })
})

test('one claimant: others are refused, an old fence is stale, a new claim goes out disarmed', async () => {
  const { daemon } = await lane()
  const [one, other] = [client(daemon), client(daemon)]
  const fence = one.arm('scanner')
  other.say({ type: 'claim', id: 'c', slot: 'scanner' })
  expect(other.last('failed')).toMatchObject({ id: 'c', error: 'claimed-by-other' })
  other.say({ type: 'enable', id: 'e', slot: 'scanner', fence })
  expect(other.last('failed')).toMatchObject({ id: 'e', error: 'claimed-by-other' })
  const newer = one.claim('scanner')
  expect(newer).toBeGreaterThan(fence)
  expect(one.state('scanner')).toMatchObject({ enabled: false, claimedFence: newer })
  one.say({ type: 'enable', id: 'e', slot: 'scanner', fence })
  expect(one.last('failed')).toMatchObject({ error: 'stale-fence' })
  one.say({ type: 'enable', id: 'e', slot: 'scale', fence: newer })
  expect(one.last('failed')).toMatchObject({ error: 'not-claimed' })
  one.say({ type: 'claim', id: 'c', slot: 'fridge' })
  expect(one.last('failed')).toMatchObject({ error: 'no-such-slot' })
})

test('a claimant that goes away frees its slots; what it left unacknowledged goes to the next one', async () => {
  const { clock, scanner, daemon } = await lane()
  const one = client(daemon)
  one.arm('scanner')
  scanner.scan('1')
  scanner.scan('2')
  await clock.advance(1)
  one.say({ type: 'ack', bootId: daemon.bootId, n: 1 })
  one.close()
  scanner.scan('3')
  await clock.advance(1_000)
  const other = client(daemon)
  other.arm('scanner')
  expect(other.events().map(({ n, data }) => [n, data.text])).toEqual([[2, '2']])
})

test('after 3 s without a claimant an unacknowledged event is dropped', async () => {
  const { clock, scanner, daemon, logged } = await lane()
  const one = client(daemon)
  one.arm('scanner')
  scanner.scan('1')
  await clock.advance(1)
  one.close()
  await clock.advance(3_000)
  const other = client(daemon)
  other.arm('scanner')
  expect(other.events()).toEqual([])
  expect(other.state('scanner')?.faults).toEqual([])
  expect(logged).toContain('data-dropped')
})

test('an acknowledgement of another boot counts for nothing', async () => {
  const { clock, scanner, daemon } = await lane()
  const one = client(daemon)
  one.arm('scanner')
  scanner.scan('1')
  await clock.advance(1)
  one.say({ type: 'ack', bootId: 'another', n: 1 })
  one.say({ type: 'ack', bootId: daemon.bootId, n: 99 })
  one.close()
  const other = client(daemon)
  other.arm('scanner')
  expect(other.events()).toHaveLength(1)
})

test.each([
  ['the 17th unacknowledged event', 17, 1],
  ['an event that stays unacknowledged for 3 s', 1, 3_001],
])('%s disarms with the fault overflow until it is enabled again', async (_name, scans, waitMs) => {
  const { clock, scanner, daemon } = await lane()
  const one = client(daemon)
  const fence = one.arm('scanner')
  for (let scan = 0; scan < scans; scan++) scanner.scan(String(scan))
  await clock.advance(waitMs)
  expect(one.events()).toHaveLength(Math.min(scans, 16))
  expect(one.state('scanner')).toMatchObject({
    enabled: false,
    lifecycle: 'degraded',
    faults: [{ code: 'overflow' }],
  })
  for (const { n } of one.events()) one.say({ type: 'ack', bootId: daemon.bootId, n })
  one.say({ type: 'enable', id: 'e', slot: 'scanner', fence })
  expect(one.state('scanner')).toMatchObject({ enabled: true, lifecycle: 'ready', faults: [] })
})

test('one sequence orders the states and scans of all slots', async () => {
  const { clock, scanner, scale, daemon } = await lane()
  const one = client(daemon)
  one.arm('scanner')
  scale.place(500)
  scanner.scan('1')
  await clock.advance(2_000)
  const sequence = one.heard.flatMap((message) => {
    if (message.type === 'state') return [message.state.seq]
    return message.type === 'data' ? [message.event.seq] : []
  })
  expect(sequence).toEqual(sequence.toSorted((a, b) => a - b))
  expect(new Set(sequence).size).toBe(sequence.length)
})

test('a call is answered; of the wrong kind, offline or too late it fails by name', async () => {
  const { clock, scale, daemon } = await lane()
  const one = client(daemon)
  const fence = one.claim('scale')
  const call = (id: string, type: 'read-weight' | 'end-of-day', deadlineMs: number): void =>
    one.say({ type: 'call', id, slot: 'scale', fence, deadlineMs, command: { type } })
  call('illegal', 'end-of-day', 100)
  call('late', 'read-weight', 100)
  await clock.advance(101)
  scale.place(300)
  call('weight', 'read-weight', 5_000)
  await clock.advance(2_000)
  scale.faults.unplug()
  await clock.advance(10)
  call('offline', 'read-weight', 100)
  await clock.advance(1)
  const replies = one.heard.flatMap((message) => {
    if (message.type === 'answer') return [[message.id, message.answer.type]]
    return message.type === 'failed' ? [[message.id, message.error]] : []
  })
  expect(replies).toEqual([
    ['illegal', 'illegal'],
    ['late', 'timeout'],
    ['weight', 'weight'],
    ['offline', 'offline'],
  ])
})

test('a client with too many open calls is told that it is busy', async () => {
  const { daemon, clock } = await lane()
  const one = client(daemon)
  const fence = one.claim('scale')
  for (let id = 0; id < 34; id++)
    one.say({
      type: 'call',
      id: `${id}`,
      slot: 'scale',
      fence,
      deadlineMs: 50,
      command: { type: 'read-weight' },
    })
  await clock.advance(100)
  expect(one.heard.filter((m) => m.type === 'failed' && m.detail === '32 calls are open')).toHaveLength(2)
})

test('a closed daemon ends its lines and says nothing more', async () => {
  const { clock, scanner, scale, daemon } = await lane()
  const one = client(daemon)
  daemon.close()
  await clock.advance(60_000)
  expect(one.heard.map(({ type }) => type)).toEqual(['welcome'])
  expect(scanner.state.get().connected || scale.state.get().connected).toBe(false)
  expect(clock.waiting()).toBe(0)
})
