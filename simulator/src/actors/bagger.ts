import { liveLines, milligramsOf, type Line, type ObservedMass, type Sale } from '@clearlane/domain'
import type { PlatformTwin } from '@clearlane/twins'
import type { Random } from '@clearlane/device-contract/ports'
import type { Settled } from '../checks/bagging.ts'
import { between, chance, pickWeighted } from '../world/chance.ts'
import type { World } from '../world/world.ts'

/** The same shopper's other hand, at a lane with a bagging platform. `hurry`: no tricks any more. */
export type Bagger = {
  readonly hurry: () => void
  /** Where somebody was kept from paying although everything lay where it belongs. */
  readonly faults: () => readonly string[]
}

const STEP_MS = [300, 1_200] as const
const LEAN_MS = [500, 9_000] as const
const SPREAD = 0.008 // of a piece's mass; no piece is more than twice that away
const UNKNOWN_G = 350
const FULL_G = 24_000 // the next big thing would be too much for it
const JUDGED_MS = 1_000 // from what the lane has seen to what it says of it
const ORDERLY = 0.7
const SETTLES_MS = 2_500 // it has swung, rested for long enough, and been heard
const AT_ONCE = 5 // of many that wait, the check does not find more in one settling
const OBSERVED_MG = 45_000 // two readings, and the spread of the heaviest piece
const READING_MG = 15_000 // a reading is at most so far from the load

export function createBagger(world: World, platform: PlatformTwin, random: Random): Bagger {
  const hand = new Hand(world, platform, random)
  return { hurry: () => hand.hurry(), faults: () => hand.faults }
}

/** A piece that belongs on the platform. */
type Piece = { readonly key: string; readonly line: Line }

class Hand {
  readonly faults: string[] = []
  readonly #world: World
  readonly #platform: PlatformTwin
  readonly #random: Random
  #hurried = false
  #saleId: string | null = null
  /** Who takes things off waits for the platform before and after it; others move several things at once to and fro. */
  #isOrderly = true
  /** Nothing came that was not scanned. */
  #isHonest = true
  #touchedMs = 0
  #waitsUntilMs = 0
  #sinceRest = 0
  /** Moves that no settled reading has told apart yet, since the lane or the platform was away. */
  #unseen = 0
  #tookUnseen = false
  #changedMs = 0
  #basket = ''
  #count = 0

  constructor(world: World, platform: PlatformTwin, random: Random) {
    this.#world = world
    this.#platform = platform
    this.#random = random
    world.clock.after(STEP_MS[1], () => this.#act())
  }

  hurry(): void {
    this.#hurried = true
    this.#platform.lean(0)
  }

  #act(): void {
    this.#step()
    this.#world.clock.after(between(this.#random, ...STEP_MS), () => this.#act())
  }

  #step(): void {
    const ledger = this.#world.screen.mirror()?.ledger
    if (ledger === undefined) return
    const { sale } = ledger
    if (sale === null || sale.completion !== null) return this.#leave()
    if (sale.saleId !== this.#saleId) this.#arrive(sale.saleId)
    if (sale.bagging === undefined || this.#world.screen.phase() !== 'scanning') return
    this.#notice(sale)
    this.#judge(sale)
    if (this.#world.clock.monoMs() >= this.#waitsUntilMs) this.#move(sale)
  }

  #arrive(saleId: string): void {
    this.#saleId = saleId
    this.#isOrderly = chance(this.#random, ORDERLY)
    this.#isHonest = true
    this.#unseen = 0
    this.#tookUnseen = false
  }

  /** Most take everything when they go; some come back for it when the next one is there already. */
  #leave(): void {
    if (this.#platform.state.get().items.size > 0 && chance(this.#random, 0.3)) this.#clear()
  }

  #clear(): void {
    this.#note('takes everything')
    this.#platform.clear()
    this.#touched()
  }

