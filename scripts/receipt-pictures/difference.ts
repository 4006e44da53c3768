import type { GreyPicture } from './grey-png.ts'

const SHADES_MAX = 3 // of 15: edges may be smoothed in another way

/** How many dots look different; all of them when the pictures differ in size. */
export function differentDots(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return one.shades.length
  return one.shades.reduce(
    (count, shade, at) => count + (Math.abs(shade - (other.shades[at] ?? 0)) > SHADES_MAX ? 1 : 0),
    0,
  )
}
