import type { LaneContext } from './context.ts'

/** Where the receipt can be read on a phone: known from the payment until the sale leaves the screen. */
export class ReceiptLink {
  readonly #context: LaneContext

  constructor(context: LaneContext) {
    this.#context = context
    context.book.onCommit(() => this.follow())
  }

  /** Brings the screen's link in step with the ledger; at start too. */
  follow(): void {
    const { book, deps, live } = this.#context
    const { sale } = book.ledger
    const isPaid = sale !== null && sale.completion !== null
    live.update({ receiptUrl: isPaid ? (deps.receiptUrl?.(sale.saleId) ?? null) : null })
  }
}
