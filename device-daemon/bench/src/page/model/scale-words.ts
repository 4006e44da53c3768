import type { PlatformState, ScaleState } from '@clearlane/twins'

/** What the scale's own display shows. */
export type ScaleDisplay = {
  /** Kilograms, or what stands there instead. */
  readonly digits: string
  readonly word: string
  readonly tone: 'calm' | 'busy' | 'bad'
}

const DASHES = '-.---'

export function scaleDisplay({ condition, shownG, plugged }: ScaleState): ScaleDisplay {
  if (!plugged) return { digits: ' .   ', word: 'No power', tone: 'bad' }
  switch (condition) {
    case 'zero':
      return { digits: kilograms(shownG ?? 0), word: 'Zero', tone: 'calm' }
    case 'stable':
      return { digits: kilograms(shownG ?? 0), word: 'Stable', tone: 'calm' }
    case 'motion':
      return { digits: DASHES, word: 'In motion', tone: 'busy' }
    case 'over-capacity':
      return { digits: '¯.¯¯¯', word: 'Over capacity', tone: 'bad' }
    case 'under-zero':
      return { digits: '_.___', word: 'Under zero', tone: 'bad' }
    case 'needs-zero':
      return { digits: DASHES, word: 'Needs zero', tone: 'bad' }
  }
}

const CAPACITY_G = 30_000 // of the platform
const OUTSIDE = { overG: CAPACITY_G + 45, underG: -100 } // 9 divisions of 5 g above it, 20 below zero

export function platformDisplay({
  shownG,
  tareG,
  plugged,
}: Pick<PlatformState, 'shownG' | 'tareG' | 'plugged'>): ScaleDisplay {
  if (!plugged) return { digits: ' .   ', word: 'No power', tone: 'bad' }
  if (shownG === null) return { digits: DASHES, word: 'In motion', tone: 'busy' }
  if (shownG > OUTSIDE.overG) return { digits: '¯.¯¯¯', word: 'Over capacity', tone: 'bad' }
  if (shownG < OUTSIDE.underG) return { digits: '_.___', word: 'Under zero', tone: 'bad' }
  return { digits: kilograms(shownG - tareG), word: tareG === 0 ? 'Stable' : 'Stable, net', tone: 'calm' }
}

/** `0.735`, as a scale with 5 g divisions shows it. */
export function kilograms(grams: number): string {
  return (grams / 1000).toFixed(3)
}

/** `735 g` below a kilogram, `1.04 kg` from there on. */
export function plainWeight(grams: number): string {
  return grams < 1000 ? `${grams} g` : `${String(Number((grams / 1000).toFixed(2)))} kg`
}