  #move(sale: Sale): void {
    const { items } = this.#platform.state.get()
    const left = [...items.keys()].filter((key) => !key.startsWith(`${sale.saleId} `))
    if (left.length > 0 && chance(this.#random, 0.15)) return this.#take(left)
    const pieces = this.#isDone() ? [] : piecesOf(sale)
    const wanted = new Set(pieces.map(({ key }) => key))
    const surplus = [...items.keys()].filter((key) => key.includes(' line ') && !wanted.has(key))
    if (!this.#isDone() && surplus.length > 0)
      return this.#take(surplus.slice(0, 1).filter((key) => !left.includes(key)))
    const extra = [...items.keys()].filter((key) => key.includes(' extra '))
    const isTold = sale.bagging?.told.kind === 'more'
    if (extra.length > 0 && isTold && chance(this.#random, 0.5)) return this.#take(extra)
    const due = pieces.filter(({ key }) => !items.has(key))
    this.#next(sale, due)
  }

  #next(sale: Sale, due: readonly Piece[]): void {
    const [first] = due
    const quirk = this.#hurried ? 0 : 1
    pickWeighted<() => void>(this.#random, [
      [first === undefined ? 0 : 40, () => this.#place(due.slice(0, chance(this.#random, 0.15) ? 3 : 1))],
      [20, () => undefined],
      [quirk, () => this.#lean()],
      [quirk * 0.7, () => this.#bringBag(sale)],
      [quirk, () => first && this.#skip(first.line)],
      [quirk * 0.4, () => this.#takeBack(sale)],
      [quirk * 0.4, () => this.#slip(sale)],
    ])()
  }

  #place(pieces: readonly Piece[]): void {
    for (const { key, line } of pieces) {
      if (loadG(this.#platform) > FULL_G) return this.#skip(line)
      this.#put(key, gramsOf(line, this.#random))
      this.#breathe()
    }
  }

  /** Who is orderly lets the platform come to rest now and then. */
  #breathe(): void {
    this.#sinceRest += 1
    if (this.#sinceRest < AT_ONCE) return
    this.#sinceRest = 0
    if (this.#isOrderly) this.#waitsUntilMs = this.#world.clock.monoMs() + SETTLES_MS
  }

  #put(key: string, grams: number): void {
    this.#note(`puts ${key}, ${grams} g`)
    this.#moves(false)
    this.#platform.place(key, grams)
    this.#touched()
  }

  #take(keys: readonly string[]): void {
    if (keys.length === 0 || !this.#mayTake()) return
    this.#moves(true)
    for (const key of keys) {
      this.#note(`takes ${key}`)
      this.#platform.take(key)
    }
    this.#touched()
  }

  /** Taking off, and leaning, is something of its own. */
  #mayTake(): boolean {
    const nowMs = this.#world.clock.monoMs()
    if (!this.#isOrderly) return true
    if (nowMs - this.#touchedMs < SETTLES_MS) return false
    this.#waitsUntilMs = nowMs + SETTLES_MS
    return true
  }

  #lean(): void {
    if (!this.#mayTake()) return
    this.#note('leans on it')
    this.#platform.lean(between(this.#random, 300, 4_000))
    this.#touched()
    const forMs = between(this.#random, ...LEAN_MS)
    if (this.#isOrderly) this.#waitsUntilMs += forMs
    this.#world.clock.after(forMs, () => {
      this.#platform.lean(0)
      this.#touched()
    })
  }

  /** Announced first: the bag is put down when the lane knows of it. */
  #bringBag(sale: Sale): void {
    const key = `${sale.saleId} bag`
    if (this.#platform.state.get().items.has(key) || (sale.bagging?.bags ?? 0) > 0) return
    this.#world.screen.ask({ type: 'announce-bag' })
    this.#world.clock.after(400, () => {
      const now = this.#world.screen.mirror()?.ledger.sale
      if (now?.saleId === sale.saleId && (now.bagging?.bags ?? 0) > 0)
        this.#put(key, between(this.#random, 40, 250))
    })
  }

  #skip(line: Line): void {
    this.#note(`leaves out line ${line.lineId}`)
    this.#world.screen.ask({ type: 'skip-bagging', lineId: line.lineId })
  }

  /** It is asked for again, and comes again. */
  #takeBack(sale: Sale): void {
    const own = [...this.#platform.state.get().items.keys()].filter((key) =>
      key.startsWith(`${sale.saleId} line `),
    )
    this.#take(own.slice(-1))
  }

  #slip(sale: Sale): void {
    this.#isHonest = false
    this.#count += 1
    this.#put(`${sale.saleId} extra ${this.#count}`, between(this.#random, 60, 900))
  }

  /** Staff that has accepted what lies there has said that the rest need not come. */
  #isDone(): boolean {
    return this.#world.lane.bagging.isAccepted()
  }

  #notice({ lines, bagging }: Sale): void {
    const basket = JSON.stringify([
      lines.map((line) => [line.lineId, line.voided, countOf(line)]),
      bagging?.excused,
      bagging?.bags,
    ])
    if (basket === this.#basket) return
    this.#basket = basket
    this.#changedMs = this.#world.clock.monoMs()
  }

  /** Too much in one settling, or something taken off in it, is beyond what the check promises. */
  #moves(isTaking: boolean): void {
    const seen = this.#world.lane.bagging.settled()
    const isSeen = seen !== null && seen.atMs >= this.#touchedMs
    this.#unseen = isSeen ? 1 : this.#unseen + 1
    this.#tookUnseen = isTaking || (!isSeen && this.#tookUnseen)
    if (this.#unseen > AT_ONCE + 1 || (this.#tookUnseen && this.#unseen > 1)) this.#isOrderly = false
  }

  #touched(): void {
    this.#touchedMs = this.#world.clock.monoMs()
    this.#changedMs = this.#touchedMs
  }

  /** An honest shopper whose things lie where they belong, and whose platform has been seen like that, may pay. */
  #judge(sale: Sale): void {
    const seen = this.#world.lane.bagging.settled()
    if (!this.#isHonest || !this.#isOrderly || this.#isDone() || seen === null) return
    const sinceMs = Math.max(seen.atMs, this.#changedMs)
    const isOld = seen.atMs < this.#touchedMs || this.#world.clock.monoMs() - sinceMs < JUDGED_MS
    if (isOld || !this.#isComplete(sale)) return
    if (Math.abs(seen.massMg - loadG(this.#platform) * 1_000) > READING_MG) return
    this.#blame(sale, seen)
  }

  #blame({ saleId, bagging }: Sale, { observed }: Settled): void {
    const told = bagging?.told
    if (told?.blocks === true)
      this.faults.push(`bagging: sale ${saleId} is explained and blocked by ${told.kind}`)
    const pieces = [...this.#platform.state.get().items]
      .filter(([key]) => observed !== null && key.startsWith(`${saleId} line ${observed.lineId} `))
      .map(([, grams]) => grams * 1_000)
    const isWrong = ({ massMg, pieces: count }: ObservedMass): boolean =>
      !pieces.some((pieceMg) => Math.abs(massMg / count - pieceMg) <= OBSERVED_MG)
    if (observed !== null && pieces.length > 0 && isWrong(observed))
      this.faults.push(
        `bagging: sale ${saleId} observed ${JSON.stringify(observed)}, there lie ${pieces.join()}`,
      )
    if (this.faults.length > 0) this.#isHonest = false // said once
  }

  #isComplete(sale: Sale): boolean {
    const { items } = this.#platform.state.get()
    const own = [...items.keys()].filter((key) => key.startsWith(`${sale.saleId} line `))
    const wanted = piecesOf(sale).map(({ key }) => key)
    return own.length === wanted.length && wanted.every((key) => items.has(key))
  }

  #note(what: string): void {
    this.#world.note(`bagging: ${what}`)
  }
}

/** Every piece that the lane asks for. */
function piecesOf(sale: Sale): readonly Piece[] {
  const excused = new Set(sale.bagging?.excused)
  return liveLines(sale)
    .filter(({ lineId, parentLineId }) => parentLineId === null && !excused.has(lineId))
    .flatMap((line) =>
      Array.from({ length: countOf(line) }, (_, index) => ({
        key: `${sale.saleId} line ${line.lineId} ${index}`,
        line,
      })),
    )
}

function countOf({ measure }: Line): number {
  return measure.kind === 'each' ? measure.quantity : 1
}

function gramsOf({ item, measure }: Line, random: Random): number {
  if (measure.kind === 'weight') return Math.max(1, Math.round(milligramsOf(measure.weight) / 1_000))
  const meanG = (item.grossMass?.meanMg ?? UNKNOWN_G * 1_000) / 1_000
  const draw = random.next() + random.next() - 1 // within twice its deviation and a bit
  return Math.max(1, Math.round(meanG * (1 + draw * 2 * SPREAD)))
}

function loadG(platform: PlatformTwin): number {
  return [...platform.state.get().items.values()].reduce((sum, grams) => sum + grams, 0)
}
