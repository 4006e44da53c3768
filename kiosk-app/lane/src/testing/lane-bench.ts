import { seededRandom, virtualClock, type VirtualClock } from '@clearlane/device-contract/ports'
import {
  assert,
  germanAges,
  germanDeposits,
  germany,
  phaseOf,
  type CatalogueItem,
  type EventType,
  type Ledger,
} from '@clearlane/domain'
import type { LaneMessage, Live, Notice, UiCommand } from '@clearlane/lane-contract'
import { createLane, type Lane } from '../core/lane.ts'
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts'
import type { UiConnection } from '../core/ui-port.ts'
import type { Journal } from '../journal/journal.ts'
import { memoryDisk } from '../journal/memory-journal.ts'
import type { BookEntry } from '../price-book/entry.ts'
import { memoryCatalogue } from '../price-book/memory-catalogue.ts'
import { layoutReceipt } from '../receipt/layout.ts'
import { ScriptedDaemon } from './scripted-daemon.ts'

export const MILK = '4008452027015'
export const COLA = '5449000000996'
export const BEER = '4008287062021'
export const RECALLED = '4000417025005'
export const FREE = '4025700001962'
/** By the kilogram, in packs of their own weight. */
export const CHEESE = '4003490000006'
/** By the kilogram, under the number that its labels have with a weight of 0. */
export const HAM = '2812340000002'

export const BADGE = { alex: 'CLBALEX016', sam: 'CLBSAM0012' } as const

const IDENTITY = { laneId: 'L1', installationId: 'test', epoch: 1 } as const
const SETTLE_MS = 60
const CODE_128 = ']C0'

/** A whole lane core on a virtual clock, with a scripted daemon and one screen. */
export class LaneBench {
  readonly clock: VirtualClock = virtualClock(Date.parse('2026-05-04T08:00:00Z'))
  readonly daemon = new ScriptedDaemon(this.clock)
  readonly disk = memoryDisk()
  readonly catalogue = memoryCatalogue()
  readonly messages: LaneMessage[] = []
  readonly fatals: string[] = []
  freeBytes = 1e12
  clockTrusted = true
  settings: Settings = { ...DEFAULT_SETTINGS, openAtFirstStart: true, mode: 'demo' }
  /** Where the receipt page is; without one, null. */
  receiptUrl: (saleId: string) => string | null = () => null
  /** Stands between the lane and its journal. */
  wrapJournal: (journal: Journal) => Journal = (journal) => journal
  #lane: Lane | null = null
  #screen: UiConnection | null = null
  #lastId = 0

  constructor() {
    this.catalogue.publish(BENCH_ENTRIES)
  }

