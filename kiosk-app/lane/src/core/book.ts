import {
  decide,
  emptyLedger,
  err,
  evolve,
  NO_PROMOTIONS,
  ok,
  type Actor,
  type Command,
  type LaneMode,
  type Ledger,
  type LedgerEvent,
  type Placed,
  type PromotionIndex,
  type Refusal,
  type Result,
  type WatchStep,
} from '@clearlane/domain'
import type { AppendError, Head } from '../journal/journal.ts'
import type { JournalTrouble } from '../journal/trouble.ts'
import type { LaneDeps } from './ports.ts'
import { WallClock, type Stamp } from './wall-clock.ts'

/** What a listener is told after a commit, in order and without gaps. */
export type Commit = {
  readonly fromSeq: number
  readonly seq: number
  readonly events: readonly LedgerEvent[]
}

export type ExecuteError = Refusal | 'out-of-service'

export const LANE: Actor = { kind: 'lane' }
export const SHOPPER: Actor = { kind: 'shopper' }

const CAUSES_MAX = 256
const ROOM_CHECK_MS = 2_000

const DISK_FULL = 'The disk of this lane is full. Make room in its data folder; it goes on by itself.'
const JOURNAL_FAILED = 'The disk of this lane failed while it was written to. Call a technician.'

type Folded = {
  readonly ledger: Ledger
  readonly head: Head
  readonly at: string
  readonly causes: string[]
  readonly wasEverOpen: boolean
  readonly leftBehind: Set<string>
  readonly saleSteps: readonly WatchStep[]
}

/** Folds the journal. Fails when the journal cannot be believed or read. */
export function openBook(deps: LaneDeps): Result<Book, JournalTrouble> {
  let ledger = emptyLedger()
  let at = ''
  const causes: string[] = []
  const leftBehind = new Set<string>()
  const saleSteps: WatchStep[] = []
  let wasEverOpen = false
  const head = deps.journal.replay((event, row) => {
    noteLeftBehind(leftBehind, ledger, event)
    wasEverOpen ||= event.type === 'lane-opened'
    ledger = evolve(ledger, event)
    noteStep(saleSteps, ledger, event)
    at = row.at
    if (row.causeId !== null && causes.at(-1) !== row.causeId) causes.push(row.causeId)
    if (causes.length > CAUSES_MAX) causes.shift()
  })
  return head.ok
    ? ok(new Book(deps, { ledger, head: head.value, at, causes, leftBehind, wasEverOpen, saleSteps }))
    : head
}

/**
 * The ledger with its journal. `execute` is the only way to change it: decide, append, evolve, then tell.
 * Listeners run in their order after the ledger has changed; what they execute is told after they are done.
 */
export class Book {
  /** Causes of the latest rows, oldest first: a command that is sent again is known by them after a restart. */
  readonly recentCauses: readonly string[]
  /** What happened to the sale in the lane before this run, since its bagging platform had its say; else nothing. */
  readonly saleSteps: readonly WatchStep[]
  readonly bootId: string
  /** Before this run somebody, or the demo by itself, had opened this lane. */
  readonly wasEverOpen: boolean
  readonly #leftBehind: Set<string>
  readonly #deps: LaneDeps
  readonly #wall: WallClock
  readonly #listeners: ((commit: Commit) => void)[] = []
  readonly #untold: Commit[] = []
  readonly #serviceListeners: (() => void)[] = []
  #ledger: Ledger
  #seq: number
  #telling = false
  #trouble: string | null = null
  #watching = false
  #dead = false

  constructor(deps: LaneDeps, folded: Folded) {
    this.#deps = deps
    this.#wall = new WallClock(deps, folded.at)
    this.#ledger = folded.ledger
    this.#seq = folded.head.seq
    this.recentCauses = folded.causes
    this.#leftBehind = folded.leftBehind
    this.saleSteps = folded.saleSteps
    this.wasEverOpen = folded.wasEverOpen
    this.bootId = deps.random.hex(8)
  }

  get ledger(): Ledger {
    return this.#ledger
  }

  get seq(): number {
    return this.#seq
  }

  /** The wall clock as it is written into rows, UTC. */
  get at(): string {
    return this.#wall.stamp().at
  }

  /** Now, and never before what is written already: a clock that was set back undoes nothing. */
  get latestMs(): number {
    return this.#wall.latestMs()
  }

  /** Why the lane cannot write, as a sentence; null while it can. */
  get outOfService(): string | null {
    return this.#trouble
  }

  /** A suspended basket that its shopper walked away from: somebody has to look. */
  get hasLeftBehind(): boolean {
    return this.#ledger.suspended.some(({ saleId }) => this.#leftBehind.has(saleId))
  }

  onCommit(listener: (commit: Commit) => void): void {
    this.#listeners.push(listener)
  }

  onServiceChange(listener: () => void): void {
    this.#serviceListeners.push(listener)
  }

