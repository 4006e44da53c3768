import assert from 'node:assert/strict'
import type {
  ClientMessage,
  DataEvent,
  DeviceCommand,
  ServerMessage,
  SlotState,
} from '@clearlane/device-contract'
import {
  seededRandom,
  virtualClock,
  type Clock,
  type OpenStream,
  type Random,
  type VirtualClock,
} from '@clearlane/device-contract/ports'
import { createDaemon, type Daemon } from '../daemon.ts'
import type { Driver } from '../driver.ts'
import type { Connection } from '../server/session.ts'

export type CallReply = Extract<ServerMessage, { type: 'answer' | 'failed' }>
export type OutputComplete = Extract<ServerMessage, { type: 'output-complete' }>

/** The faults of a twin's line; `TwinPort['faults']` of the twins fits. */
export type SuiteFaults = {
  readonly unplug: () => void
  readonly replug: () => void
  readonly unplugAfter: (count: number) => void
  readonly silence: (on: boolean) => void
  readonly garbage: (bytes: Uint8Array) => void
  readonly splitEvery: (length: number | null) => void
  readonly slow: (delayMs: number) => void
}

/** One driver in the daemon's real core, its device on a memory line, and a client that has claimed it. */
export type DeviceBench<Device> = {
  readonly clock: VirtualClock
  readonly random: Random
  readonly device: Device
  readonly faults: SuiteFaults
  readonly daemon: Daemon
  /** What the daemon said, in order, acknowledged at once. */
  readonly messages: readonly ServerMessage[]
  readonly data: readonly DataEvent[]
  readonly completions: readonly OutputComplete[]
  readonly state: () => SlotState
  /** Starts a call; the clock must move for its answer. */
  readonly call: (command: DeviceCommand, deadlineMs?: number) => Promise<CallReply>
  /** Moves the clock until the promise settles; fails after `limitMs` (default 60 s). */
  readonly settle: <T>(promise: Promise<T>, limitMs?: number) => Promise<T>
  /** Moves the clock until the condition holds; fails after `limitMs`. */
  readonly until: (holds: () => boolean, limitMs?: number) => Promise<void>
  readonly advance: (durationMs: number) => Promise<void>
  /** As a claimant would: claims again if need be, then enables. */
  readonly arm: () => Promise<void>
}

export type BenchSetup<Device> = {
  readonly driver: Driver
  /** What differs from the driver's defaults. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** A twin that speaks the real bytes, and how to open its line (`memoryHost` of the twins). */
  readonly createDevice: (
    clock: Clock,
    random: Random,
  ) => { readonly device: Device; readonly open: OpenStream; readonly faults: SuiteFaults }
  readonly seed?: number
}

const SLOT = 'under-test'
const STEP_MS = 5
const LIMIT_MS = 60_000

/** The slot is claimed, enabled and up when this resolves. */
export async function createDeviceBench<Device>(setup: BenchSetup<Device>): Promise<DeviceBench<Device>> {
  const clock = virtualClock()
  const random = seededRandom(setup.seed ?? 1)
  const { device, open, faults } = setup.createDevice(clock, random)
  const daemon = createDaemon({
    clock,
    random,
    slots: [
      {
        slot: SLOT,
        driver: setup.driver.name,
        transport: { kind: 'memory', name: SLOT },
        settings: setup.settings ?? {},
        unproven: true,
      },
    ],
    openStream: () => open,
    registry: [setup.driver],
  })
  const client = createClient(daemon)
  const until = async (holds: () => boolean, limitMs = LIMIT_MS): Promise<void> => {
    const endMs = clock.monoMs() + limitMs
    while (!holds()) {
      assert(
        clock.monoMs() < endMs,
        `not within ${limitMs} ms; the slot shows ${JSON.stringify(client.state())}`,
      )
      await clock.advance(STEP_MS)
    }
  }
  const settle = async <T>(promise: Promise<T>, limitMs = LIMIT_MS): Promise<T> => {
    let settled = false
    void promise.finally(() => (settled = true)).catch(() => undefined)
    await until(() => settled, limitMs)
    return promise
  }
  const arm = async (): Promise<void> => {
    client.claimAndEnable()
    await until(() => client.state().enabled)
  }
  await until(() => isUp(client.state()))
  await arm()
  const advance = clock.advance
  return { clock, random, device, faults, daemon, ...client, settle, until, advance, arm }
}

export function isUp(state: SlotState): boolean {
  return state.lifecycle === 'ready' || state.lifecycle === 'degraded'
}

function createClient(daemon: Daemon) {
  const messages: ServerMessage[] = []
  const data: DataEvent[] = []
  const completions: OutputComplete[] = []
  const states: SlotState[] = []
  const replies = new Map<string, (reply: CallReply) => void>()
  let fence = 0
  let lastId = 0
  const connection: Connection<ClientMessage> = daemon.connect((message) => {
    messages.push(message)
    if (message.type === 'welcome') states.push(...message.slots)
    if (message.type === 'state') states.push(message.state)
    if (message.type === 'claimed') fence = message.fence
    if (message.type === 'output-complete') completions.push(message)
    if (message.type === 'answer' || message.type === 'failed') replies.get(message.id)?.(message)
    if (message.type === 'data') {
      data.push(message.event)
      connection.receive({ type: 'ack', bootId: message.event.bootId, n: message.event.n })
    }
  })
  connection.receive({ type: 'hello', protocol: 1, client: 'driver suite' })
  const state = (): SlotState => {
    const latest = states.at(-1)
    assert(latest !== undefined)
    return latest
  }
  const nextId = (): string => `c${(lastId += 1)}`
  const claimAndEnable = (): void => {
    connection.receive({ type: 'claim', id: nextId(), slot: SLOT })
    connection.receive({ type: 'enable', id: nextId(), slot: SLOT, fence })
  }
  const call = (command: DeviceCommand, deadlineMs = 30_000): Promise<CallReply> =>
    new Promise((resolve) => {
      const id = nextId()
      replies.set(id, resolve)
      connection.receive({ type: 'call', id, slot: SLOT, fence, deadlineMs, command })
    })
  return { messages, data, completions, state, call, claimAndEnable }
}
