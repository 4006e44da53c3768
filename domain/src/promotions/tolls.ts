import type { Goods } from './goods.ts'
import type { Group, Option, PlacedTrack } from './group.ts'
import { NO_COUNTERS, stackOn } from './stack.ts'
import { entryAt } from '../entry-at.ts'
import { zip } from '../zip.ts'
import { numberIn, type State } from './state.ts'
import { flatToll, pullOf, tollOf, type Toll } from './tariff.ts'

/** The tolls of all tracks of a group, in their order. */
export type Tolls = readonly Toll[]

/** Rounds, so that about as many options are weighed whatever the group; more than `most` bring nothing. */
const ROUNDS = { most: 400, options: 1_000_000 }
/** A bound that did not fall for so many rounds asks for smaller steps. */
const PATIENCE = 20

export function flatTolls({ tracks }: Group): Tolls {
  return tracks.map(({ tariff }) => flatToll(tariff))
}

/**
 * Tolls that make the bound as low as it comes within a fixed number of rounds (Lagrangian relaxation, subgradient steps
 * by Polyak's rule): what too many pieces want becomes dearer, what too few want cheaper. `floorMinor` is a saving that
 * is known to be possible.
 */
export function tightTolls(group: Group, floorMinor: number): Tolls {
  const stalls = stallsOf(group)
  let tolls = flatTolls(group)
  let best = { tolls, boundMinor: Infinity }
  const options = stalls.reduce((sum, { choices }) => sum + choices.length, 0)
  const rounds = Math.min(ROUNDS.most, Math.ceil(ROUNDS.options / options))
  let stride = 1
  let waited = 0
  for (let round = 0; round < rounds && best.boundMinor >= floorMinor + 1; round++) {
    const { boundMinor, wanted } = demandAt(stalls, group.tracks, tolls)
    waited = boundMinor < best.boundMinor ? 0 : waited + 1
    if (boundMinor < best.boundMinor) best = { tolls, boundMinor }
    if (waited === PATIENCE) {
      stride /= 2
      waited = 0
    }
    const pulls = zip(group.tracks, wanted).map(([{ tariff }, counts]) => pullOf(tariff, counts))
    const length = pulls.flat().reduce((sum, pull) => sum + pull * pull, 0)
    if (length === 0) break
    const step = (stride * (boundMinor - floorMinor)) / length
    tolls = zip(zip(group.tracks, tolls), pulls).map(([[{ tariff }, { slots }], pull]) =>
      tollOf(
        tariff,
        zip(slots, pull).map(([minor, one]) => minor + step * one),
      ),
    )
  }
  return best.tolls
}

/** A line with what each of its options may save before tolls. */
type Stall = {
  readonly pieces: number
  readonly choices: readonly { readonly option: Option; readonly hopeMinor: number }[]
}

function stallsOf({ steps }: Group): readonly Stall[] {
  return steps
    .filter(({ startsLine }) => startsLine)
    .map(({ goods, options }) => ({
      pieces: goods.pieces,
      choices: options.map((option) => ({ option, hopeMinor: rawHopeOf(option, goods) })),
    }))
}

/** The bound at these tolls, and how many pieces each slot gets when every line takes what is best for it alone. */
function demandAt(stalls: readonly Stall[], tracks: readonly PlacedTrack[], tolls: Tolls) {
  const wanted = tracks.map(({ tariff }) => tariff.quantities.map(() => 0))
  let boundMinor = zip(tracks, tolls).reduce(
    (sum, [{ tariff }, { useMinor }]) => sum + (tariff.usesMax ?? 0) * useMinor,
    0,
  )
  for (const { pieces, choices } of stalls) {
    let most = -Infinity
    let chosen: Option | null = null
    for (const { option, hopeMinor } of choices) {
      const minor = hopeMinor - tollFor(option, tolls)
      if (minor <= most) continue
      most = minor
      chosen = option
    }
    boundMinor += pieces * most
    if (chosen?.kind !== 'take') continue
    const counts = entryAt(wanted, chosen.track.index)
    const slot = chosen.track.slotOf(chosen.part)
    counts[slot] = numberIn(counts, slot) + pieces
  }
  return { boundMinor, wanted }
}

/** At most this much is saved by one piece, less its toll. */
export function hopeOf(option: Option, goods: Goods, tolls: Tolls): number {
  return rawHopeOf(option, goods) - tollFor(option, tolls)
}

export function rawHopeOf(option: Option, goods: Goods): number {
  switch (option.kind) {
    case 'rest':
      return stackOn(goods, [], NO_COUNTERS)
    case 'alone':
      return option.savedMinor
    case 'take':
      return option.track.hope(goods, option.part)
  }
}

function tollFor(option: Option, tolls: Tolls): number {
  if (option.kind !== 'take') return 0
  return numberIn(entryAt(tolls, option.track.index).slots, option.track.slotOf(option.part))
}

/** At most this much can be saved in the whole group. */
export function boundOf({ steps, tracks, width }: Group, tolls: Tolls): number {
  const nothing = new Array<number>(width).fill(0)
  return steps
    .filter(({ startsLine }) => startsLine)
    .map(
      ({ goods, options }) =>
        goods.pieces * Math.max(...options.map((option) => hopeOf(option, goods, tolls))),
    )
    .reduce((sum, minor) => sum + minor, promiseOf(nothing, tracks, tolls, 0))
}

/**
 * At most this much comes, besides the hopes of the pieces that follow, from what a state has begun and from the room
 * that it has left, when no piece that follows is worth more than `nextMinor`.
 */
export function promiseOf(
  state: State,
  tracks: readonly PlacedTrack[],
  tolls: Tolls,
  nextMinor: number,
): number {
  let minor = 0
  for (let i = 0; i < tracks.length; i++) {
    const track = entryAt(tracks, i)
    const toll = entryAt(tolls, i)
    minor += track.promise(state, track.at, nextMinor)
    if (toll.useMinor > 0) minor += toll.useMinor * track.usesLeft(state, track.at)
    for (let slot = 0; slot < toll.slots.length; slot++) {
      minor += track.prepaid(state, track.at, slot) * numberIn(toll.slots, slot)
    }
  }
  return minor
}