  readonly execute = (
    command: Command,
    actor: Actor,
    causeId: string | null = null,
  ): Result<Commit, ExecuteError> => {
    this.#noteClockStep()
    const result = this.#run(command, actor, causeId)
    this.#tell()
    // A write that found no room is believed more than what the file system says of it, until the next look.
    const unwritten = !result.ok && result.error === 'out-of-service'
    if (this.#ledger.sale === null && !unwritten) this.checkRoom()
    return result
  }

  /** Out of service below the reserve, back in service above it. */
  checkRoom(): void {
    if (this.#dead) return
    this.#setTrouble(this.#hasRoom() ? null : DISK_FULL)
    if (this.#trouble !== null) this.#watchRoom()
  }

  #run(command: Command, actor: Actor, causeId: string | null): Result<Commit, ExecuteError> {
    if (this.#dead) return err('out-of-service')
    const stamp = this.#wall.stamp()
    const decided = decide(this.#ledger, command, {
      actor,
      ...stamp,
      clockTrusted: this.#wall.trusted(),
      mayStartSale: this.#hasRoom(),
      profile: this.#deps.profile,
      promotions: this.#promotions(),
    })
    return decided.ok ? this.#append(decided.value, stamp, causeId) : decided
  }

  /** Those of the book that the sale began with, or will begin with. */
  #promotions(): PromotionIndex {
    const priceBook = this.#ledger.sale?.priceBook ?? this.#ledger.priceBook
    return priceBook === null ? NO_PROMOTIONS : this.#deps.catalogue.promotions(priceBook)
  }

  /** Rows bear the time that their events were decided at. */
  #append(placed: readonly Placed[], time: Stamp, causeId: string | null): Result<Commit, ExecuteError> {
    const { clock, journal, observer } = this.#deps
    const monoMs = clock.monoMs()
    const { businessDay } = this.#ledger
    const stamp = { ...time, bootId: this.bootId, monoMs, businessDay, mode: this.#modeOf(placed), causeId }
    const written = journal.append(placed, stamp)
    if (!written.ok) return this.#failed(written.error)
    observer?.committed?.(clock.monoMs() - monoMs, placed.length)
    this.#wall.wrote(stamp.at)
    const commit = { ...written.value, events: placed.map(({ event }) => event) }
    for (const event of commit.events) {
      noteLeftBehind(this.#leftBehind, this.#ledger, event)
      this.#ledger = evolve(this.#ledger, event)
    }
    this.#seq = commit.seq
    this.#untold.push(commit)
    return ok(commit)
  }

  // The first row of a journal says its mode itself: the empty ledger does not know it yet.
  #modeOf(placed: readonly Placed[]): LaneMode {
    const [first] = placed
    return first?.event.type === 'lane-started' ? first.event.mode : this.#ledger.mode
  }

  #tell(): void {
    if (this.#telling) return
    this.#telling = true
    for (let commit = this.#untold.shift(); commit !== undefined; commit = this.#untold.shift()) {
      for (const listener of this.#listeners) listener(commit)
    }
    this.#telling = false
  }

  #noteClockStep(): void {
    const step = this.#wall.step()
    if (step === null || this.#ledger.laneId === '') return
    const noted = this.#run({ type: 'note-clock-step', ...step }, LANE, null)
    if (!noted.ok) this.#deps.observer?.log?.('warn', 'clock-step-not-noted', { refusal: noted.error })
  }

  #failed({ kind, detail }: AppendError): Result<Commit, ExecuteError> {
    this.#deps.observer?.log?.('error', 'append-failed', { kind, detail })
    if (kind === 'full') {
      this.#setTrouble(DISK_FULL)
      this.#watchRoom()
    } else {
      this.#dead = true
      this.#setTrouble(JOURNAL_FAILED)
      this.#deps.fatal(`The journal could not be written (${detail}).`)
    }
    return err('out-of-service')
  }

  #hasRoom(): boolean {
    return this.#deps.machine.freeBytes() >= this.#deps.settings.diskReserveBytes
  }

  #watchRoom(): void {
    if (this.#watching) return
    this.#watching = true
    this.#deps.clock.after(ROOM_CHECK_MS, () => {
      this.#watching = false
      this.checkRoom()
    })
  }

  #setTrouble(next: string | null): void {
    if (next === this.#trouble) return
    this.#trouble = next
    for (const listener of this.#serviceListeners) listener()
  }
}

function noteLeftBehind(left: Set<string>, { sale }: Ledger, event: LedgerEvent): void {
  if (event.type === 'sale-suspended' && event.reason === 'idle' && sale !== null) left.add(sale.saleId)
  if (event.type === 'sale-resumed') left.delete(event.saleId)
}

function noteStep(steps: WatchStep[], { sale }: Ledger, event: LedgerEvent): void {
  if (sale?.bagging === undefined) steps.length = 0
  else steps.push({ event, sale })
}
