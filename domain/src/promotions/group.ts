import { countersFor, type Counters } from './counters.ts'
import type { Alone, Goods } from './goods.ts'
import type { PlacedCounters } from './stack.ts'
import { trackOf, type Track } from './track.ts'

/** What may be done with one piece: sold without exclusive offer, under the best simple one, or given to a track. */
export type Option =
  | { readonly kind: 'rest' }
  | Alone
  | { readonly kind: 'take'; readonly track: PlacedTrack; readonly part: number }

/** A track with the place of its numbers in the state, and the last line that it can have pieces of. */
export type PlacedTrack = Track & { readonly at: number; readonly last: Goods }

/** One piece of the group in the order of the search. */
export type Step = {
  readonly goods: Goods
  readonly options: readonly Option[]
  /** The first piece of its line. */
  readonly startsLine: boolean
  /** The first piece of another item, or of another value. */
  readonly startsKind: boolean
  /** Tracks that can have no piece after this one. */
  readonly ends: readonly PlacedTrack[]
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
  const goods = lines.toSorted(
    (a, b) => b.valueMinor - a.valueMinor || compare(a.itemId, b.itemId) || a.place - b.place,
  )
  const { tracks, counters, width } = laidOut(goods)
  const placed = [...tracks.values()]
  let before: Goods | null = null
  const steps: Step[] = []
  for (const one of goods) {
    const options = optionsFor(one, placed)
    const isNewKind = before?.itemId !== one.itemId || before.valueMinor !== one.valueMinor
    const ends = placed.filter(({ last }) => last === one)
    for (let piece = 1; piece <= one.pieces; piece++) {
      const isFirst = piece === 1
      const startsKind = isFirst && isNewKind
      steps.push({
        goods: one,
        options,
        startsLine: isFirst,
        startsKind,
        ends: piece === one.pieces ? ends : [],
      })
    }
    before = one
  }
  return { steps, tracks: placed, counters, width, offers: tracks.size + counters.size }
}

function laidOut(goods: readonly Goods[]) {
  const tracks = new Map<number, PlacedTrack>()
  const placed = new Map<number, { readonly at: number; readonly counters: Counters }>()
  let width = 0
  for (const one of goods) {
    for (const { of } of one.claims) {
      const known = tracks.get(of.number)
      const track = known ?? { ...trackOf(of), at: width, last: one }
      tracks.set(of.number, { ...track, last: one })
      if (known === undefined) width += track.width
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
