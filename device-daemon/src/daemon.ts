import assert from 'node:assert/strict'
import type {
  ClientMessage,
  ServerMessage,
  TechnicianMessage,
  TechnicianReply,
} from '@clearlane/device-contract'
import type { Clock, OpenStream, Random } from '@clearlane/device-contract/ports'
import type { Driver } from './driver.ts'
import { Hub, type LogEntry } from './hub.ts'
import { Session, type Connection } from './server/session.ts'
import { TechnicianSession } from './server/technician-session.ts'
import { resolveSlots, type SlotConfig } from './slots/slot-config.ts'
import type { TransportConfig } from './transports/transport-config.ts'

export type DaemonOptions = {
  readonly clock: Clock
  readonly random: Random
  /** Checked before by `resolveSlots`. */
  readonly slots: readonly SlotConfig[]
  readonly openStream: (transport: TransportConfig) => OpenStream
  readonly registry: readonly Driver[]
  readonly log?: (entry: LogEntry) => void
}

/** The daemon without sockets, files or real time; the same in production and in the simulator. */
export type Daemon = {
  /** New at every start; data events are keyed by it. */
  readonly bootId: string
  readonly connect: (send: (message: ServerMessage) => void) => Connection<ClientMessage>
  readonly connectTechnician: (send: (reply: TechnicianReply) => void) => Connection<TechnicianMessage>
  /** Ends every session and every line; payments under way are settled as unknown. */
  readonly close: () => void
}

/** Makes the daemon and starts to open its slots. */
export function createDaemon(options: DaemonOptions): Daemon {
  const slots = resolveSlots(options.slots, options.registry)
  assert(slots.ok, slots.ok ? '' : slots.error)
  const hub = new Hub({ ...options, slots: slots.value, log: options.log ?? (() => undefined) })
  for (const slot of hub.slots.values()) slot.start()
  let lastClient = 0
  return {
    bootId: hub.bootId,
    connect: (send) => {
      lastClient += 1
      return new Session(hub, lastClient, send)
    },
    connectTechnician: (send) => new TechnicianSession(hub, send),
    close: () => {
      hub.close()
    },
  }
}
