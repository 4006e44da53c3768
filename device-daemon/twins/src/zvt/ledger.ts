/** One thing that the terminal did with money: the truth that no cash register can change. */
export type ZvtTransaction = {
  readonly kind: 'authorise' | 'reverse' | 'refund'
  readonly amountMinor: number
  readonly receiptNo: number
  readonly trace: number
  /** The payment that a reversal took back. */
  readonly ofReceiptNo: number | null
  readonly atMs: number
  /** 1 is the first day since the ledger began; an end of day starts the next. */
  readonly day: number
  readonly card: ZvtCard
  readonly pin: boolean
}

/** A card as the shopper holds it. Numbers are test numbers. */
export type ZvtCard = { readonly name: string; readonly number: string; readonly how: 'tapped' | 'inserted' }

/** Everything that a terminal remembers, as something outside can keep it. */
export type ZvtMemory = {
  /** Numbers last given; 0 is a terminal fresh from the factory. */
  readonly receiptNo: number
  readonly trace: number
  readonly day: number
  /** Oldest first. */
  readonly transactions: readonly ZvtTransaction[]
}

export const FACTORY_FRESH: ZvtMemory = { receiptNo: 0, trace: 0, day: 1, transactions: [] }

const RECEIPTS = 10_000
const TRACES = 1_000_000

/** The terminal's memory: it survives link loss and power cuts. */
export class ZvtLedger {
  readonly #all: ZvtTransaction[]
  readonly #remember: ((memory: ZvtMemory) => void) | null
  #receiptNo: number
  #trace: number
  #day: number

  /** `remember` is told everything at each change, before anybody else is. */
  constructor(
    { transactions, receiptNo, trace, day }: ZvtMemory,
    remember: ((memory: ZvtMemory) => void) | null = null,
  ) {
    this.#all = [...transactions]
    this.#receiptNo = receiptNo
    this.#trace = trace
    this.#day = day
    this.#remember = remember
  }

  /** A declined or aborted operation takes a trace number too, but no receipt number. */
  nextTrace(): number {
    this.#countTrace()
    this.#changed()
    return this.#trace
  }

  book(transaction: Omit<ZvtTransaction, 'receiptNo' | 'trace' | 'day'>): ZvtTransaction {
    this.#receiptNo = (this.#receiptNo % (RECEIPTS - 1)) + 1
    this.#countTrace()
    const booked = { ...transaction, receiptNo: this.#receiptNo, trace: this.#trace, day: this.#day }
    this.#all.push(booked)
    this.#changed()
    return booked
  }

  /** Everything that ever happened, oldest first. */
  all(): readonly ZvtTransaction[] {
    return this.#all
  }

  /** What a repeat receipt shows; the end of day clears it. */
  last(): ZvtTransaction | null {
    return this.today().at(-1) ?? null
  }

  today(): readonly ZvtTransaction[] {
    return this.#all.filter((one) => one.day === this.#day)
  }

  /** Whether a payment of today can be taken back, and if not why. */
  reversible(receiptNo: number): 'yes' | 'already' | 'impossible' {
    const today = this.today()
    if (today.some((one) => one.kind === 'reverse' && one.ofReceiptNo === receiptNo)) return 'already'
    return today.some((one) => one.kind === 'authorise' && one.receiptNo === receiptNo) ? 'yes' : 'impossible'
  }

  closeDay(): readonly ZvtTransaction[] {
    const closed = this.today()
    this.#day++
    this.#changed()
    return closed
  }

  #countTrace(): void {
    this.#trace = (this.#trace % (TRACES - 1)) + 1
  }

  #changed(): void {
    const numbers = { receiptNo: this.#receiptNo, trace: this.#trace, day: this.#day }
    this.#remember?.({ ...numbers, transactions: [...this.#all] })
  }
}

/** Payments less reversals and refunds, in minor units. */
export function netMinor(transactions: readonly ZvtTransaction[]): number {
  return transactions.reduce(
    (sum, one) => sum + (one.kind === 'authorise' ? one.amountMinor : -one.amountMinor),
    0,
  )
}
