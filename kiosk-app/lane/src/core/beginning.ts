import { LANE } from './book.ts'
import type { LaneContext } from './context.ts'
import type { Day } from './day.ts'
import type { PriceBooks } from './price-books.ts'

/** The first rows of a run. With a full disk they are written as soon as there is room. */
export class Beginning {
  readonly #context: LaneContext
  readonly #priceBooks: PriceBooks
  readonly #day: Day
  #done = false

  constructor(context: LaneContext, priceBooks: PriceBooks, day: Day) {
    this.#context = context
    this.#priceBooks = priceBooks
    this.#day = day
    context.book.onServiceChange(() => {
      if (context.book.outOfService === null) this.begin()
    })
  }

  begin(): void {
    if (this.#done) return
    const { deps, execute } = this.#context
    const { laneId, epoch } = deps.journal
    const { mode, build } = deps.settings
    const started = execute({ type: 'start-lane', laneId, epoch, mode, build }, LANE)
    if (!started.ok) {
      deps.observer?.log?.('error', 'lane-start-not-written', { refusal: started.error })
      return
    }
    this.#done = true
    this.#priceBooks.takeNewest()
    if (deps.settings.openAtFirstStart) this.#openFirst()
  }

  /** A demo is there to be tried: it opens by itself until somebody has closed it. */
  #openFirst(): void {
    const { book, deps } = this.#context
    if (book.ledger.priceBook === null || book.wasEverOpen) return
    const opened = this.#day.open(LANE, null)
    if (!opened.ok) deps.observer?.log?.('warn', 'lane-not-opened', { refusal: opened.error })
  }
}
