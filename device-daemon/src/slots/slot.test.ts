import { ok, type ServerMessage, type SlotState } from '@clearlane/device-contract'
import {
  memoryPipe,
  seededRandom,
  virtualClock,
  type OpenStream,
  type VirtualClock,
} from '@clearlane/device-contract/ports'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { createDaemon } from '../daemon.ts'
import { defineDriver, type Driver, type DriverContext, type DriverSession } from '../driver.ts'

const Settings = Type.Object({})
type Context = DriverContext<object>

/** A driver of a device that does as the test says: `session` overrides how it behaves. */
function driverOf(
  session: (context: Context) => Partial<DriverSession>,
  silenceMs: number | null = null,
): Driver {
  return defineDriver({
    name: 'card-terminal/test',
    kind: 'card-terminal',
    evidence: 'memory',
    source: 'this test',
    settings: Settings,
    defaults: {},
    silenceMs,
    initialDetail: { kind: 'card-terminal', terminalId: null, stage: 'idle' },
    attach: (context) => ({
      identify: async () => ok('test terminal'),
      call: () => new Promise(() => undefined),
      setEnabled: () => undefined,
      end: () => undefined,
      ...session(context),
    }),
  })
}

function run(driver: Driver, openBy?: (clock: VirtualClock) => OpenStream) {
  const clock = virtualClock()
  const daemon = createDaemon({
    clock,
    random: seededRandom(7),
    registry: [driver],
    slots: [{ slot: 's', driver: driver.name, transport: { kind: 'memory', name: 's' }, unproven: true }],
    openStream: () => openBy?.(clock) ?? (async () => ok(memoryPipe(clock)[0])),
  })
  const client = () => {
    const heard: ServerMessage[] = []
    const connection = daemon.connect((message) => heard.push(message))
    connection.receive({ type: 'hello', protocol: 1, client: 'test' })
    const states = (): SlotState[] =>
      heard.flatMap((m) => (m.type === 'state' ? [m.state] : m.type === 'welcome' ? m.slots : []))
    const claim = (): number => {
      connection.receive({ type: 'claim', id: 'c', slot: 's' })
      return states().at(-1)?.claimedFence ?? -1
    }
    return { heard, connection, states, claim, state: () => states().at(-1) }
  }
  return { clock, daemon, client }
}

test('a line that cannot be had is tried again with growing pauses, at most 2 s, and stays absent', async () => {
  const triesMs: number[] = []
  const { clock, client } = run(
    driverOf(() => ({})),
    (time) => async () => {
      triesMs.push(time.monoMs())
      return { ok: false, error: 'no such device' }
    },
  )
  const one = client()
  await clock.advance(20_000)
  const pauses = triesMs.slice(1).map((atMs, index) => atMs - (triesMs[index] ?? 0))
  expect(pauses[0]).toBeLessThanOrEqual(100)
  expect(Math.max(...pauses)).toBeGreaterThan(1_000)
  expect(Math.max(...pauses)).toBeLessThanOrEqual(2_000)
  expect(one.states().map(({ lifecycle }) => lifecycle)).not.toContain('lost')
  expect(one.state()?.faults).toMatchObject([{ code: 'cannot-open', sinceMs: 0, detail: 'no such device' }])
})

test('a device that never says who it is is not identified after 10 s', async () => {
  const { clock, client } = run(driverOf(() => ({ identify: () => new Promise(() => undefined) })))
  const one = client()
  await clock.advance(10_001)
  expect(one.states().map(({ faults }) => faults[0]?.code)).toContain('not-identified')
})

test('a driver that gives up at once is ended, and the line is opened again', async () => {
  const ends: string[] = []
  const { clock, client } = run(
    driverOf(({ slot }) => {
      slot.giveUp('not-identified', 'not mine')
      return { end: (reason) => ends.push(reason) }
    }),
  )
  const one = client()
  await clock.advance(1_000)
  expect(ends.length).toBeGreaterThan(1)
  expect(one.state()?.faults[0]).toMatchObject({ code: 'not-identified', detail: 'not mine' })
})

