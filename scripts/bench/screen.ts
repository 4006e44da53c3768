import { randomUUID } from 'node:crypto'
import { WebSocket } from 'node:http'
import type { LedgerEvent } from '@clearlane/domain'
import { SUBPROTOCOL, type UiCommand } from '@clearlane/lane-contract'
import { LaneLink } from '../../kiosk-app/ui/src/link/lane-link.ts'
import type { Mirror } from '../../kiosk-app/ui/src/link/mirror.ts'

type Socket = InstanceType<typeof WebSocket>

export type Door = { readonly port: number; readonly token: string }

const LIMIT_MS = 20_000

/** The kiosk page's own end of the conversation with the lane, without the page. */
export class Screen {
  readonly #socket: Socket
  readonly #link: LaneLink
  readonly #watchers = new Set<(mirror: Mirror) => void>()
  #mirror: Mirror | null = null
  /** Called with every event as it arrives. */
  onEvent: (event: LedgerEvent) => void = () => undefined

  constructor(socket: Socket, buildId: string) {
    this.#socket = socket
    this.#link = new LaneLink(
      buildId,
      {
        send: (text) => this.#socket.send(text),
        newId: randomUUID,
        reload: () => socket.close(),
        tab: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
      },
      {
        onMirror: (mirror, events) => this.#show(mirror, events),
        onNotice: () => undefined,
        onAnswer: () => undefined,
        onSuperseded: () => socket.close(),
        onOutOfDate: () => socket.close(),
      },
    )
    socket.addEventListener('message', ({ data }) => this.#link.received(String(data)))
    this.#link.opened()
  }

  ask(command: UiCommand): void {
    this.#link.ask(command)
  }

  /** Resolves as soon as it is so. */
  until(what: string, isSo: (mirror: Mirror) => boolean): Promise<Mirror> {
    const { promise, resolve, reject } = Promise.withResolvers<Mirror>()
    const limit = setTimeout(() => reject(new Error(`The lane: no "${what}" within 20 s.`)), LIMIT_MS)
    const look = (mirror: Mirror): void => {
      if (!isSo(mirror)) return
      this.#watchers.delete(look)
      clearTimeout(limit)
      resolve(mirror)
    }
    this.#watchers.add(look)
    if (this.#mirror !== null) look(this.#mirror)
    return promise
  }

  close(): void {
    this.#socket.close()
  }

  #show(mirror: Mirror, events: readonly LedgerEvent[]): void {
    this.#mirror = mirror
    for (const event of events) this.onEvent(event)
    for (const watcher of [...this.#watchers]) watcher(mirror)
  }
}

/** Connects and takes the snapshot; the newest screen is the one that is told. */
export async function openScreen({ port, token }: Door, buildId: string): Promise<Screen> {
  const origin = `http://127.0.0.1:${port}`
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/socket`, {
    protocols: [SUBPROTOCOL, `token.${token}`],
    headers: { origin },
  })
  await opened(socket)
  const screen = new Screen(socket, buildId)
  await screen.until('snapshot', () => true)
  return screen
}

function opened(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error('The lane refused the socket.')))
  })
}
