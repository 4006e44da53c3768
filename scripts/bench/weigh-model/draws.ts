import type { Random } from '@clearlane/device-contract/ports'

/** Draws of the reference model from one generator. */
export type Draws = {
  /** Even in [from, to). */
  readonly even: (from: number, to: number) => number
  /** A whole number, even in from..to. */
  readonly whole: (from: number, to: number) => number
  readonly chance: (share: number) => boolean
  readonly normal: (mean: number, deviation: number) => number
  readonly oneOf: <T>(list: readonly [T, ...T[]]) => T
}

export function drawsOf(random: Random): Draws {
  const even = (from: number, to: number) => from + (to - from) * random.next()
  const whole = (from: number, to: number) => from + Math.floor((to - from + 1) * random.next())
  return {
    even,
    whole,
    chance: (share) => random.next() < share,
    normal: (mean, deviation) => mean + deviation * standardNormal(random),
    oneOf: (list) => list[whole(0, list.length - 1)] ?? list[0],
  }
}

/** Box and Muller's transform; 1 - u is never 0. */
function standardNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()))
  return radius * Math.cos(2 * Math.PI * random.next())
}
