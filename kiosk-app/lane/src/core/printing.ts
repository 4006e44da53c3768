import type { PrintJob, ServerMessage } from '@clearlane/device-contract'
import type { Timer } from '@clearlane/device-contract/ports'
import type { PrintOutcome, ReceiptDocument } from '@clearlane/domain'
import { LANE } from './book.ts'
import type { LaneContext } from './context.ts'
import type { DeviceError } from './devices.ts'

type PrintEnd = Extract<ServerMessage, { type: 'output-complete' }>

const QUEUE_MS = 10_000 // until the daemon has taken the job; printing itself ends with `output-complete`
const RESUME_MS = 5_000 // after a restart, how long the printer may still tell of a job that it had

/** Prints what the ledger has requested, in order, one job at a time, and writes how each one ended. */
export class Printing {
  readonly #context: LaneContext
  #current: string | null = null
  #deadline: Timer | null = null
  /** Jobs that an earlier run has perhaps sent: they are never sent again, only heard of. */
  readonly #inherited: Set<string>

  constructor(context: LaneContext) {
    this.#context = context
    this.#inherited = new Set(context.book.ledger.pendingPrints.map(({ jobId }) => jobId))
    context.book.onCommit(() => this.follow())
  }

  /** Takes the next job up; at start too. */
  follow(): void {
    const { pendingPrints } = this.#context.book.ledger
    if (this.#current !== null && pendingPrints.some(({ jobId }) => jobId === this.#current)) return
    this.#deadline?.cancel()
    const [next] = pendingPrints
    this.#current = next?.jobId ?? null
    if (next === undefined) return
    if (this.#inherited.has(next.jobId)) this.#waitFor(next.jobId, RESUME_MS, 'restart')
    else void this.#print(next.jobId, next.saleId, next.copy)
  }

  ended({ jobId, outcome, fault }: PrintEnd): void {
    this.#record(jobId, outcome, fault)
  }

  /** The daemon is gone: what it had of ours may be on paper or not. */
  linkLost(): void {
    if (this.#current !== null) this.#waitFor(this.#current, RESUME_MS, 'link-lost')
  }

  async #print(jobId: string, saleId: string, copy: boolean): Promise<void> {
    const receipt = this.#receiptOf(saleId)
    if (receipt === null) {
      this.#record(jobId, 'failed', 'no-receipt')
      return
    }
    const job: PrintJob = await this.#context.deps.layout(receipt, { jobId, copy })
    if (this.#current !== jobId) return // given up while it was drawn
    this.#waitFor(jobId, this.#context.deps.settings.printDeadlineMs, 'timeout')
    const result = await this.#context.devices.call('receipt-printer', { type: 'print', job }, QUEUE_MS)
    if (!result.ok) this.#notQueued(jobId, result.error.error)
  }

  #notQueued(jobId: string, error: DeviceError): void {
    const maybe = error === 'link-lost' || error === 'timeout'
    if (maybe) this.#waitFor(jobId, RESUME_MS, error)
    else this.#record(jobId, 'failed', error)
  }

  #waitFor(jobId: string, forMs: number, fault: string): void {
    this.#deadline?.cancel()
    this.#deadline = this.#context.deps.clock.after(forMs, () => this.#record(jobId, 'unknown', fault))
  }

  #record(jobId: string, outcome: PrintOutcome, fault: string | null): void {
    const known = this.#context.book.ledger.pendingPrints.some((job) => job.jobId === jobId)
    if (!known) return
    const written = this.#context.execute({ type: 'record-print', jobId, outcome, fault }, LANE)
    if (written.ok) return
    // Not written for want of room: say it again later, so that the next job is not kept waiting for ever.
    this.#waitFor(jobId, RESUME_MS, fault ?? 'unknown')
  }

  #receiptOf(saleId: string): ReceiptDocument | null {
    const { sale, lastSale } = this.#context.book.ledger
    if (lastSale?.saleId === saleId) return lastSale.receipt
    return sale?.saleId === saleId ? (sale.completion?.receipt ?? null) : null
  }
}
