import { assert } from '../assert.ts'
import { entryAt } from '../entry-at.ts'
import type { PlacedTrack } from './group.ts'
import type { Kind, Stack, Taking } from './kinds.ts'
import type { Entry, ProgrammeBuilder } from './programme.ts'
import { rawHopeOf } from './tolls.ts'

/** What so many pieces of a kind bring together under an option, and how much of which rows they take. */
export type Terms = { readonly pieces: number; readonly gain: number; readonly entries: readonly Entry[] }

/** Null when a piece can never get what this part of a track asks for. */
type TermsOf = (option: Taking, kind: Kind) => Terms | null

const RANK = { tier: 0, sets: 1 }

/** The rows that limits, sets and tiers of offers are in a programme; each is made when it is first asked for. */
export class LimitRows {
  /** Columns of tiers and of numbers of sets, with how late they are decided. */
  readonly ranks = new Map<number, number>()
  readonly #builder: ProgrammeBuilder
  readonly #kinds: readonly Kind[]
  readonly #tracks = new Map<PlacedTrack, TermsOf>()
  readonly #rows = new Map<string, readonly Entry[]>()

  constructor(builder: ProgrammeBuilder, kinds: readonly Kind[]) {
    this.#builder = builder
    this.#kinds = kinds
  }

  ofStack({ minor, additions }: Stack, { goods }: Kind): Terms {
    const entries = additions.flatMap(({ of }) => {
      const { perSale, perLine } = of.promotion.limits
      return [
        ...this.#limit(`addition ${of.number}`, perSale),
        ...this.#limit(`addition ${of.number} on ${goods.place}`, perLine),
      ]
    })
    return { pieces: 1, gain: minor, entries }
  }

  ofTake(option: Taking, kind: Kind): Terms | null {
    const { track } = option
    const termsOf = this.#tracks.get(track) ?? this.#termsFor(track)
    this.#tracks.set(track, termsOf)
    const terms = termsOf(option, kind)
    if (terms === null) return null
    const line = this.#limit(`track ${track.index} on ${kind.goods.place}`, track.of.promotion.limits.perLine)
    return {
      ...terms,
      entries: [...terms.entries, ...line.map(({ row }) => ({ row, factor: terms.pieces }))],
    }
  }

  /** One row for each key that is limited. */
  #limit(key: string, most: number | null): readonly Entry[] {
    if (most === null) return []
    const known = this.#rows.get(key) ?? [{ row: this.#builder.row(most, most), factor: 1 }]
    this.#rows.set(key, known)
    return known
  }

  #termsFor(track: PlacedTrack): TermsOf {
    const { offer, promotion } = track.of
    const { perSale, perLine } = promotion.limits
    const uses = this.#limit(`uses ${track.index}`, perSale)
    const isTaken = ({ takes }: Kind) => takes.some((one) => one.track === track)
    const pieces = piecesOf(this.#kinds.filter(isTaken), perLine)
    switch (offer.kind) {
      case 'percent':
      case 'amount':
      case 'fixed-price':
        return (option, { goods }) => ({ pieces: 1, gain: rawHopeOf(option, goods), entries: uses })
      case 'n-for-m':
        return this.#itemSets(offer, perLine, uses)
      case 'tiered':
        return this.#tiers(offer.tiers, uses, Math.min(pieces, perSale ?? pieces))
      case 'cheapest-free':
      case 'mix-and-match':
        return this.#sets(track, uses, pieces)
    }
  }

  /** So many pieces of every slot in each set. */
  #sets({ tariff, slotOf }: PlacedTrack, uses: readonly Entry[], pieces: number): TermsOf {
    const rows = tariff.quantities.map((quantity) => ({ row: this.#builder.row(0, 0), quantity }))
    const size = tariff.quantities.reduce((sum, quantity) => sum + quantity, 0)
    this.#column(RANK.sets, -tariff.setMinor, Math.floor(pieces / size), [
      ...uses,
      ...rows.map(({ row, quantity }) => ({ row, factor: -quantity })),
    ])
    const entries = rows.map(({ row }) => [{ row, factor: 1 }])
    return (option, { goods }) => ({
      pieces: 1,
      gain: rawHopeOf(option, goods),
      entries: entryAt(entries, slotOf(option.part)),
    })
  }

  /** Sets of one item at one price, which bring what is free in them; they may be of several kinds. */
  #itemSets(
    { take, pay }: { take: number; pay: number },
    perLine: number | null,
    uses: readonly Entry[],
  ): TermsOf {
    const byItem = Map.groupBy(this.#kinds, itemOf)
    const rows = new Map<string, readonly Entry[]>()
    const rowFor = (sets: number, gain: number) => {
      const row = this.#builder.row(0, 0)
      this.#column(RANK.sets, gain, sets, [...uses, { row, factor: -take }])
      return [{ row, factor: 1 }]
    }
    return (_, kind) => {
      const item = itemOf(kind)
      const kinds = byItem.get(item)
      assert(kinds !== undefined, 'every kind is of an item')
      const sets = Math.floor(piecesOf(kinds, perLine) / take)
      const gain = (take - pay) * kind.goods.valueMinor
      if (sets === 0) return null
      if (kinds.length === 1) return { pieces: take, gain, entries: uses }
      const entries = rows.get(item) ?? rowFor(sets, gain)
      rows.set(item, entries)
      return { pieces: 1, gain: 0, entries }
    }
  }

  /** Nothing in a tier that is not chosen, at least what it asks for in the one that is. */
  #tiers(tiers: readonly { readonly from: number }[], uses: readonly Entry[], most: number): TermsOf {
    const one = this.#builder.row(1, 1)
    const entriesOf = tiers.map(({ from }) => {
      if (from > most) return null
      const [atMost, atLeast] = [this.#builder.row(0, most), this.#builder.row(0, most)]
      this.#column(RANK.tier, 0, 1, [
        { row: one, factor: 1 },
        { row: atMost, factor: -most },
        { row: atLeast, factor: from },
      ])
      return [...uses, { row: atMost, factor: 1 }, { row: atLeast, factor: -1 }]
    })
    return (option, { goods }) => {
      const entries = entryAt(entriesOf, option.part)
      return entries === null ? null : { pieces: 1, gain: rawHopeOf(option, goods), entries }
    }
  }

  #column(rank: number, gain: number, high: number, entries: readonly Entry[]): void {
    this.ranks.set(this.#builder.column({ gain, low: 0, high, entries }), rank)
  }
}

/** What an offer may have of them; where lines are limited every kind is of one line. */
function piecesOf(kinds: readonly Kind[], perLine: number | null): number {
  return kinds.reduce((sum, { places }) => sum + Math.min(places.length, perLine ?? places.length), 0)
}

function itemOf({ goods }: Kind): string {
  return `${goods.itemId} ${goods.valueMinor}`
}
