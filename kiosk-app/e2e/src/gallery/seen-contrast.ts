import { luminance, ratio } from '@clearlane/ui/theme/contrast'
import type { Picture } from './png.ts'

export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const FREQUENT = 1 / 3 // of the most frequent
const HARDLY = 1.25 // a smooth edge begins here; what differs less is the ground

/**
 * The contrast that the eye gets: of the ink that most of the letters have to the ground that most of the box has. Dots on
 * the smooth edge of a letter are of many colours, those within it of one; of thin letters an edge may be as frequent as
 * the ink, so of the frequent ones it is the strongest. 1 where nothing is to be seen.
 */
export function seenContrast(picture: Picture, box: Box): number {
  const counts = coloursIn(picture, box)
  const ground = most(counts)
  if (ground === null) return 1
  const groundLight = lightOf(ground)
  const inks = [...counts]
    .map(([colour, count]) => ({ count, contrast: ratio(lightOf(colour), groundLight) }))
    .filter(({ contrast }) => contrast > HARDLY)
  const least = Math.max(...inks.map(({ count }) => count)) * FREQUENT
  return Math.max(1, ...inks.filter(({ count }) => count >= least).map(({ contrast }) => contrast))
}

/** Counted by runs: most of a box is its ground. */
function coloursIn({ width, height, dots }: Picture, box: Box): Map<number, number> {
  const counts = new Map<number, number>()
  const [left, right] = [Math.max(0, Math.floor(box.left)), Math.min(width, Math.ceil(box.right))]
  const [top, bottom] = [Math.max(0, Math.floor(box.top)), Math.min(height, Math.ceil(box.bottom))]
  let [before, run] = [-1, 0]
  const count = () => counts.set(before, (counts.get(before) ?? 0) + run)
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * 3
      const colour = ((dots[at] ?? 0) << 16) | ((dots[at + 1] ?? 0) << 8) | (dots[at + 2] ?? 0)
      if (colour !== before) {
        if (run > 0) count()
        before = colour
        run = 0
      }
      run += 1
    }
  }
  if (run > 0) count()
  return counts
}

function most(counts: ReadonlyMap<number, number>): number | null {
  let best: readonly [number, number] | null = null
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry
  return best?.[0] ?? null
}

const lightOf = (colour: number) => luminance(colour >> 16, (colour >> 8) & 255, colour & 255)
