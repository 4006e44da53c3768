import type { Random } from '@clearlane/device-contract/ports'

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random.next() * (most - least + 1))
}

export function chance(random: Random, probability: number): boolean {
  return random.next() < probability
}

/** One of them, each as likely; throws on none. */
export function pick<T>(random: Random, things: readonly T[]): T {
  const thing = things[between(random, 0, things.length - 1)]
  if (thing === undefined) throw new Error('nothing to pick from')
  return thing
}

/** One of them by weight. */
export function pickWeighted<T>(random: Random, things: readonly (readonly [number, T])[]): T {
  let left = random.next() * things.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, thing] of things) {
    left -= weight
    if (left < 0) return thing
  }
  return pick(
    random,
    things.map(([, thing]) => thing),
  )
}
