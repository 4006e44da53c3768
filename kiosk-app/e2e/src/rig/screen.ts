import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { evolve, phaseOf, type Ledger, type LedgerEvent } from '@clearlane/domain'
import type { LaneMessage, Live, Notice, UiCommand } from '@clearlane/lane-contract'
import { SUBPROTOCOL } from '@clearlane/lane-contract'
import { WebSocket } from 'ws'
import { Watched } from './wait.ts'

/** What a screen knows: the ledger folded from the events that it was told. */
export type Picture = {
  readonly ledger: Ledger
  readonly live: Live
  readonly seq: number
  readonly notices: readonly Notice[]
  readonly closed: number | null
  readonly superseded: boolean
}

export type Seen = { readonly seq: number; readonly event: LedgerEvent }
export type LaneAnswer = Extract<LaneMessage, { type: 'answer' }>

/** A screen without a picture: the protocol of the kiosk page over a real socket. */
export class Screen {
  /** Every event that it was told, in order. */
  readonly seen: Seen[] = []
  readonly #socket: WebSocket
  readonly #watched: Watched<Picture>
  readonly #answers = new Watched<ReadonlyMap<string, LaneAnswer>>(new Map())
  readonly #eventListeners: ((seen: Seen) => void)[] = []

  constructor(socket: WebSocket, first: Picture) {
    this.#socket = socket
    this.#watched = new Watched(first)
    socket.on('message', (data: Buffer) => this.#take(messageOf(data)))
    socket.on('close', (code) => this.#watched.set({ ...this.#watched.value, closed: code }))
    socket.on('error', () => socket.terminate())
  }

  get picture(): Picture {
    return this.#watched.value
  }

  get ledger(): Ledger {
    return this.#watched.value.ledger
  }

  get phase() {
    return phaseOf(this.ledger)
  }

  onEvent(listener: (seen: Seen) => void): void {
    this.#eventListeners.push(listener)
  }

  listen(listener: (picture: Picture) => void): () => void {
    return this.#watched.listen(listener)
  }

  until(what: string, isSo: (picture: Picture) => boolean, limitMs?: number): Promise<Picture> {
    return this.#watched.until(what, isSo, limitMs, describe)
  }

  untilEvent(type: LedgerEvent['type'], limitMs?: number): Promise<Picture> {
    return this.until(type, () => this.seen.some(({ event }) => event.type === type), limitMs)
  }

  /** Asks without waiting for the answer. */
  send(command: UiCommand, id: string = randomUUID()): string {
    this.raw(JSON.stringify({ type: 'command', id, command }))
    return id
  }

  raw(text: string | Uint8Array): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(text)
  }

  /** Asks and waits for the answer. */
  async ask(command: UiCommand, id?: string): Promise<LaneAnswer> {
    const asked = this.send(command, id)
    const answers = await this.#answers.until(`answer to ${command.type}`, (all) => all.has(asked))
    const answer = answers.get(asked)
    if (answer === undefined) throw new Error('an answer')
    return answer
  }

  /** Asks for what cannot be refused here. Throws the refusal. */
  async must(command: UiCommand): Promise<void> {
    const answer = await this.ask(command)
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal}`)
  }

  close(): void {
    this.#socket.terminate()
  }

  #take(message: LaneMessage): void {
    const now = this.#watched.value
    switch (message.type) {
      case 'welcome':
        return this.#watched.set({ ...now, ledger: message.ledger, live: message.live, seq: message.seq })
      case 'events':
        return this.#fold(message)
      case 'live':
        return this.#watched.set({ ...now, live: message.live })
      case 'notice':
        return this.#watched.set({ ...now, notices: [...now.notices, message.notice] })
      case 'answer':
        return this.#answers.set(new Map([...this.#answers.value, [message.id, message]]))
      case 'superseded':
        return this.#watched.set({ ...now, superseded: true })
      case 'reload':
        throw new Error('The lane wants another build.')
    }
  }

  #fold({ fromSeq, seq, events }: Extract<LaneMessage, { type: 'events' }>): void {
    const now = this.#watched.value
    if (fromSeq !== now.seq + 1) throw new Error(`A gap: ${fromSeq} after ${now.seq}.`)
    const news = events.map((event, index) => ({ seq: fromSeq + index, event }))
    this.seen.push(...news)
    for (const one of news) for (const listener of this.#eventListeners) listener(one)
    this.#watched.set({ ...now, ledger: events.reduce(evolve, now.ledger), seq })
  }
}

export type Door = { readonly port: number; readonly token: string }

/** A socket as the kiosk page opens it; each part can be made wrong. */
export function dial({ port, token }: Door, headers: { host?: string; origin?: string } = {}): WebSocket {
  const { origin = `http://127.0.0.1:${port}`, host = `127.0.0.1:${port}` } = headers
  return new WebSocket(`ws://127.0.0.1:${port}/api/socket`, [SUBPROTOCOL, `token.${token}`], {
    origin,
    headers: { host },
  })
}

/** Connects, says hello and takes the snapshot. Hears from the first message on: the next may come in the same read. */
export async function openScreen(door: Door, buildId: string): Promise<Screen> {
  const socket = dial(door)
  await once(socket, 'open')
  const opened = new Promise<Screen>((resolve, reject) => {
    socket.once('message', (data: Buffer) => {
      const first = messageOf(data)
      if (first.type !== 'welcome') reject(new Error(`The lane said ${first.type} to a hello.`))
      else resolve(new Screen(socket, pictureOf(first)))
    })
  })
  socket.send(JSON.stringify({ type: 'hello', buildId, seq: null }))
  return opened
}

function pictureOf({ ledger, live, seq }: Extract<LaneMessage, { type: 'welcome' }>): Picture {
  return { ledger, live, seq, notices: [], closed: null, superseded: false }
}

function messageOf(data: Buffer): LaneMessage {
  const value: unknown = JSON.parse(data.toString('utf8'))
  if (!isMessage(value)) throw new Error('no message of the lane')
  return value
}

// The page itself checks every field; here a wrong one shows as a wrong outcome.
function isMessage(value: unknown): value is LaneMessage {
  return typeof value === 'object' && value !== null && 'type' in value
}

function describe({ ledger, live, seq, notices, closed }: Picture): string {
  const { sale, attempts, staff } = ledger
  const lines = sale?.lines.map(({ item, voided }) => `${voided ? '-' : ''}${item.itemId}`)
  const open = sale?.interventions.map(({ kind }) => kind)
  const tries = attempts.map(({ kind, status }) => `${kind} ${status.state}`)
  const about = { phase: phaseOf(ledger), seq, lines, open, tries, staff: staff?.name, notices, closed, live }
  return JSON.stringify(about)
}
