import { seededRandom } from '@clearlane/device-contract/ports'
import { type Draws, drawsOf } from './draws.ts'
import { NET_MASSES_G } from './net-masses.ts'

/** One product of the reference model; masses are gross, in milligrams. */
export type ModelProduct = {
  readonly meanMg: number
  readonly cv: number
  /** What the lane has learned of it. */
  readonly learned: { readonly meanMg: number; readonly deviationMg: number; readonly pieces: number }
}

const SEED = 20_261_126
const PRODUCTS = 1_000
const LEARNED_PIECES = 30
const CV = { from: 0.003, to: 0.015 }
const PACKAGING = { from: 0.02, to: 0.25 } // of the net mass

export function modelProducts(): readonly [ModelProduct, ...ModelProduct[]] {
  const draws = drawsOf(seededRandom(SEED))
  const more = Array.from({ length: PRODUCTS - 1 }, () => product(draws))
  return [product(draws), ...more]
}

/** One piece of it, in milligrams. */
export function pieceOf({ meanMg, cv }: Pick<ModelProduct, 'meanMg' | 'cv'>, draws: Draws): number {
  return Math.max(1, Math.round(draws.normal(meanMg, meanMg * cv)))
}

function product(draws: Draws): ModelProduct {
  const netG = NET_MASSES_G[draws.whole(0, NET_MASSES_G.length - 1)] ?? 0
  const meanMg = Math.round(netG * 1_000 * (1 + draws.even(PACKAGING.from, PACKAGING.to)))
  const cv = draws.even(CV.from, CV.to)
  return { meanMg, cv, learned: learnedFrom({ meanMg, cv }, draws) }
}

function learnedFrom(truth: Pick<ModelProduct, 'meanMg' | 'cv'>, draws: Draws) {
  const pieces = Array.from({ length: LEARNED_PIECES }, () => pieceOf(truth, draws))
  const meanMg = pieces.reduce((sum, piece) => sum + piece, 0) / LEARNED_PIECES
  const squares = pieces.reduce((sum, piece) => sum + (piece - meanMg) ** 2, 0)
  const deviationMg = Math.round(Math.sqrt(squares / (LEARNED_PIECES - 1)))
  return { meanMg: Math.round(meanMg), deviationMg, pieces: LEARNED_PIECES }
}