  get lane(): Lane {
    assert(this.#lane !== null, 'the lane is started')
    return this.#lane
  }

  get ledger(): Ledger {
    return this.lane.ledger()
  }

  get phase() {
    return phaseOf(this.ledger)
  }

  get live(): Live {
    const last = this.messages.findLast((one) => one.type === 'live' || one.type === 'welcome')
    assert(last !== undefined, 'the screen was told something')
    return last.live
  }

  get notices(): readonly Notice[] {
    return this.messages.flatMap((one) => (one.type === 'notice' ? [one.notice] : []))
  }

  async start(): Promise<void> {
    const journal = this.disk.open(IDENTITY)
    assert(journal.ok, 'the journal opens')
    const lane = createLane({
      clock: this.clock,
      random: seededRandom(7),
      journal: this.wrapJournal(journal.value),
      catalogue: this.catalogue,
      devices: this.daemon.link(),
      staff: { byBadge: (badgeId) => STAFF.find((one) => one.badgeId === badgeId) ?? null },
      hasher: { verify: async (hash, pin) => hash === pin },
      layout: async (receipt, { jobId, copy }) =>
        layoutReceipt(receipt, { jobId, columns: 42, isCopy: copy }),
      machine: {
        freeBytes: () => this.freeBytes,
        clockTrusted: () => this.clockTrusted,
        offsetMin: () => 120,
      },
      profile: germany,
      settings: this.settings,
      receiptUrl: this.receiptUrl,
      fatal: (reason) => this.fatals.push(reason),
    })
    assert(lane.ok, 'the journal folds')
    this.#lane = lane.value
    lane.value.start()
    this.openScreen()
    await this.settle()
  }

  /** The process dies and a new one folds its journal. */
  async restart(): Promise<void> {
    this.lane.stop()
    this.daemon.bootId = `${this.daemon.bootId}+`
    await this.start()
  }

  openScreen(): void {
    this.#screen = this.lane.connectUi((message) => this.messages.push(message))
    this.#screen.receive({ type: 'hello', buildId: 'dev', seq: null })
  }

  settle(ms = SETTLE_MS): Promise<void> {
    return this.clock.advance(ms)
  }

  async scan(text: string, symbology = ']E0'): Promise<void> {
    this.daemon.scan(text, symbology)
    await this.settle()
  }

  /** The answer to a command: `ok`, or the refusal. */
  async ask(command: UiCommand, id = `u${(this.#lastId += 1)}`): Promise<string> {
    this.#screen?.receive({ type: 'command', id, command })
    await this.settle()
    const answer = this.messages.findLast((one) => one.type === 'answer' && one.id === id)
    if (answer?.type !== 'answer') return 'no answer yet'
    return answer.ok ? 'ok' : answer.refusal
  }

  /** Pays `amountMinor`, or all that the sale costs. */
  pay(amountMinor?: number): Promise<string> {
    const seenTotalMinor = this.ledger.sale?.totals.totalMinor ?? 0
    const seenSeq = this.lane.seq()
    return this.ask({ type: 'pay', amountMinor: amountMinor ?? seenTotalMinor, seenSeq, seenTotalMinor })
  }

  async signIn(who: keyof typeof BADGE = 'alex'): Promise<string> {
    this.daemon.scan(BADGE[who], CODE_128)
    await this.settle()
    return this.ask({ type: 'staff-pin', pin: PINS[who] })
  }

  /** Types of all events so far, in order. */
  types(): readonly EventType[] {
    const types: EventType[] = []
    const journal = this.disk.open(IDENTITY)
    assert(journal.ok, 'the journal opens')
    const replayed = journal.value.replay(({ type }) => types.push(type))
    assert(replayed.ok, 'the chain holds')
    return types
  }

  count(type: EventType): number {
    return this.types().filter((one) => one === type).length
  }
}

export async function startedBench(change: (bench: LaneBench) => void = () => undefined): Promise<LaneBench> {
  const bench = new LaneBench()
  change(bench)
  await bench.start()
  return bench
}

const PINS = { alex: '2468', sam: '1357' } as const
const STAFF = [
  { staffId: 'alex', name: 'Alex', role: 'attendant', badgeId: 'ALEX01', pinHash: PINS.alex },
  { staffId: 'sam', name: 'Sam', role: 'supervisor', badgeId: 'SAM001', pinHash: PINS.sam },
] as const

/** The price book that the bench begins with. */
export const BENCH_ENTRIES: readonly BookEntry[] = [
  piece(MILK, 'Milch', 129),
  { ...piece(COLA, 'Cola', 89), deposit: germanDeposits.singleUse, taxCode: 'A' },
  { ...piece(BEER, 'Bier', 99), minAge: germanAges.beerAndWine, taxCode: 'A' },
  { ...piece(RECALLED, 'Zurückgerufen', 199), blocked: true },
  piece(FREE, 'Ohne Preis', 0),
  cheese(),
  { ...piece(HAM, 'Schinken', 2000), soldBy: 'weight' as const },
  banana(),
].map((item) => ({ item, rank: item.plu === null ? null : 1 }))

function piece(gtin13: string, name: string, priceMinor: number): CatalogueItem {
  const gtin = gtin13.padStart(14, '0')
  return {
    itemId: `gtin:${gtin}`,
    gtin,
    plu: null,
    name: { de: name },
    department: 'test',
    soldBy: 'each',
    priceMinor,
    taxCode: 'B',
    minAge: null,
    deposit: null,
    blocked: false,
  }
}

function cheese(): CatalogueItem {
  const recalls = { lots: ['L7'], serials: ['S7'] }
  return { ...piece(CHEESE, 'Käse', 1000), soldBy: 'weight', recalls }
}

function banana(): CatalogueItem {
  const item = piece('0', 'Bananen', 179)
  return { ...item, itemId: 'plu:4011', gtin: null, plu: '4011', soldBy: 'weight' }
}
