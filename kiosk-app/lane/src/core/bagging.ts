import type { SlotKind, SlotState } from '@clearlane/device-contract'
import type { Timer } from '@clearlane/device-contract/ports'
import {
  evidenceOf,
  follow,
  IN_ORDER,
  isFrozen,
  leansAtMs,
  promptOf,
  settlesAtMs,
  UNSETTLED,
  watchAfter,
  watchReading,
  type BaggingWatch,
  type Command,
  type LedgerEvent,
  type ObservedMass,
  type PlatformReading,
  type Prompt,
  type Settling,
} from '@clearlane/domain'
import { answered } from './answers.ts'
import { LANE } from './book.ts'
import type { Answer, LaneContext } from './context.ts'
import { platformReading } from './platform-reading.ts'

/** A daemon that starts again is back by then; without its platform a lane sells as one that has none. */
const AWAY_MS = 5_000

/**
 * The bagging platform during a sale: what it settles at goes into the journal, and what the bagging check makes of it to
 * the shopper, who may put it right alone before staff is called. Without such a platform nothing happens here.
 */
export class Bagging {
  readonly #context: LaneContext
  #slot: SlotState | undefined
  #watch: BaggingWatch | null = null
  /** While nothing is watched: an empty platform is known before the first product is scanned. */
  #settling: Settling = UNSETTLED
  #silentSinceMs: number | null
  /** Silent for too long; until it has come to rest again, so that what was said before is not said at once. */
  #isAway = false
  /** Something blocks that the shopper has not put right yet. */
  #amissSinceMs: number | null = null
  #lookedAtMs = -Infinity
  #isCalled = false
  #timer: Timer | null = null

  constructor(context: LaneContext) {
    this.#context = context
    this.#silentSinceMs = context.deps.clock.monoMs()
    // The sale that was in the lane before this run goes on where it was.
    this.#watch = context.book.saleSteps.reduce(watchAfter, null)
    this.#isCalled = this.#isOpen()
    context.book.onCommit(({ events }) => this.#committed(events))
  }

  sensed(states: ReadonlyMap<SlotKind, SlotState>): void {
    this.#slot = states.get('bagging-platform')
    this.#look()
  }

  /** The shopper wants somebody to look at once. */
  call(causeId: string): Answer {
    this.#isCalled = true
    return answered(this.#tell(causeId))
  }

  #look(): void {
    const reading = platformReading(this.#slot, this.#context.deps.clock.monoMs())
    this.#lookedAtMs = reading.atMs
    this.#silentSinceMs = reading.state === 'silent' ? (this.#silentSinceMs ?? reading.atMs) : null
    if (this.#watch === null) this.#wait(reading)
    else this.#read(this.#watch, reading)
    this.#isAway = this.#wasSilent() || (this.#isAway && !this.#hasSettled())
    this.#say()
    this.#lookAgain()
  }

  #wait(reading: PlatformReading): void {
    this.#settling = follow(this.#settling, reading, this.#context.deps.settings.platform.divisionMg).settling
    this.#begin(false)
  }

  /** What lies there when a sale begins is the platform's own; `isFirst` when it lay there before the first scan. */
  #begin(isFirst: boolean): void {
    const { book, deps } = this.#context
    const { rest } = this.#settling
    const { sale } = book.ledger
    if (sale === null || sale.bagging !== undefined || sale.completion !== null) return
    if (rest?.isTold !== true || isFrozen(book.ledger, sale)) return
    const { platform } = deps.settings
    this.#write({ type: 'begin-bagging', platform, zeroMg: Math.round(rest.massMg), isFirst })
  }

  #read(watch: BaggingWatch, reading: PlatformReading): void {
    const { watch: next, observed } = watchReading(watch, reading)
    this.#watch = next
    if (next.check === watch.check || reading.state !== 'at-rest') return
    const massMg = Math.round(reading.massMg)
    this.#write({ type: 'record-platform', massMg, observed: observed === null ? null : whole(observed) })
  }