test('what a driver says after the end of its line is not heard', async () => {
  const slots: Context['slot'][] = []
  const { clock, client } = run(
    driverOf(({ slot }) => {
      slots.push(slot)
      return {}
    }),
  )
  const one = client()
  await clock.advance(10)
  slots[0]?.giveUp('link-lost', 'first')
  await clock.advance(500)
  const seq = one.state()?.seq
  slots[0]?.raise('paper-out', 'late')
  slots[0]?.giveUp('link-lost', 'again')
  await clock.advance(10)
  expect(one.state()).toMatchObject({ seq, lifecycle: 'ready', reopenCount: 1 })
})

test('a fault degrades and its end restores; the same fault again renews only its words', async () => {
  const slots: Context['slot'][] = []
  const { clock, client } = run(
    driverOf(({ slot }) => {
      slots.push(slot)
      return {}
    }),
  )
  const one = client()
  await clock.advance(10)
  slots[0]?.raise('garbage', 'a')
  await clock.advance(10)
  slots[0]?.raise('garbage', 'a')
  slots[0]?.raise('garbage', 'b')
  expect(one.state()).toMatchObject({
    lifecycle: 'degraded',
    sinceMs: 10,
    faults: [{ sinceMs: 10, detail: 'b' }],
  })
  slots[0]?.clear('garbage')
  slots[0]?.clear('garbage')
  expect(one.state()).toMatchObject({ lifecycle: 'ready', sinceMs: 20, faults: [] })
  expect(one.states().filter(({ lifecycle }) => lifecycle === 'degraded')).toHaveLength(2)
})

test('silence past the watchdog loses the line; each good exchange puts it off', async () => {
  const slots: Context['slot'][] = []
  const { clock, client } = run(
    driverOf(({ slot }) => {
      slots.push(slot)
      return {}
    }, 1_000),
  )
  const one = client()
  await clock.advance(900)
  slots[0]?.alive()
  await clock.advance(999)
  expect(one.state()?.lifecycle).toBe('ready')
  await clock.advance(1)
  expect(one.state()).toMatchObject({
    lifecycle: 'lost',
    faults: [{ code: 'link-lost', detail: 'silent for 1000 ms' }],
  })
})

test('a driver that never answers gets a timeout for it; a payment has 5 s more', async () => {
  const { clock, client } = run(driverOf(() => ({})))
  const one = client()
  await clock.advance(10)
  const fence = one.claim()
  const call = (id: string, command: Parameters<DriverSession['call']>[0]): void => {
    one.connection.receive({ type: 'call', id, slot: 's', fence, deadlineMs: 1_000, command })
  }
  const query = {
    attemptId: 'a',
    kind: 'authorise' as const,
    amountMinor: 1,
    currency: 'EUR',
    baseline: { terminalId: 't', receiptNo: 0, trace: 0 },
  }
  call('baseline', { type: 'read-baseline' })
  call('pay', { type: 'pay', query, ofReceiptNo: null })
  const failed = (): string[] => one.heard.flatMap((m) => (m.type === 'failed' ? [`${m.id} ${m.error}`] : []))
  await clock.advance(1_000)
  expect(failed()).toEqual(['baseline timeout'])
  await clock.advance(5_000)
  expect(failed()).toEqual(['baseline timeout', 'pay timeout'])
})

test('an output that completes while nobody has claimed the slot is told to the next claimant, once', async () => {
  const slots: Context['slot'][] = []
  const { clock, client } = run(
    driverOf(({ slot }) => {
      slots.push(slot)
      return { end: () => slot.outputComplete('job-2', 'unknown', 'link-lost') }
    }),
  )
  await clock.advance(10)
  slots[0]?.outputComplete('job-1', 'printed', null)
  slots[0]?.giveUp('link-lost', 'gone')
  const [one, other] = [client(), client()]
  one.claim()
  one.connection.close()
  other.claim()
  const told = (heard: readonly ServerMessage[]) =>
    heard.flatMap((m) => (m.type === 'output-complete' ? [`${m.jobId} ${m.outcome}`] : []))
  expect(told(one.heard)).toEqual(['job-1 printed', 'job-2 unknown'])
  expect(told(other.heard)).toEqual([])
})

test('a line that opens after the daemon was closed is closed at once', async () => {
  const closed: string[] = []
  const { clock, daemon } = run(
    driverOf(() => ({})),
    (time) => async () => {
      const [near, far] = memoryPipe(time)
      far.onClose((reason) => closed.push(reason))
      return ok(near)
    },
  )
  daemon.close()
  await clock.advance(10)
  expect(closed).toEqual(['the far end closed'])
})
