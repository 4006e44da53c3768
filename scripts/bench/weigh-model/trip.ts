import { seededRandom } from '@clearlane/device-contract/ports'
import { type Draws, drawsOf } from './draws.ts'
import { type ModelProduct, pieceOf } from './products.ts'

/** A line as it was scanned. */
export type ModelLine = { readonly lineId: string; readonly product: ModelProduct; readonly pieces: number }

/** Something that nobody scanned. `beside` is the line it was placed together with, null on a settling of its own. */
export type Unscanned = { readonly massMg: number; readonly beside: ModelLine | null }

export type TripStep =
  | { readonly act: 'scan'; readonly line: ModelLine }
  /** The shopper says that an own bag comes. */
  | { readonly act: 'bag' }
  /** The shopper says that the line is too large for the platform. */
  | { readonly act: 'too-large'; readonly lineId: string }
  | {
      readonly act: 'settled'
      /** What the platform shows, in milligrams. */
      readonly shownMg: number
      /** New on the platform with this settling. */
      readonly unscanned: Unscanned | null
      /** A line lies beside the platform that was on it before. */
      readonly isLineOff: boolean
      /** Scanned pieces that came with this settling. */
      readonly pieces: number
    }
  | { readonly act: 'pay' }

const SEEDS_FROM = 1_000_000
const SIGMA_MG = 2_000
/** What the platform of the model steps by. */
export const DIVISION_MG = 5_000

const LINES = { from: 3, to: 40 }
const BAG_MG = { from: 20_000, to: 400_000 }
const QUANTITY = { from: 2, to: 6 }
const SHARE = {
  quantity: 0.1,
  keptInHand: 0.2,
  tooLarge: 0.02,
  bag: 0.3,
  takenOff: 0.02,
  unscanned: 0.03,
  ownSettling: 0.7,
  whileInHand: 0.25,
}

/** Trip number n of the reference model, the same on every machine. */
export function modelTrip(
  n: number,
  products: readonly [ModelProduct, ...ModelProduct[]],
): readonly TripStep[] {
  const trip = new Trip(drawsOf(seededRandom(SEEDS_FROM + n)), products)
  return trip.play()
}

class Trip {
  readonly #draws: Draws
  readonly #products: readonly [ModelProduct, ...ModelProduct[]]
  readonly #steps: TripStep[] = []
  readonly #inHand: { line: ModelLine; massMg: number }[] = []
  readonly #placed: { line: ModelLine; massMg: number }[] = []
  #loadMg = 0

  constructor(draws: Draws, products: readonly [ModelProduct, ...ModelProduct[]]) {
    this.#draws = draws
    this.#products = products
  }

  play(): readonly TripStep[] {
    const draws = this.#draws
    if (draws.chance(SHARE.bag)) {
      this.#steps.push({ act: 'bag' })
      this.#settle({ byMg: draws.whole(BAG_MG.from, BAG_MG.to) })
    }
    const lines = draws.whole(LINES.from, LINES.to)
    for (let number = 1; number <= lines; number++) this.#line(`${number}`, number === lines)
    this.#steps.push({ act: 'pay' })
    return this.#steps
  }

  #line(lineId: string, isLast: boolean): void {
    const draws = this.#draws
    const comes = draws.chance(SHARE.unscanned) ? unscannedWay(draws) : null
    if (comes === 'before-scan') this.#placeUnscanned(null)
    const line = this.#scan(lineId)
    if (draws.chance(SHARE.tooLarge)) {
      this.#steps.push({ act: 'too-large', lineId })
      if (comes === 'beside' || comes === 'in-hand') this.#placeUnscanned(null)
      if (isLast) this.#place(null)
      return
    }
    const massMg = sum(Array.from({ length: line.pieces }, () => pieceOf(line.product, draws)))
    this.#inHand.push({ line, massMg })
    if (comes === 'in-hand') this.#placeUnscanned(null)
    const isKept = !isLast && comes !== 'beside' && draws.chance(SHARE.keptInHand)
    if (isKept) return
    this.#place(comes === 'beside' ? line : null)
    if (draws.chance(SHARE.takenOff)) this.#takeOffAndPutBack()
  }

  #scan(lineId: string): ModelLine {
    const draws = this.#draws
    const pieces = draws.chance(SHARE.quantity) ? draws.whole(QUANTITY.from, QUANTITY.to) : 1
    const line = { lineId, product: draws.oneOf(this.#products), pieces }
    this.#steps.push({ act: 'scan', line })
    return line
  }

  #placeUnscanned(beside: ModelLine | null): Unscanned {
    const unscanned = { massMg: pieceOf(this.#draws.oneOf(this.#products), this.#draws), beside }
    if (beside === null) this.#settle({ byMg: unscanned.massMg, unscanned })
    return unscanned
  }

  /** Everything in the hand in one settling, with something unscanned when `beside` is set. */
  #place(beside: ModelLine | null): void {
    if (this.#inHand.length === 0) return
    const inHand = this.#inHand.splice(0)
    this.#placed.push(...inHand)
    const pieces = sum(inHand.map(({ line }) => line.pieces))
    const byMg = sum(inHand.map(({ massMg }) => massMg))
    const unscanned = beside === null ? null : this.#placeUnscanned(beside)
    this.#settle({ byMg: byMg + (unscanned?.massMg ?? 0), unscanned, pieces })
  }

  #takeOffAndPutBack(): void {
    const [first, ...others] = this.#placed
    if (first === undefined) return
    const { massMg } = this.#draws.oneOf([first, ...others])
    this.#settle({ byMg: -massMg, isLineOff: true })
    this.#settle({ byMg: massMg })
  }

  #settle({
    byMg,
    unscanned = null,
    isLineOff = false,
    pieces = 0,
  }: {
    byMg: number
    unscanned?: Unscanned | null
    isLineOff?: boolean
    pieces?: number
  }): void {
    this.#loadMg += byMg
    const seenMg = this.#draws.normal(this.#loadMg, SIGMA_MG)
    const shownMg = Math.round(seenMg / DIVISION_MG) * DIVISION_MG
    this.#steps.push({ act: 'settled', shownMg, unscanned, isLineOff, pieces })
  }
}

type Way = 'before-scan' | 'in-hand' | 'beside'

function unscannedWay(draws: Draws): Way {
  if (!draws.chance(SHARE.ownSettling)) return 'beside'
  return draws.chance(SHARE.whileInHand) ? 'in-hand' : 'before-scan'
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