  #committed(events: readonly LedgerEvent[]): void {
    const { sale } = this.#context.book.ledger
    if (sale?.bagging === undefined) this.#forget()
    else for (const event of events) this.#after(event, { event, sale })
    this.#begin(events.some(({ type }) => type === 'sale-started'))
    this.#say()
    this.#lookAgain()
  }

  #after(event: LedgerEvent, step: Parameters<typeof watchAfter>[1]): void {
    if (event.type === 'platform-settled') return // it came from here
    const before = this.#watch
    this.#watch = watchAfter(before, step)
    if (event.type === 'bagging-began' && this.#watch !== null)
      this.#watch = { ...this.#watch, settling: this.#settling }
    if (event.type !== 'intervention-resolved') return
    // Staff has had a look: whatever is said next starts its own patience.
    this.#isCalled = this.#isOpen()
    this.#amissSinceMs = null
  }

  #forget(): void {
    if (this.#watch !== null) this.#settling = this.#watch.settling
    this.#watch = null
    this.#amissSinceMs = null
    this.#isCalled = false
  }

  /** Brings what the shopper is told in step with what the platform says. */
  #say(): void {
    const prompt = this.#prompt()
    const nowMs = this.#context.deps.clock.monoMs()
    this.#amissSinceMs = isAmiss(prompt) ? (this.#amissSinceMs ?? nowMs) : null
    if (prompt.kind === 'all-there') this.#isCalled = false
    const patienceMs = this.#context.deps.settings.baggingPatienceMs
    if (this.#amissSinceMs !== null && nowMs - this.#amissSinceMs >= patienceMs) this.#isCalled = true
    const told = this.#context.book.ledger.sale?.bagging?.told
    if (told !== undefined && (this.#isCalled || JSON.stringify(told) !== JSON.stringify(prompt)))
      this.#noted(this.#tell())
  }

  #tell(causeId: string | null = null): Written {
    const call = this.#isCalled && this.#watch !== null ? evidenceOf(this.#watch.check) : null
    return this.#context.execute({ type: 'tell-bagging', prompt: this.#prompt(), call }, LANE, causeId)
  }

  /** A platform that is away has nothing to say; what it had found amiss stays until somebody has looked. */
  #prompt(): Prompt {
    if (this.#watch === null) return IN_ORDER
    const told = this.#context.book.ledger.sale?.bagging?.told ?? IN_ORDER
    const now = promptOf(this.#watch)
    if (this.#isAway) return isAmiss(told) ? told : IN_ORDER
    return 'massMg' in now ? { ...now, massMg: Math.round(now.massMg) } : now
  }

  #hasSettled(): boolean {
    return (this.#watch?.settling ?? this.#settling).rest?.isTold === true
  }

  #wasSilent(): boolean {
    const nowMs = this.#context.deps.clock.monoMs()
    return this.#silentSinceMs !== null && nowMs - this.#silentSinceMs >= AWAY_MS
  }

  #isOpen(): boolean {
    return this.#context.book.ledger.sale?.interventions.some(({ kind }) => kind === 'weight') ?? false
  }

  /** At the next moment at which time alone changes something. */
  #lookAgain(): void {
    this.#timer?.cancel()
    const { clock, settings } = this.#context.deps
    const nowMs = clock.monoMs()
    const settling = this.#watch?.settling ?? this.#settling
    const patienceAt = this.#amissSinceMs === null ? null : this.#amissSinceMs + settings.baggingPatienceMs
    const awayAt = this.#watch === null || this.#silentSinceMs === null ? null : this.#silentSinceMs + AWAY_MS
    const moments = [settlesAtMs(settling), leansAtMs(settling), patienceAt, awayAt]
    // Later than the last look, not than now: a moment that has come since then would be missed for good.
    const nextMs = Math.min(...moments.flatMap((at) => (at !== null && at > this.#lookedAtMs ? [at] : [])))
    const waitMs = Math.max(0, nextMs - nowMs)
    this.#timer = Number.isFinite(nextMs) ? clock.after(waitMs, () => this.#look()) : null
  }

  #write(command: Command): void {
    this.#noted(this.#context.execute(command, LANE))
  }

  #noted(written: Written): void {
    if (!written.ok && !EXPECTED.includes(written.error))
      this.#context.deps.observer?.log?.('warn', 'platform-not-noted', { refusal: written.error })
  }
}

type Written = ReturnType<LaneContext['execute']>

/** While somebody pays, and after, the platform has nothing to say. */
const EXPECTED: readonly string[] = ['already', 'sale-frozen', 'sale-finished']

/** Worth a person's time when it stays: something that has to be put right, and that going on shopping will not. */
function isAmiss({ kind, blocks }: Prompt): boolean {
  return blocks && kind !== 'missing' && kind !== 'leaning'
}

function whole({ lineId, pieces, massMg }: ObservedMass): ObservedMass {
  return { lineId, pieces, massMg: Math.round(massMg) }
}
