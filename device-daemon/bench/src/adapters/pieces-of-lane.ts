import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Random } from '@clearlane/device-contract/ports'
import type { PieceOf } from '../hands.ts'

const Item = Compile(
  Type.Object({
    name: Type.Record(Type.String(), Type.String()),
    blocked: Type.Boolean(),
    grossMass: Type.Optional(Type.Object({ meanMg: Type.Number(), deviationMg: Type.Number() })),
  }),
)
const READ_MS = 3_000
const UNKNOWN_G = 500 // a product whose mass the price book does not say weighs something too
const DRAWS = 12 // the sum of so many even draws is a normal one, near enough

/** Pieces as the lane's own catalogue describes them, each a little lighter or heavier than the usual one. */
export function piecesOfLane(laneUrl: string, random: Random): PieceOf {
  return async (code) => {
    const gtin = gtinIn(code)
    if (gtin === null) return null
    const item = await itemOf(laneUrl, gtin)
    if (item === null || item.blocked) return null
    const { meanMg, deviationMg } = item.grossMass ?? { meanMg: UNKNOWN_G * 1_000, deviationMg: 0 }
    const name = item.name['en'] ?? item.name['de'] ?? item.name['und'] ?? gtin
    return { name, grams: Math.max(1, Math.round((meanMg + deviationMg * normal(random)) / 1_000)) }
  }
}

/** Plain digits, or the GTIN at the head of an element string. */
function gtinIn(code: string): string | null {
  return /^\d{8,14}$/.exec(code)?.[0] ?? /^\P{N}?01(\d{14})/u.exec(code)?.[1] ?? null
}

function normal(random: Random): number {
  return Array.from({ length: DRAWS }, () => random.next()).reduce((sum, draw) => sum + draw, -DRAWS / 2)
}

async function itemOf(laneUrl: string, gtin: string) {
  try {
    const target = new URL(`/api/products/gtin:${gtin.padStart(14, '0')}`, laneUrl)
    const answer = await fetch(target, { signal: AbortSignal.timeout(READ_MS) })
    const body: unknown = await answer.json()
    return answer.ok && Item.Check(body) ? body : null
  } catch {
    return null // the lane is not there: then it has not sold the piece either
  }
}
