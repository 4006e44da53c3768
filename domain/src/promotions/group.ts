import { assert } from '../assert.ts'
import { countersFor, type Counters } from './counters.ts'
import { withoutDominated } from './dominated.ts'
import type { Alone, Goods } from './goods.ts'
import type { PlacedCounters } from './stack.ts'
import { numberIn } from './state.ts'
import { trackOf, type Track } from './track.ts'

/** What may be done with one piece: sold without exclusive offer, under the best simple one, or given to a track. */
export type Option =
  | { readonly kind: 'rest' }
  | Alone
  | { readonly kind: 'take'; readonly track: PlacedTrack; readonly part: number }

/** A track with its place among those of the group, and the place of its numbers in the state. */
export type PlacedTrack = Track & { readonly index: number; readonly at: number }

/** How many pieces that a track may have in each slot are still to come. */
export type Left = { readonly track: PlacedTrack; readonly slots: readonly number[] }

/** One piece of the group in the order of the search. */
export type Step = {
  readonly goods: Goods
  readonly options: readonly Option[]
  /** The first piece of its line. */
  readonly startsLine: boolean
  /** The first piece of another item, or of another value. */
  readonly startsKind: boolean
  /** What comes after it, for each track that may have it and owes something or ends with it. */
  readonly left: readonly Left[]
}

/** Lines whose offers compete, laid out for the search. */
export type Group = {
  readonly steps: readonly Step[]
  readonly tracks: readonly PlacedTrack[]
  readonly counters: PlacedCounters
  /** How many numbers a state has. */
  readonly width: number
  /** Offers that compete in it. */
  readonly offers: number
}

/** The dearest piece first; among equals the same item stays together, then the earlier line comes first. */
export function groupOf(lines: readonly Goods[]): Group {
  const goods = withoutDominated(lines).toSorted(
    (a, b) => b.valueMinor - a.valueMinor || compare(a.itemId, b.itemId) || a.place - b.place,
  )
  const { tracks, counters, width } = laidOut(goods)
  const placed = [...tracks.values()]
  const left = countDown(goods, tracks)
  const steps: Step[] = []
  for (const [index, one] of goods.entries()) {
    const before = goods[index - 1]
    const options = optionsFor(one, placed)
    const isNewKind = before?.itemId !== one.itemId || before.valueMinor !== one.valueMinor
    for (let piece = 1; piece <= one.pieces; piece++) {
      const isFirst = piece === 1
      steps.push({
        goods: one,
        options,
        startsLine: isFirst,
        startsKind: isFirst && isNewKind,
        left: left(one),
      })
    }
  }
  return { steps, tracks: placed, counters, width, offers: tracks.size + counters.size }
}

/** Called once for each piece in order: what every track of the line may have after it. */
function countDown(goods: readonly Goods[], tracks: ReadonlyMap<number, PlacedTrack>) {
  const still = new Map<PlacedTrack, number[]>()
  const count = (one: Goods, pieces: number): readonly Left[] =>
    one.claims.flatMap(({ of, parts }) => {
      const track = tracks.get(of.number)
      assert(track !== undefined, 'what is claimed has a track')
      const slots = [...(still.get(track) ?? track.tariff.quantities.map(() => 0))]
      for (const slot of new Set(parts.map(track.slotOf))) slots[slot] = numberIn(slots, slot) + pieces
      still.set(track, slots)
      return { track, slots }
    })
  for (const one of goods) count(one, one.pieces)
  const matters = ({ track, slots }: Left) => track.mayOwe || slots.every((pieces) => pieces === 0)
  return (one: Goods) => count(one, -1).filter(matters)
}

function laidOut(goods: readonly Goods[]) {
  const tracks = new Map<number, PlacedTrack>()
  const placed = new Map<number, { readonly at: number; readonly counters: Counters }>()
  let width = 0
  for (const one of goods) {
    for (const { of } of one.claims) {
      if (tracks.has(of.number)) continue
      const track = { ...trackOf(of), index: tracks.size, at: width }
      tracks.set(of.number, track)
      width += track.width
    }
    for (const { of, isLimited } of one.additions) {
      if (!isLimited || placed.has(of.number)) continue
      const counters = countersFor(of.promotion.limits)
      placed.set(of.number, { at: width, counters })
      width += counters.width
    }
  }
  return { tracks, counters: placed, width }
}

function optionsFor({ alone, claims }: Goods, tracks: readonly PlacedTrack[]): readonly Option[] {
  const takes = claims.flatMap(({ of, parts }) =>
    tracks
      .filter((track) => track.of === of)
      .flatMap((track) => parts.map((part): Option => ({ kind: 'take', track, part }))),
  )
  return [{ kind: 'rest' }, ...(alone === null ? [] : [alone]), ...takes]
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
