import type { Timer } from '@clearlane/device-contract/ports'
import { liveLines, openInterventions, phaseOf } from '@clearlane/domain'
import { LANE, SHOPPER } from './book.ts'
import type { LaneContext } from './context.ts'

/**
 * Notices that nobody is there any more. While scanning it asks first (K40), then puts the basket aside and
 * calls somebody, or cancels an empty one. After the sale it frees the screen. Never while paying, weighing or
 * waiting for a person.
 */
export class Idle {
  readonly #context: LaneContext
  #timer: Timer | null = null

  constructor(context: LaneContext) {
    this.#context = context
    context.book.onCommit(() => this.touched())
  }

  /** Somebody is there, or something has happened: all waiting starts again. */
  touched(): void {
    this.#timer?.cancel()
    this.#timer = null
    const { live } = this.#context
    if (live.live.idle.asking) live.update({ idle: { asking: false } })
    const waitMs = this.#waitMs()
    if (waitMs !== null) this.#timer = this.#context.deps.clock.after(waitMs, () => this.#expired())
  }

  #waitMs(): number | null {
    const { book, deps } = this.#context
    const { settings } = deps
    if (book.ledger.staff !== null) return null
    const phase = phaseOf(book.ledger)
    if (phase === 'completed') return this.#afterSaleMs()
    if (phase !== 'scanning' && phase !== 'part-paid') return null
    if (openInterventions(book.ledger).length > 0) return null
    return this.#isEmpty() ? settings.idleEmptyMs : settings.idleMs
  }

  #afterSaleMs(): number | null {
    const { settings } = this.#context.deps
    const completion = this.#context.book.ledger.sale?.completion ?? null
    const outcome = completion?.print?.outcome ?? null
    if (completion === null || completion.method === null) return settings.receiptChoiceMs
    if (completion.method === 'paper' && outcome === null) return settings.receiptChoiceMs
    return openInterventions(this.#context.book.ledger).length > 0
      ? settings.receiptChoiceMs // the screen shows the number of the sale: time to write it down
      : settings.thanksMs
  }

  #expired(): void {
    if (phaseOf(this.#context.book.ledger) === 'completed') {
      this.#done(this.#context.execute({ type: 'end-session', reason: 'idle' }, LANE).ok)
      return
    }
    const leftMs = this.#context.deps.settings.idleAnswerMs
    this.#context.live.update({ idle: { asking: true, leftMs } })
    this.#timer = this.#context.deps.clock.after(leftMs, () => this.#gone())
  }

  #gone(): void {
    this.#context.live.update({ idle: { asking: false } })
    if (this.#isEmpty()) {
      this.#done(this.#context.execute({ type: 'cancel-sale', reason: 'idle' }, LANE).ok)
      return
    }
    // Money in an unfinished sale stays on the screen: a person has to look at it.
    const suspended = this.#context.execute({ type: 'suspend-sale', reason: 'idle' }, LANE)
    if (!suspended.ok) this.#done(this.#context.execute({ type: 'call-help' }, SHOPPER).ok)
  }

  #done(written: boolean): void {
    if (!written) this.touched()
  }

  #isEmpty(): boolean {
    const { sale } = this.#context.book.ledger
    return sale === null || liveLines(sale).length === 0
  }
}
