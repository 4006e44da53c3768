import type { ClientMessage, ServerMessage } from '@clearlane/device-contract'
import type { Clock, Random } from '@clearlane/device-contract/ports'
import { createDaemon, registry, type Daemon } from '@clearlane/device-daemon'
import type { DeviceLink, DeviceLinkListener } from '@clearlane/lane'
import { createIncarnation, type Incarnation } from './ports.ts'
import { lineTo, slotsOf, type Twins } from './twins.ts'

type Running = { readonly daemon: Daemon; readonly life: Incarnation }

/** The device daemon as a process: killed, it is started again; lanes connect to it. */
export type DaemonProcess = {
  readonly start: () => void
  readonly kill: () => void
  readonly running: () => boolean
  /** A lane's link to whatever daemon runs; `tap` sees its messages as they leave and as they arrive. */
  readonly linkFor: (lane: Incarnation, tap: LinkTap) => DeviceLink
}

export type LinkTap = {
  readonly sent: (message: ClientMessage) => void
  readonly received: (message: ServerMessage) => void
}

const RECONNECT_MS = 250
const RESTART_MS = 900
const BOOT_HEX = 8

export function createDaemonProcess(
  clock: Clock,
  random: Random,
  twins: Twins,
  hasPlatform: boolean,
): DaemonProcess {
  let current: Running | null = null
  const hangUps = new Set<() => void>()

  const start = (): void => {
    const life = createIncarnation(clock, random)
    const daemon = createDaemon({
      clock: life.clock,
      random: { next: random.next, hex: () => random.hex(BOOT_HEX) },
      slots: slotsOf(hasPlatform),
      registry,
      openStream: (transport) =>
        life.open(lineTo(clock, twins, transport.kind === 'memory' ? transport.name : '')),
    })
    current = { daemon, life }
  }
  const kill = (): void => {
    current?.life.revoke()
    current = null
    for (const hangUp of [...hangUps]) hangUp()
    clock.after(RESTART_MS, () => {
      if (current === null) start()
    })
  }
  return {
    start,
    kill,
    running: () => current !== null,
    linkFor: (lane, tap) =>
      createLink(clock, lane, {
        target: () => current,
        onHangUp: (hangUp) => {
          hangUps.add(hangUp)
          return () => hangUps.delete(hangUp)
        },
        tap,
      }),
  }
}

type LinkPeer = {
  readonly target: () => Running | null
  readonly onHangUp: (hangUp: () => void) => () => void
  readonly tap: LinkTap
}

/** Messages take one turn of the clock each way; what is under way when a side dies is lost. */
function createLink(clock: Clock, lane: Incarnation, peer: LinkPeer): DeviceLink {
  let send: ((message: ClientMessage) => boolean) | null = null
  let stopped = false

  const connect = (listener: DeviceLinkListener): void => {
    const running = peer.target()
    if (stopped || !lane.alive()) return
    if (running === null) {
      lane.clock.after(RECONNECT_MS, () => connect(listener))
      return
    }
    const { daemon, life } = running
    const deliver = lane.guard((message: ServerMessage) => {
      if (send === null) return
      peer.tap.received(message)
      listener.received(message)
    })
    const connection = daemon.connect((message) => {
      if (life.alive()) clock.after(0, () => deliver(message))
    })
    const off = peer.onHangUp(() => {
      off()
      if (send === null || !lane.alive()) return
      send = null
      listener.closed('the daemon went away')
      lane.clock.after(RECONNECT_MS, () => connect(listener))
    })
    send = (message) => {
      peer.tap.sent(message)
      clock.after(0, () => {
        if (life.alive()) connection.receive(message)
      })
      return true
    }
    lane.onRevoke(() => {
      off()
      clock.after(0, life.guard(connection.close))
    })
    listener.opened()
  }
  return {
    start: connect,
    send: (message) => lane.alive() && (send?.(message) ?? false),
    stop: () => {
      stopped = true
      send = null
    },
  }
}
