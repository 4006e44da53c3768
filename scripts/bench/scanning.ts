import { setTimeout as sleep } from 'node:timers/promises'
import type { Barcode } from './barcodes.ts'
import type { Rig } from './rig.ts'
import type { Screen } from './screen.ts'

/** Goes through the store's products, over and over. */
export type Scanner = {
  /** Scans the next product; milliseconds of our monotonic clock just before its bytes are written. */
  readonly scan: () => number
}

export function scannerOf({ twins, barcodes }: Rig): Scanner {
  let index = 0
  const next = (): Barcode => {
    const barcode = barcodes[index++ % barcodes.length]
    if (barcode === undefined) throw new Error('There is nothing to scan.')
    return barcode
  }
  return {
    scan: () => {
      const { data, symbology } = next()
      const sentMs = performance.now()
      twins.scanner.scan(data, symbology)
      return sentMs
    },
  }
}

const ADDED_MS = 5_000

/** Waits for durable scans at one screen. */
export class Arrivals {
  #arrived: ((ms: number) => void) | null = null

  constructor(screen: Screen) {
    screen.onEvent = ({ type }) => {
      if (type === 'item-added') this.#arrived?.(performance.now())
    }
  }

  /** Milliseconds from the bytes of one scan to its durable event. */
  async of(scanner: Scanner): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>()
    this.#arrived = resolve
    const limit = setTimeout(() => reject(new Error('A scan was not added within 5 s.')), ADDED_MS)
    const sentMs = scanner.scan()
    const arrivedMs = await promise
    clearTimeout(limit)
    return arrivedMs - sentMs
  }
}

/** A new sale with so many products in it. */
export async function fillBasket(screen: Screen, scanner: Scanner, products: number): Promise<void> {
  await emptyBasket(screen)
  const arrivals = new Arrivals(screen)
  for (let index = 0; index < products; index++) await arrivals.of(scanner)
}

export async function emptyBasket(screen: Screen): Promise<void> {
  const { ledger } = await screen.until('snapshot', () => true)
  if (ledger.sale === null) return
  screen.ask({ type: 'cancel-sale' })
  await screen.until('cancelled sale', (now) => now.ledger.sale === null)
}

/** Shoppers are not metronomes: 100 to 140 ms from scan to scan, in a fixed pattern. */
export function pause(index: number): Promise<void> {
  return sleep(100 + ((index * 7) % 5) * 10)
}
