import { entryAt } from '../entry-at.ts'
import type { Addition, Goods } from './goods.ts'
import type { Group, Option, Step } from './group.ts'
import { NO_COUNTERS, stackOn } from './stack.ts'
import { boundOf, hopeOf, rawHopeOf, type Tolls } from './tolls.ts'

export type Taking = Extract<Option, { kind: 'take' }>

/** Pieces of a group for which all options are alike. */
export type Kind = {
  readonly goods: Goods
  /** Their places among the steps. */
  readonly places: readonly number[]
  /** The best that one of them can do by itself, without additions that are limited. */
  readonly alone: { readonly option: Option; readonly minor: number }
  /** Whether one of them may be by itself in a better plan. */
  readonly mayBeAlone: boolean
  /** What it saves at rest with limited additions, for each choice of them that brings more than `alone`. */
  readonly stacks: readonly Stack[]
  /** Tracks that may have one of them in a better plan. */
  readonly takes: readonly Taking[]
}

export type Stack = { readonly minor: number; readonly additions: readonly Addition[] }

/** More would be too many choices: then they are taken to be unlimited, which promises too much but is never wrong. */
const ADDITIONS_MAX = 5

/** Without the options that cannot be in a plan that saves more than `floorMinor`, by the bound at these tolls. */
export function kindsOf(group: Group, tolls: Tolls, floorMinor: number): readonly Kind[] {
  const spareMinor = boundOf(group, tolls) - floorMinor - 1
  const kinds = Map.groupBy(group.steps.entries(), ([, step]) => keyOf(step))
  return [...kinds.values()].map((members) => {
    const [, { goods, options }] = entryAt(members, 0)
    const hopes = options.map((option) => hopeOf(option, goods, tolls))
    const most = Math.max(...hopes)
    const open = options.filter((_, i) => most - entryAt(hopes, i) <= spareMinor)
    return {
      goods,
      places: members.map(([place]) => place),
      ...withoutTrack(goods, open),
      takes: open.filter(isTaking),
    }
  })
}

function isTaking(option: Option): option is Taking {
  return option.kind === 'take'
}

function withoutTrack(goods: Goods, open: readonly Option[]) {
  const limited = goods.additions.filter(({ isLimited }) => isLimited)
  const isOverdone = limited.length > ADDITIONS_MAX
  const restMinor = stackWith(goods, isOverdone ? limited : [])
  const alone =
    goods.alone !== null && goods.alone.savedMinor > restMinor
      ? { option: goods.alone, minor: goods.alone.savedMinor }
      : { option: { kind: 'rest' } as const, minor: restMinor }
  const choices = isOverdone || open.every(({ kind }) => kind !== 'rest') ? [] : choicesOf(limited)
  return {
    alone,
    mayBeAlone: open.some((option) => !isTaking(option)),
    stacks: choices
      .map((additions) => ({ additions, minor: stackWith(goods, additions) }))
      .filter(({ minor }) => minor > alone.minor),
  }
}

function choicesOf(additions: readonly Addition[]): readonly (readonly Addition[])[] {
  return additions.reduce<readonly (readonly Addition[])[]>(
    (choices, one) => [...choices, ...choices.map((choice) => [...choice, one])],
    [[]],
  )
}

function stackWith(goods: Goods, own: readonly Addition[]): number {
  const additions = goods.additions.filter((one) => !one.isLimited || own.includes(one))
  return stackOn({ ...goods, additions }, [], NO_COUNTERS)
}

/** Two pieces with the same key are the same to every option. */
function keyOf({ goods, options }: Step): string {
  const { place, itemId, valueMinor, additions } = goods
  const lineOf = ({ perLine }: { perLine: number | null }) => (perLine === null ? '' : place)
  const own = options.map((option) => {
    const hope = rawHopeOf(option, goods)
    if (!isTaking(option)) return `${option.kind} ${hope}`
    const { index, of, isOfOneItem } = option.track
    return `${index} ${option.part} ${hope} ${isOfOneItem ? itemId : ''} ${lineOf(of.promotion.limits)}`
  })
  const added = additions.map(({ of }) => `${of.number} ${lineOf(of.promotion.limits)}`)
  return [valueMinor, ...own, ...added].join()
}
