import type { LaneMessage, Live, Notice, Store, UiCommand, UiMessage } from '@clearlane/lane-contract'
import { AnswerMemory } from './answer-memory.ts'
import type { Book } from './book.ts'
import type { Answer } from './context.ts'
import type { LiveBoard } from './live-board.ts'
import type { Settings } from './settings.ts'
import type { UiConnection, UiPort } from './ui-port.ts'

export type UiHubOptions = {
  readonly book: Book
  readonly live: LiveBoard
  readonly store: Store
  readonly settings: Settings
  readonly run: (command: UiCommand, causeId: string) => Promise<Answer>
  readonly painted: (ms: number) => void
}

type Screen = { readonly send: (message: LaneMessage) => void; greeted: boolean }

/** The screens: the newest is told everything, in the order in which it became durable. */
export class UiHub implements UiPort {
  readonly #options: UiHubOptions
  readonly #memory: AnswerMemory
  #screen: Screen | null = null

  constructor(options: UiHubOptions) {
    this.#options = options
    this.#memory = new AnswerMemory(options.book.recentCauses)
    options.book.onCommit(({ fromSeq, seq, events }) => {
      this.#tell({ type: 'events', fromSeq, seq, events })
    })
    options.live.onChange((live: Live) => this.#tell({ type: 'live', live }))
  }

  readonly notice = (notice: Notice): void => {
    this.#tell({ type: 'notice', notice })
  }

  readonly connectUi = (send: (message: LaneMessage) => void): UiConnection => {
    this.#screen?.send({ type: 'superseded' })
    const screen: Screen = { send, greeted: false }
    this.#screen = screen
    return {
      receive: (message) => {
        if (this.#screen === screen) this.#received(screen, message)
      },
      close: () => {
        if (this.#screen === screen) this.#screen = null
      },
    }
  }

  #received(screen: Screen, message: UiMessage): void {
    switch (message.type) {
      case 'hello':
        this.#greet(screen, message.buildId)
        return
      case 'command':
        this.#command(screen, message.id, message.command)
        return
      case 'painted':
        this.#options.painted(message.ms)
        return
    }
  }

  #greet(screen: Screen, buildId: string): void {
    const { book, live, store, settings } = this.#options
    const uiBuildId = settings.uiBuildId ?? buildId
    if (buildId !== uiBuildId) {
      screen.send({ type: 'reload' })
      return
    }
    screen.greeted = true
    const { ledger, seq } = book
    screen.send({ type: 'welcome', buildId: uiBuildId, seq, ledger, live: live.live, store })
  }

  #command(screen: Screen, id: string, command: UiCommand): void {
    void this.#memory
      .once(id, () => this.#options.run(command, `ui:${id}`))
      .then((answer) => {
        if (answer.ok) screen.send({ type: 'answer', id, ok: true })
        else screen.send({ type: 'answer', id, ok: false, refusal: answer.error })
      })
  }

  #tell(message: LaneMessage): void {
    if (this.#screen?.greeted === true) this.#screen.send(message)
  }
}
