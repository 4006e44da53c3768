import { sumMinor } from '../money/minor.ts'
import type { Option } from './group.ts'
import type { Kind } from './kinds.ts'
import { LimitRows, type Terms } from './limit-rows.ts'
import { ProgrammeBuilder, type Programme } from './programme.ts'

/** A column that counts how often so many pieces of a kind have an option. */
export type Part = {
  readonly column: number
  readonly kind: Kind
  readonly option: Option
  readonly pieces: number
}

/** A group as a programme: every plan that is better than the known one is a solution that brings at least as much. */
export type Model = {
  readonly programme: Programme
  readonly kinds: readonly Kind[]
  readonly parts: readonly Part[]
  /** The columns that must be whole, with how late they are decided. */
  readonly ranks: ReadonlyMap<number, number>
}

const PIECES_RANK = 2 // after tiers and numbers of sets, which mostly decide them

export function modelOf(kinds: readonly Kind[]): Model {
  const builder = new ProgrammeBuilder()
  const rows = new LimitRows(builder, kinds)
  const parts = kinds.flatMap((kind) => partsOf(kind, builder, rows))
  const aloneMinor = sumMinor(kinds.map(({ places, alone }) => places.length * alone.minor))
  builder.column({ gain: aloneMinor, low: 1, high: 1, entries: [] })
  const ranks = new Map([...rows.ranks, ...parts.map(({ column }) => [column, PIECES_RANK] as const)])
  return { programme: builder.done(), kinds, parts, ranks }
}

/** Every piece is alone or counted in one of the parts, each of which brings what it saves more. */
function partsOf(kind: Kind, builder: ProgrammeBuilder, rows: LimitRows): readonly Part[] {
  const { places, alone, mayBeAlone, stacks, takes } = kind
  const row = builder.row(places.length, mayBeAlone ? places.length : 0)
  const partOf = (option: Option, { pieces, gain, entries }: Terms): Part => ({
    column: builder.column({
      gain: gain - pieces * alone.minor,
      low: 0,
      high: Math.floor(places.length / pieces),
      entries: [{ row, factor: pieces }, ...entries],
    }),
    kind,
    option,
    pieces,
  })
  const stacked = stacks.map((stack) => partOf({ kind: 'rest' }, rows.ofStack(stack, kind)))
  const taken = takes.flatMap((option) => {
    const terms = rows.ofTake(option, kind)
    return terms === null ? [] : [partOf(option, terms)]
  })
  return [...stacked, ...taken]
}
