import { NO_FACTS, type CatalogueItem, type PieceFacts } from '@clearlane/domain'
import { LANE, SHOPPER } from './book.ts'
import type { Answer, LaneContext } from './context.ts'
import type { DeviceResult } from './devices.ts'
import { answered } from './answers.ts'

const RETRY_MS = 400 // between two requests to a scale that is in motion, not at zero or overloaded

/**
 * Asks the scale for the weighing that the ledger has open, again and again, until there is a weight, the
 * weighing is given up, or the scale has failed for too long; then staff are told, and it goes on asking.
 */
export class Weighing {
  readonly #context: LaneContext
  /** The weighing that is being asked for: sale and weighing id. */
  #asking: string | null = null
  #badSinceMs: number | null = null

  constructor(context: LaneContext) {
    this.#context = context
    context.book.onCommit(() => this.follow())
  }

  /** Opens a weighing for the shopper. */
  begin(item: CatalogueItem, language: string, causeId: string | null, facts: PieceFacts = NO_FACTS): Answer {
    if (!this.#context.devices.isReady('produce-scale')) return { ok: false, error: 'scale-away' }
    const command = { type: 'request-weighing', item, language, facts } as const
    return answered(this.#context.execute(command, SHOPPER, causeId))
  }

  /** Brings the asking in step with the ledger; at start too. */
  follow(): void {
    const open = this.#open()
    if (open === this.#asking) return
    this.#asking = open
    this.#badSinceMs = null
    if (open !== null) void this.#ask(open)
  }

  #open(): string | null {
    const { sale } = this.#context.book.ledger
    const weighing = sale?.weighing ?? null
    return sale === null || weighing === null ? null : `${sale.saleId}/${weighing.weighingId}`
  }

  async #ask(open: string): Promise<void> {
    const { deps, devices } = this.#context
    const deadlineMs = deps.settings.weighDeadlineMs
    const result = await devices.call('produce-scale', { type: 'read-weight' }, deadlineMs)
    if (this.#asking !== open || this.#open() !== open) return
    if (result.ok && result.value.type === 'weight') this.#record(result.value)
    else this.#bad(result)
    const expired = !result.ok && result.error.error === 'timeout'
    deps.clock.after(expired ? 0 : RETRY_MS, () => {
      if (this.#asking === open && this.#open() === open) void this.#ask(open)
    })
  }

  #record({ readingId, weight, scaleId }: Extract<WeightAnswer, { type: 'weight' }>): void {
    const weighingId = this.#context.book.ledger.sale?.weighing?.weighingId
    if (weighingId === undefined) return
    const command = { type: 'record-weight', weighingId, readingId, weight, scaleId } as const
    const recorded = this.#context.execute(command, LANE)
    // The box stands on the scale, and nothing is in it yet.
    if (!recorded.ok && recorded.error !== 'weight-not-positive')
      this.#context.deps.observer?.log?.('warn', 'weight-refused', { refusal: recorded.error })
  }

  #bad(result: DeviceResult): void {
    if (result.ok || isPatience(result.error.error)) {
      this.#badSinceMs = null
      return
    }
    const nowMs = this.#context.deps.clock.monoMs()
    this.#badSinceMs ??= nowMs
    if (nowMs - this.#badSinceMs < this.#context.deps.settings.scaleTroubleMs) return
    const fault = result.error.error
    const reported = this.#context.execute({ type: 'report-scale-trouble', fault }, LANE)
    if (!reported.ok && reported.error !== 'already')
      this.#context.deps.observer?.log?.('warn', 'scale-trouble-not-noted', { refusal: reported.error })
  }
}

type WeightAnswer = Extract<DeviceResult, { ok: true }>['value']

/** The scale works, and the shopper has not put anything, or too much, on it yet. */
function isPatience(error: Extract<DeviceResult, { ok: false }>['error']['error']): boolean {
  return ['timeout', 'not-at-zero', 'over-weight', 'under-zero', 'busy'].includes(error)
}
