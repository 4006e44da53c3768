import { closeDayBlockers, err, type Actor, type TerminalDay } from '@clearlane/domain'
import type { Tenders } from '../tender/tenders.ts'
import { answered } from './answers.ts'
import type { Answer, LaneContext } from './context.ts'

const END_OF_DAY_MS = 120_000
const MS_PER_MIN = 60_000
const ISO_DAY_CHARS = 10

/** Opens and closes the lane and its business day. */
export class Day {
  readonly #context: LaneContext
  readonly #tenders: Tenders

  constructor(context: LaneContext, tenders: Tenders) {
    this.#context = context
    this.#tenders = tenders
  }

  /** Opens the business day too, when none is open: the store's date at this moment. */
  open(actor: Actor, causeId: string | null): Answer {
    if (this.#context.book.ledger.businessDay === null) {
      const businessDay = this.#today()
      const opened = answered(this.#context.execute({ type: 'open-day', businessDay }, actor, causeId))
      if (!opened.ok) return opened
    }
    this.#context.live.update({ closing: { state: 'none' } })
    return answered(this.#context.execute({ type: 'open-lane' }, actor, causeId))
  }

  close(actor: Actor, causeId: string | null): Answer {
    return answered(this.#context.execute({ type: 'close-lane', reason: 'staff' }, actor, causeId))
  }

  /** Closes the lane, runs the terminal's end of day and writes both totals. Without the terminal: null. */
  async closeDay(actor: Actor, causeId: string | null): Promise<Answer> {
    const { book, live } = this.#context
    if (live.live.closing.state === 'running') return err('busy')
    if (book.ledger.businessDay === null) return err('no-business-day')
    const [blocker] = closeDayBlockers(book.ledger)
    if (blocker !== undefined) return err(blocker.kind === 'sale' ? 'sale-in-progress' : 'attempt-open')
    if (book.ledger.open) {
      const closed = this.close(actor, causeId)
      if (!closed.ok) return closed
    }
    live.update({ closing: { state: 'running' } })
    const terminal = await this.#tenders.alone(() => this.#terminalDay())
    const totals = book.ledger.day
    const said = terminal.ok ? terminal.value : null
    const answer = answered(this.#context.execute({ type: 'close-day', terminal: said }, actor, causeId))
    const terminalTotalMinor = said?.totalMinor ?? null
    live.update({ closing: answer.ok ? { state: 'done', totals, terminalTotalMinor } : { state: 'none' } })
    return answer
  }

  async #terminalDay(): Promise<TerminalDay | null> {
    const { devices } = this.#context
    const result = await devices.call('card-terminal', { type: 'end-of-day' }, END_OF_DAY_MS)
    if (!result.ok || result.value.type !== 'end-of-day') return null
    const { terminalId, count, totalMinor } = result.value
    return { terminalId, count, totalMinor }
  }

  #today(): string {
    const { clock, machine } = this.#context.deps
    const wallMs = clock.wallMs()
    return new Date(wallMs + machine.offsetMin(wallMs) * MS_PER_MIN).toISOString().slice(0, ISO_DAY_CHARS)
  }
}
