import type { Random } from '@clearlane/device-contract/ports'
import { between, chance, pick } from '../../simulator/src/world/chance.ts'

const GS = '\u001d'
/** What parsers of codes look for, and what they should never see. */
const ALPHABET = Array.from(`0123456789abzABZ-/?&=#%+._~:'"<>()[]{}|\\ ${GS}\u0000\u001b\r\n\u007f\u00e8`)
const FOREIGN = ['\u{1f600}', '\ud800', '\udfff', '\u0661', '\uff11', '\u202e', '\ufeff', 'ß', '中']
const HEADS = [GS, ']C1', ']d2', ']e0', ']E0', ']E3', ']Q1', 'CLB', '\u00e8', '01', '8110']
const LONG_MAX = 2200 // some more than is ever looked at
const RANDOM_MAX = 48

type Mutation = (text: string, random: Random, valid: readonly string[]) => string

const MUTATIONS: readonly Mutation[] = [
  flipped,
  (text, random) => cutIn(text, placeIn(text, random), 0, pick(random, ALPHABET)),
  (text, random) => cutIn(text, placeIn(text, random), 0, GS),
  (text, random) => cutIn(text, placeIn(text, random), 0, pick(random, FOREIGN)),
  (text, random) => cutIn(text, placeIn(text, random), between(random, 1, 4), ''),
  (text, random) => text.slice(0, placeIn(text, random)),
  (text, random) => text.slice(placeIn(text, random)),
  (text, random) => pick(random, HEADS) + text,
  (text, random) => text + text.slice(placeIn(text, random)),
  (text, random, valid) =>
    cutIn(text, placeIn(text, random), text.length, tailOf(pick(random, valid), random)),
  (text, random) => cutIn(text, placeIn(text, random), 0, `%${pick(random, ['00', 'G0', '1D', 'FF', ''])}`),
]

const LONG_CHANCE = 1 / 2000
const NOISE_CHANCE = 0.08
const CHANGES_MAX = 4

/** One input: mostly a valid code with some changes, now and then noise, and rarely something very long. */
export function mutated(random: Random, valid: readonly string[]): string {
  if (chance(random, NOISE_CHANCE)) return noise(random)
  let text = pick(random, valid)
  for (let left = between(random, 0, CHANGES_MAX); left > 0; left--) {
    text = pick(random, MUTATIONS)(text, random, valid)
  }
  return chance(random, LONG_CHANCE) ? stretched(text, random) : text
}

/** The next digit stays a digit, so that the checks behind the first one are reached as well. */
function flipped(text: string, random: Random): string {
  const at = placeIn(text, random)
  const old = text.charAt(at)
  const isDigit = old >= '0' && old <= '9'
  return cutIn(
    text,
    at,
    1,
    isDigit ? String((Number(old) + between(random, 1, 9)) % 10) : pick(random, ALPHABET),
  )
}

function noise(random: Random): string {
  const codes = chance(random, 0.5) ? 0x100 : 0x10000
  const length = between(random, 0, RANDOM_MAX)
  return Array.from({ length }, () => String.fromCharCode(between(random, 0, codes - 1))).join('')
}

function stretched(text: string, random: Random): string {
  return (text || '0').repeat(LONG_MAX).slice(0, between(random, 1, LONG_MAX))
}

const tailOf = (text: string, random: Random) => text.slice(placeIn(text, random))
const placeIn = (text: string, random: Random) => between(random, 0, text.length)
const cutIn = (text: string, at: number, count: number, by: string) =>
  text.slice(0, at) + by + text.slice(at + count)
