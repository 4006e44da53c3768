import { LANE } from './book.ts'
import type { LaneContext } from './context.ts'

const MISSING =
  'The price book of this lane is missing, damaged or of another store profile. Import the catalogue again.'
const LOOK_MS = 10_000 // how soon an import, or a time that has come, is noticed
const LOOK_AGAIN_MS = 500 // while a book is checked

/** Switches to the book that was imported last, and deletes books that no sale needs any more. */
export class PriceBooks {
  readonly #context: LaneContext
  readonly #listeners: (() => void)[] = []
  #trouble: string | null = null

  constructor(context: LaneContext) {
    this.#context = context
    context.book.onCommit(({ events }) => {
      if (events.some(({ type }) => type === 'price-book-activated' || type === 'sale-started')) this.#tidy()
    })
  }

  /** Why nothing can be sold, as a sentence; null while the book in force can be read. */
  get trouble(): string | null {
    return this.#trouble
  }

  onTrouble(listener: () => void): void {
    this.#listeners.push(listener)
  }

  /**
   * Looks now and again for a book that counts from now on; the switch is an event, a sale that is open keeps its
   * prices.
   */
  follow(): void {
    const isComing = this.#takePrepared()
    this.#look()
    this.#context.deps.clock.after(isComing ? LOOK_AGAIN_MS : LOOK_MS, () => this.follow())
  }

  /** Somebody may be scanning: a large book is checked beside, and true says that it is coming. */
  #takePrepared(): boolean {
    const { deps, book } = this.#context
    const priceBook = deps.catalogue.newest(book.latestMs)
    if (priceBook === null || priceBook === book.ledger.priceBook) return false
    if (!deps.catalogue.prepared(priceBook)) return true
    this.takeNewest()
    return false
  }

  /** At once, however long its check takes: for the start of the lane. */
  takeNewest(): void {
    const { catalogue, observer } = this.#context.deps
    const { book } = this.#context
    const priceBook = catalogue.newest(book.latestMs)
    if (priceBook === null || priceBook === book.ledger.priceBook) return
    const items = catalogue.itemsOf(priceBook)
    if (items === null) {
      observer?.log?.('error', 'price-book-damaged', { priceBook })
      return
    }
    const activated = this.#context.execute({ type: 'activate-price-book', priceBook, items }, LANE)
    if (!activated.ok) observer?.log?.('warn', 'price-book-not-activated', { refusal: activated.error })
  }

  #look(): void {
    const { deps, book } = this.#context
    const { priceBook } = book.ledger
    const missing = priceBook !== null && deps.catalogue.itemsOf(priceBook) === null
    const trouble = missing ? MISSING : null
    if (trouble === this.#trouble) return
    this.#trouble = trouble
    for (const listener of this.#listeners) listener()
  }

  #tidy(): void {
    const { priceBook, sale, suspended } = this.#context.book.ledger
    const pinned = suspended.map((one) => one.priceBook)
    const wanted = [priceBook, sale?.priceBook ?? null, ...pinned]
    const { catalogue } = this.#context.deps
    catalogue.keepOnly(
      wanted.filter((book) => book !== null),
      this.#context.book.latestMs,
    )
  }
}
