import { ok, type Ledger, type Result } from '@clearlane/domain'
import type { UiCommand } from '@clearlane/lane-contract'
import type { JournalTrouble } from '../journal/trouble.ts'
import { Tenders } from '../tender/tenders.ts'
import { Bagging } from './bagging.ts'
import { BasketAside } from './basket-aside.ts'
import { openBook, type Book, type Commit } from './book.ts'
import { Beginning } from './beginning.ts'
import type { Answer, LaneContext } from './context.ts'
import { Day } from './day.ts'
import { Devices } from './devices.ts'
import { partsOf, scaleOf, stageOf } from './health.ts'
import { Idle } from './idle.ts'
import { LiveBoard } from './live-board.ts'
import { Pole } from './pole.ts'
import type { LaneDeps } from './ports.ts'
import { PriceBooks } from './price-books.ts'
import { Printing } from './printing.ts'
import { ReceiptLink } from './receipt-link.ts'
import { Scans } from './scans.ts'
import { ShopperCommands, type ShopperCommand } from './shopper-commands.ts'
import { StaffCommands, type StaffCommand } from './staff-commands.ts'
import { StaffDesk } from './staff-desk.ts'
import { storeView } from './store-view.ts'
import { UiHub } from './ui-hub.ts'
import type { UiPort } from './ui-port.ts'
import { Weighing } from './weighing.ts'

/** One lane at work, without sockets, files or real time: the same in production and in the simulator. */
export type Lane = UiPort & {
  readonly ledger: () => Ledger
  readonly seq: () => number
  /** Why the lane cannot write, as a sentence; null while it can. */
  readonly outOfService: () => string | null
  readonly onCommit: (listener: (commit: Commit) => void) => void
  /** Starts to talk to the devices. Call once, after `connectUi` may be called. */
  readonly start: () => void
  /** Lets go of the devices; nothing is written any more by itself. */
  readonly stop: () => void
}

/** Folds the journal and puts the lane together. The error is the journal's. */
export function createLane(deps: LaneDeps): Result<Lane, JournalTrouble> {
  const opened = openBook(deps)
  return opened.ok ? ok(assembled(deps, opened.value)) : opened
}

function assembled(deps: LaneDeps, book: Book): Lane {
  const { settings, profile, journal, observer } = deps
  const live = new LiveBoard()
  const ui = new UiHub({
    book,
    live,
    settings,
    store: storeView(settings, profile, journal.laneId),
    run: (command, causeId) => run(command, causeId),
    painted: (ms) => observer?.painted?.(ms),
  })
  const devices = new Devices(deps, {
    scanned: (event) => scans.receive(event),
    printEnded: (end) => printing.ended(end),
    changed: (states) => {
      live.update({ parts: partsOf(states), scale: scaleOf(states), terminalStage: stageOf(states) })
      tenders.follow()
      pole.devicesChanged()
      bagging.sensed(states)
    },
    claimed: (kind) => {
      if (kind === 'light-pole') pole.follow(true)
      if (kind === 'card-terminal') tenders.follow()
    },
    lost: () => printing.linkLost(),
  })
  const { execute } = book
  const touched = (): void => idle.touched()
  const context: LaneContext = { deps, book, live, devices, execute, notice: ui.notice, touched }
  const weighing = new Weighing(context)
  const bagging = new Bagging(context)
  const tenders = new Tenders(context)
  const printing = new Printing(context)
  const pole = new Pole(context)
  const shown = [new ReceiptLink(context), new BasketAside(context)]
  const desk = new StaffDesk(context)
  const day = new Day(context, tenders)
  const priceBooks = new PriceBooks(context)
  const shopper = new ShopperCommands(context, weighing, tenders, bagging)
  const staff = new StaffCommands(context, desk, tenders, day)
  const scans = new Scans(context, {
    badge: (badgeId) => desk.badge(badgeId),
    weigh: ({ item, facts }) => weighing.begin(item, shopper.language(), null, facts),
    language: () => shopper.language(),
  })
  const idle = new Idle(context)
  const beginning = new Beginning(context, priceBooks, day)
  const outOfService = (): string | null => book.outOfService ?? priceBooks.trouble
  onTrouble(book, priceBooks, () => live.update({ outOfService: outOfService() }))
  const run = async (command: UiCommand, causeId: string): Promise<Answer> => {
    idle.touched()
    return isStaffs(command) ? staff.run(command, causeId) : shopper.run(command, causeId)
  }
  return {
    connectUi: ui.connectUi,
    ledger: () => book.ledger,
    seq: () => book.seq,
    outOfService,
    onCommit: (listener) => book.onCommit(listener),
    start: () => {
      beginning.begin()
      priceBooks.follow()
      devices.start()
      for (const part of [weighing, tenders, printing, pole, ...shown]) part.follow()
      idle.touched()
      book.checkRoom()
    },
    stop: () => devices.stop(),
  }
}

/** Whatever takes the lane out of service, or lets it go on. */
function onTrouble(book: Book, priceBooks: PriceBooks, changed: () => void): void {
  book.onServiceChange(changed)
  priceBooks.onTrouble(changed)
}

function isStaffs(command: StaffCommand | ShopperCommand): command is StaffCommand {
  return command.type.startsWith('staff-')
}
