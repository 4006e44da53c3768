import type { LaneContext } from './context.ts'

/** Whether a basket that its shopper walked away from waits for a colleague (K41): only a commit changes that. */
export class BasketAside {
  readonly #context: LaneContext

  constructor(context: LaneContext) {
    this.#context = context
    context.book.onCommit(() => this.follow())
  }

  /** Brings the screen in step with the ledger; at start too. */
  follow(): void {
    const { book, live } = this.#context
    live.update({ basketAside: book.hasLeftBehind })
  }
}
