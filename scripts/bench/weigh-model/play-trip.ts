import {
  accepted,
  startWeighCheck,
  type Verdict,
  type Wanted,
  type WeighCheck,
  withBasket,
  withSettled,
} from '@clearlane/domain'
import { DIVISION_MG, type ModelLine, type TripStep, type Unscanned } from './trip.ts'

/** What the check made of one trip, counted as docs/weigh-model.md says. */
export type TripScore = {
  readonly pieces: number
  readonly falseAlarms: number
  readonly unscanned: readonly { readonly what: Unscanned; readonly isCaught: boolean }[]
  /** False alarms by what they said. */
  readonly said: readonly Verdict['kind'][]
}

const PLATFORM = { divisionMg: DIVISION_MG, sigmaMg: 2_000 }

/** `settles` is given what one settled reading costs, to be measured. */
export function playTrip(steps: readonly TripStep[], settles: Settles = (settle) => settle()): TripScore {
  const play = new Play(settles)
  for (const step of steps) play.take(step)
  return play.score()
}

type Settles = (settle: () => WeighCheck) => WeighCheck

class Play {
  readonly #settles: Settles
  #check: WeighCheck = startWeighCheck(PLATFORM, 0)
  #pieces = 0
  #isLineOff = false
  readonly #said: Verdict['kind'][] = []
  #unseen: Unscanned[] = []
  readonly #unscanned: { what: Unscanned; isCaught: boolean }[] = []

  constructor(settles: Settles) {
    this.#settles = settles
  }

  take(step: TripStep): void {
    switch (step.act) {
      case 'scan':
        return this.#basket([...this.#check.wanted, wantedOf(step.line)])
      case 'bag':
        return this.#basket([{ lineId: 'bag', pieces: 1, mass: { kind: 'own-bag' }, duty: 'may' }])
      case 'too-large':
        return this.#basket(
          this.#check.wanted.map((one) => (one.lineId === step.lineId ? { ...one, duty: 'excused' } : one)),
        )
      case 'settled':
        return this.#settled(step)
      case 'pay':
        if (this.#check.verdict.kind !== 'all-there') this.#alarm()
    }
  }

  score(): TripScore {
    const missed = this.#unseen.map((what) => ({ what, isCaught: false }))
    return {
      pieces: this.#pieces,
      falseAlarms: this.#said.length,
      unscanned: [...this.#unscanned, ...missed],
      said: this.#said,
    }
  }

  #basket(wanted: readonly Wanted[]): void {
    this.#check = withBasket(this.#check, wanted)
  }

  #settled({ shownMg, unscanned, isLineOff, pieces }: Extract<TripStep, { act: 'settled' }>): void {
    const check = this.#check
    this.#check = this.#settles(() => withSettled(check, shownMg))
    this.#pieces += pieces
    this.#isLineOff = isLineOff
    if (unscanned !== null) this.#unseen.push(unscanned)
    if (['more', 'less', 'removed'].includes(this.#check.verdict.kind)) this.#alarm()
  }

  #alarm(): void {
    const { kind } = this.#check.verdict
    if (this.#isLineOff) return // right, and it goes away when the line is put back
    if (kind === 'more' && this.#unseen.length > 0) {
      this.#unscanned.push(...this.#unseen.map((what) => ({ what, isCaught: true })))
      this.#unseen = []
    } else {
      this.#said.push(kind)
    }
    this.#check = accepted(this.#check)
  }
}

function wantedOf({ lineId, pieces, product }: ModelLine): Wanted {
  return { lineId, pieces, mass: { kind: 'learned', ...product.learned }, duty: 'must' }
}
