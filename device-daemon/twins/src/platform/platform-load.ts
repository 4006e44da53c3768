import type { Clock, Random, Timer } from '@clearlane/device-contract/ports'
import { createLoadCell, type LoadCell, type LoadCellOptions } from '../scale/load-cell.ts'
import type { Shown } from './sics-answers.ts'

/** Things on a bagging platform by name, and hands on it. */
export type PlatformLoad = {
  readonly cell: LoadCell
  readonly items: () => ReadonlyMap<string, number>
  readonly place: (item: string, weightG: number) => void
  readonly take: (item: string) => void
  readonly clear: () => void
  readonly lean: (forceG: number) => void
  /** What it would show at this moment. */
  readonly shown: () => Shown
}

const LEAN_MS = 200 // a leaning body is never at rest

export function createPlatformLoad(clock: Clock, random: Random, options: LoadCellOptions): PlatformLoad {
  const cell = createLoadCell(clock, random, options)
  const items = new Map<string, number>()
  let forceG = 0
  let swaying: Timer | null = null

  const changed = (): void => {
    const itemsG = [...items.values()].reduce((sum, weightG) => sum + weightG, 0)
    cell.setLoad(itemsG + forceG * (0.5 + random.next()))
  }
  const sway = (): void => {
    swaying?.cancel()
    swaying = forceG === 0 ? null : clock.after(LEAN_MS, sway)
    changed()
  }
  return {
    cell,
    items: () => items,
    place: (item, weightG) => {
      items.set(item, weightG)
      changed()
    },
    take: (item) => {
      items.delete(item)
      changed()
    },
    clear: () => {
      items.clear()
      changed()
    },
    lean: (newForceG) => {
      forceG = newForceG
      sway()
    },
    shown: () => {
      const { shownG, loadG, zeroErrorG } = cell.state.get()
      if (shownG !== null) return { grams: shownG, isStable: true }
      const swingG = (loadG + zeroErrorG) * (0.8 + random.next() * 0.4)
      return { grams: Math.round(swingG / options.divisionG) * options.divisionG, isStable: false }
    },
  }
}
