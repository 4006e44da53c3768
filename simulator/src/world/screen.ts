import { phaseOf, type Phase } from '@clearlane/domain'
import type { LaneMessage, UiCommand } from '@clearlane/lane-contract'
import type { UiConnection } from '@clearlane/lane'
import { fold, type Mirror } from '@clearlane/ui/link/mirror'
import type { Clock } from '@clearlane/device-contract/ports'
import type { CheckoutEvent } from '@clearlane/ui/checkout/events'
import { createConversation, type Conversation } from './conversation.ts'
import type { LaneProcess } from './lane-process.ts'

/** The page: its mirror of the lane and its conversation, as they ship, over a socket that can be cut. */
export type Screen = {
  readonly mirror: () => Mirror | null
  readonly phase: () => Phase | 'starting'
  /** Sends a command; false while there is no connection. */
  readonly ask: (command: UiCommand) => boolean
  /** Answers that were refusals, by name: what a run was like. */
  readonly refusals: ReadonlyMap<string, number>
  /** A touch that asks the lane nothing: a dialog, a detour, the language sheet. */
  readonly touch: (event: CheckoutEvent) => void
  /** Where the conversation was not where the ledger forced it to be. */
  readonly faults: () => readonly string[]
  readonly crash: () => void
}

const RECONNECT_MS = 300

export function createScreen(clock: Clock, process: LaneProcess): Screen {
  let mirror: Mirror | null = null
  let connection: UiConnection | null = null
  let generation = 0
  let lastId = 0
  const refusals = new Map<string, number>()
  const faults: string[] = []
  let conversation: Conversation = createConversation(clock)

  const connect = (): void => {
    const mine = ++generation
    const lane = process.lane()
    const life = process.life()
    mirror = null
    connection = null
    if (lane === null || life === null) {
      clock.after(RECONNECT_MS, () => {
        if (mine === generation) connect()
      })
      return
    }
    const opened = lane.connectUi((message) => {
      if (!life.alive()) return
      clock.after(0, () => {
        if (mine === generation) receive(message)
      })
    })
    connection = {
      receive: (message) => clock.after(0, () => life.guard(opened.receive)(message)),
      close: life.guard(opened.close),
    }
    life.onRevoke(() => {
      if (mine === generation) clock.after(RECONNECT_MS, () => mine === generation && connect())
      if (mine === generation) [mirror, connection] = [null, null]
    })
    connection.receive({ type: 'hello', buildId: 'simulator', seq: null })
  }
  const receive = (message: LaneMessage): void => {
    if (message.type === 'answer') {
      if (!message.ok) refusals.set(message.refusal, (refusals.get(message.refusal) ?? 0) + 1)
      return
    }
    if (message.type === 'notice') conversation.send({ type: 'lane.notice', notice: message.notice })
    if (message.type !== 'welcome' && message.type !== 'events' && message.type !== 'live') return
    const folded = fold(mirror, message)
    if (folded.kind === 'mirror') {
      mirror = folded.mirror
      conversation.show(mirror, message.type === 'welcome')
    } else connection?.receive({ type: 'hello', buildId: 'simulator', seq: null })
  }
  const crash = (): void => {
    connection?.close()
    generation += 1
    const mine = generation
    ;[mirror, connection] = [null, null]
    faults.push(...conversation.faults())
    conversation.end()
    conversation = createConversation(clock)
    clock.after(RECONNECT_MS, () => {
      if (mine === generation) connect()
    })
  }
  connect()
  return {
    mirror: () => mirror,
    phase: () => (mirror === null ? 'starting' : phaseOf(mirror.ledger)),
    refusals,
    crash,
    touch: (event) => conversation.send(event),
    faults: () => [...faults, ...conversation.faults()],
    ask: (command) => {
      lastId += 1
      connection?.receive({ type: 'command', id: `c${lastId}`, command })
      return connection !== null
    },
  }
}
