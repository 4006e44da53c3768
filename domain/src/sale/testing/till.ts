import type { CatalogueItem } from '../../catalogue/item.ts'
import { NO_PROMOTIONS } from '../../promotions/promotion-index.ts'
import { germany } from '../../profiles/germany.ts'
import type { Result } from '../../result.ts'
import type { Attempt, Baseline, TenderResult } from '../attempt.ts'
import type { Circumstances, Command, Refusal } from '../commands.ts'
import { decide } from '../decide.ts'
import { emptyLedger } from '../empty-ledger.ts'
import type { Actor, LedgerEvent, Placed } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { Ledger } from '../ledger.ts'

export const SHOPPER: Actor = { kind: 'shopper' }
export const LANE: Actor = { kind: 'lane' }
export const ATTENDANT: Actor = { kind: 'staff', staffId: 'ann', role: 'attendant', presence: 'at-lane' }
export const SUPERVISOR: Actor = { kind: 'staff', staffId: 'sue', role: 'supervisor', presence: 'at-lane' }

/** A lane for tests: it keeps the history, and what it is told has to work unless the test asks otherwise. */
export class Till {
  ledger: Ledger
  readonly history: Placed[]
  circumstances: Circumstances = {
    actor: SHOPPER,
    at: '2026-11-23T10:00:00.000Z',
    offsetMin: 60,
    clockTrusted: true,
    mayStartSale: true,
    profile: germany,
    promotions: NO_PROMOTIONS,
  }
  private scans = 0
  /** The terminal's last transaction. */
  private trace = 100

  constructor(history: readonly Placed[] = []) {
    this.history = [...history]
    this.trace = Math.max(this.trace, ...history.map(({ event }) => traceOf(event) + 1))
    this.ledger = history.reduce((ledger, { event }) => evolve(ledger, event), emptyLedger())
  }

  try(command: Command, actor: Actor = SHOPPER): Result<readonly Placed[], Refusal> {
    const decision = decide(this.ledger, command, { ...this.circumstances, actor })
    if (!decision.ok) return decision
    this.ledger = decision.value.reduce((ledger, { event }) => evolve(ledger, event), this.ledger)
    this.history.push(...decision.value)
    return decision
  }

  /** The types of the events that it gave. */
  must(command: Command, actor: Actor = SHOPPER): readonly string[] {
    const decision = this.try(command, actor)
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.error}`)
    return decision.value.map(({ event }) => event.type)
  }

  refusal(command: Command, actor: Actor = SHOPPER): Refusal | 'none' {
    const decision = this.try(command, actor)
    return decision.ok ? 'none' : decision.error
  }

  open(): this {
    this.must({ type: 'start-lane', laneId: 'L1', epoch: 1, mode: 'live', build: 'test' }, LANE)
    this.must({ type: 'activate-price-book', priceBook: 'book-1', items: 6 }, LANE)
    this.must({ type: 'open-day', businessDay: '2026-11-23' }, LANE)
    this.must({ type: 'open-lane' }, LANE)
    return this
  }

  signIn(actor: Actor = ATTENDANT): this {
    if (actor.kind !== 'staff') throw new Error('Only staff sign in.')
    const { staffId, role } = actor
    this.must({ type: 'sign-in', sessionId: `S-${staffId}`, staffId, name: staffId, role }, LANE)
    return this
  }

  signOut(): this {
    const sessionId = this.ledger.staff?.sessionId ?? ''
    this.must({ type: 'sign-out', sessionId, reason: 'asked' }, LANE)
    return this
  }

  /** The scanner's last event once more, as after a lost acknowledgement. */
  scanAgain(item: CatalogueItem): Command {
    this.scans -= 1
    return this.scan(item)
  }

  scan(item: CatalogueItem, quantity = 1): Command {
    this.scans += 1
    const source = {
      kind: 'scan',
      key: { bootId: 'boot', n: this.scans },
      symbology: 'ean13',
      data: '4',
    } as const
    return { type: 'add-item', item, quantity, source, language: 'de' }
  }

  add(...items: readonly CatalogueItem[]): this {
    for (const item of items) this.must(this.scan(item))
    return this
  }

  weigh(grams: number, readingId: string): Command {
    const weighingId = this.ledger.sale?.weighing?.weighingId ?? ''
    const weight = { value: grams, exponent: -3, unit: 'kg' } as const
    return { type: 'record-weight', weighingId, readingId, weight, scaleId: 'scale' }
  }

  baseline(): Baseline {
    return { terminalId: 'T1', receiptNo: this.trace, trace: this.trace }
  }

  pay(amountMinor = this.due()): Command {
    const seenTotalMinor = this.ledger.sale?.totals.totalMinor ?? 0
    return { type: 'request-tender', amountMinor, seenTotalMinor, baseline: this.baseline() }
  }

  /** Asks for a payment and gives its attempt. */
  asked(amountMinor = this.due()): Attempt {
    this.must(this.pay(amountMinor))
    return this.last()
  }

  /** What the terminal says after it did what this attempt asks. */
  result(attempt: Attempt, change: Partial<TenderResult> = {}): TenderResult {
    this.trace += 1
    return {
      requestedMinor: attempt.amountMinor,
      authorisedMinor: attempt.amountMinor,
      tipMinor: 0,
      cashbackMinor: 0,
      surchargeMinor: 0,
      currency: attempt.currency,
      terminalId: 'T1',
      receiptNo: this.trace,
      trace: this.trace,
      cardName: 'girocard',
      authCode: '0815',
      verification: 'pin',
      online: true,
      customerLines: ['Kundenbeleg'],
      ...change,
    }
  }

  effect(attempt: Attempt, change: Partial<TenderResult> = {}): Command {
    return {
      type: 'record-effect',
      attemptId: attempt.attemptId,
      result: this.result(attempt, change),
      via: 'answer',
    }
  }

  last(): Attempt {
    const attempt = this.ledger.attempts.at(-1)
    if (attempt === undefined) throw new Error('There is no attempt.')
    return attempt
  }

  private due(): number {
    const { sale, attempts } = this.ledger
    if (sale === null) return 0
    const moved = attempts.filter((one) => one.saleId === sale.saleId).map(movedMinor)
    return moved.reduce((minor, one) => minor - one, sale.totals.totalMinor)
  }
}

function movedMinor({ status, kind }: Attempt): number {
  if (status.state !== 'effective') return 0
  return kind === 'authorise' ? status.result.authorisedMinor : -status.result.authorisedMinor
}

function traceOf(event: LedgerEvent): number {
  if ('result' in event) return event.result.trace
  return event.type === 'tender-requested' ? event.attempt.baseline.trace : 0
}
