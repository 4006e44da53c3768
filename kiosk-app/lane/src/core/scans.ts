import type { DataEvent } from '@clearlane/device-contract'
import {
  readBarcode,
  type BarcodeReading,
  type CatalogueItem,
  type ScanKey,
  type ScanRefusal,
} from '@clearlane/domain'
import { LANE, SHOPPER } from './book.ts'
import type { Answer, LaneContext } from './context.ts'
import { findItem, isBookMissing } from './lookup.ts'

export type ScanHandlers = {
  readonly badge: (badgeId: string) => void
  /** An item that is sold by weight was scanned. */
  readonly weigh: (item: CatalogueItem) => Answer
  readonly language: () => string
}

/** A scan made this little before the sale began is the shopper's who touched the screen meanwhile. */
const BEFORE_SALE_SLACK_MS = 250
const UNKNOWN_DATA_CHARS_MAX = 80 // what staff see of a code; a whole 4 KB code helps nobody
const REASON_CHARS_MAX = 120

/** Takes data events of the scanner: durable first, acknowledged second, told third. */
export class Scans {
  readonly #context: LaneContext
  readonly #handlers: ScanHandlers
  /** When the sale in the lane began, on our monotonic clock; null when that was before a restart. */
  #saleStartMs: number | null = null

  constructor(context: LaneContext, handlers: ScanHandlers) {
    this.#context = context
    this.#handlers = handlers
    context.book.onCommit(({ events }) => {
      if (events.some(({ type }) => type === 'sale-started' || type === 'sale-resumed'))
        this.#saleStartMs = context.deps.clock.monoMs()
    })
  }

  receive(event: DataEvent): void {
    const { clock, observer } = this.#context.deps
    const startMs = clock.monoMs()
    this.#context.touched()
    const { symbology, text } = event.data
    const reading = readBarcode({ symbology, data: text })
    if (reading.kind === 'badge') this.#badge(event, reading.badgeId)
    else if (this.#context.book.ledger.staff !== null) this.#priceCheck(event, reading)
    else this.#take(event, reading)
    observer?.scanned?.(clock.monoMs() - startMs)
  }

  #badge(event: DataEvent, badgeId: string): void {
    this.#context.devices.acknowledge(event)
    this.#handlers.badge(badgeId)
  }

  /** In attendant mode nothing is sold. */
  #priceCheck(event: DataEvent, reading: BarcodeReading): void {
    const item = findItem(this.#context, reading)
    this.#context.devices.acknowledge(event)
    if (item === null) this.#context.notice({ kind: 'unknown-item', data: shortened(event.data.text) })
    else this.#context.notice({ kind: 'price-check', item })
  }

  #take(event: DataEvent, reading: BarcodeReading): void {
    const key: ScanKey = { bootId: event.bootId, n: event.n }
    if (this.#isBeforeSale(event)) {
      this.#refuse(event, key, 'finished')
      return
    }
    const item = findItem(this.#context, reading)
    if (item === null && isBookMissing(this.#context)) this.#refuse(event, key, 'lane-closed')
    else if (item === null) this.#unknown(event, key, reading)
    else if (item.soldBy === 'weight') this.#weighed(event, key, item)
    else this.#add(event, key, item)
  }

  #add(event: DataEvent, key: ScanKey, item: CatalogueItem): void {
    const { symbology, text } = event.data
    const source = { kind: 'scan', key, symbology: symbology ?? '', data: shortened(text) } as const
    const language = this.#handlers.language()
    const added = this.#context.execute({ type: 'add-item', item, quantity: 1, source, language }, SHOPPER)
    if (added.ok) this.#context.devices.acknowledge(event)
    else this.#refused(event, key, added.error)
  }

  /** The label of a thing that has to be weighed: it opens the weighing, the scan itself sells nothing. */
  #weighed(event: DataEvent, key: ScanKey, item: CatalogueItem): void {
    const begun = this.#handlers.weigh(item)
    if (begun.ok) this.#context.devices.acknowledge(event)
    else this.#refused(event, key, begun.error)
  }

  #unknown(event: DataEvent, key: ScanKey, reading: BarcodeReading): void {
    const data = shortened(event.data.text)
    const reasons = reasonsOf(reading)
    const scan = { data, symbology: event.data.symbology ?? '', reasons }
    const language = this.#handlers.language()
    const reported = this.#context.execute({ type: 'report-unknown', scan, key, language }, LANE)
    if (!reported.ok) {
      this.#refused(event, key, reported.error)
      return
    }
    this.#context.devices.acknowledge(event)
    this.#context.notice({ kind: 'unknown-item', data })
  }

  #refused(event: DataEvent, key: ScanKey, error: Refused): void {
    // Not written: not acknowledged. The daemon drops it after 3 s, and the shopper hears nothing of a sale.
    if (error === 'out-of-service') return
    this.#refuse(event, key, SAID.get(error) ?? 'sale-full')
  }

  #refuse(event: DataEvent, key: ScanKey, reason: ScanRefusal): void {
    const refused = this.#context.execute({ type: 'refuse-scan', key, reason }, LANE)
    if (!refused.ok && refused.error !== 'duplicate') return
    this.#context.devices.acknowledge(event)
    if (refused.ok) this.#context.notice({ kind: 'scan-refused', reason })
  }

  /** What the shopper before has scanned does not go into this basket. */
  #isBeforeSale(event: DataEvent): boolean {
    if (this.#context.book.ledger.sale === null || this.#saleStartMs === null) return false
    return this.#context.devices.laneMs(event.capturedMs) < this.#saleStartMs - BEFORE_SALE_SLACK_MS
  }
}

/** Printable and short: the rest of a code is of no use to anybody. */
function shortened(data: string): string {
  return data.replace(/[^\x20-\x7e]/g, '·').slice(0, UNKNOWN_DATA_CHARS_MAX)
}

function reasonsOf(reading: BarcodeReading): readonly string[] {
  if (reading.kind !== 'unknown') return ['not in the price book']
  return reading.reasons.map((reason) => reason.text.slice(0, REASON_CHARS_MAX))
}

type Refused = Extract<Answer, { ok: false }>['error']

/** What a shopper is told; refusals that are not here cannot come from a scan, and say only that it is full. */
const SAID: ReadonlyMap<Refused, ScanRefusal> = new Map<Refused, ScanRefusal>([
  ['blocked-item', 'blocked-item'],
  ['clock-untrusted', 'blocked-item'],
  ['no-price', 'no-price'],
  ['sale-full', 'sale-full'],
  ['disk-reserve', 'disk-reserve'],
  ['duplicate', 'duplicate'],
  ['lane-closed', 'lane-closed'],
  ['no-business-day', 'lane-closed'],
  ['no-price-book', 'lane-closed'],
  ['sale-finished', 'finished'],
  ['not-allowed', 'staff'],
  ['scale-away', 'blocked-item'],
  ['sale-frozen', 'paying'],
  ['attempt-open', 'paying'],
])
