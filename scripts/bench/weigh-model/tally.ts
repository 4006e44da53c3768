import { modelProducts } from './products.ts'
import { playTrip, type TripScore } from './play-trip.ts'
import { modelTrip, type Unscanned } from './trip.ts'

/** Trips of the reference model, and what the check made of them. */
export type Tally = {
  readonly pieces: number
  readonly falseAlarms: number
  readonly unscanned: TripScore['unscanned']
}

export const OWN_FROM_MG = 50_000

export function tallyTrips(from: number, count: number): Tally {
  const products = modelProducts()
  const scores = Array.from({ length: count }, (_, index) => playTrip(modelTrip(from + index, products)))
  return {
    pieces: scores.reduce((sum, score) => sum + score.pieces, 0),
    falseAlarms: scores.reduce((sum, score) => sum + score.falseAlarms, 0),
    unscanned: scores.flatMap((score) => score.unscanned),
  }
}

/** How long the check thinks about each settled reading, in milliseconds of this machine. */
export function settleTimesMs(from: number, count: number): readonly number[] {
  const products = modelProducts()
  const times: number[] = []
  for (let n = from; n < from + count; n++) {
    playTrip(modelTrip(n, products), (settle) => {
      const fromMs = performance.now()
      const check = settle()
      times.push(performance.now() - fromMs)
      return check
    })
  }
  return times
}

export function falseAlarmsPer100({ pieces, falseAlarms }: Tally): number {
  return (100 * falseAlarms) / pieces
}

/** Which share of what the filter picks was caught, in percent; NaN without any. */
export function caughtPercent({ unscanned }: Tally, picks: (what: Unscanned) => boolean): number {
  const picked = unscanned.filter(({ what }) => picks(what))
  return (100 * picked.filter(({ isCaught }) => isCaught).length) / picked.length
}

/** On a settling of its own, and heavy enough for the target. */
export function isOwnAndHeavy({ beside, massMg }: Unscanned): boolean {
  return beside === null && massMg >= OWN_FROM_MG
}
