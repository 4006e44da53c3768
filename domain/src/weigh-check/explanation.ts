import type { Expected } from './wanted.ts'

/** Pieces of one line on the platform, as one explanation has it. */
export type Lying = {
  readonly lineId: string
  readonly pieces: number
  /** The most that lay there; more than `pieces` when some were taken off again. */
  readonly piecesMost: number
  /** Their mass together, by what the platform has shown since they came. */
  readonly massMg: number
  readonly varianceMg2: number
  /** Of one piece. */
  readonly pieceVarianceMg2: number
}

/** One way to explain everything that the platform has shown so far. */
export type Explanation = {
  readonly lying: readonly Lying[]
  /** The load, by all readings since it last changed. */
  readonly levelMg: number
  readonly levelVarianceMg2: number
  /** Mass that nothing scanned explains; below 0 when something is missing. 0 when all is explained. */
  readonly extraMg: number
  readonly extraVarianceMg2: number
  /** How often something unexplained came or went to make the extra. */
  readonly extraTimes: number
  /** The extra came with nothing but well-known pieces, and while no other was due. */
  readonly isSure: boolean
  /** How far it is from what was expected: a sum of squared deviations and of the prices of unlikely moves. */
  readonly cost: number
}

/** An explanation that is written out only when it is good enough to be kept. */
export type Candidate = { readonly charge: number; readonly build: () => Explanation }

/** The price of an unexplained mass, in squared standard deviations. */
export const EXTRA_COST = 9

/** What is left when nothing is unexplained any more. */
export const NO_EXTRA = { extraMg: 0, extraVarianceMg2: 0, extraTimes: 0, isSure: true }

/** What counts when two explanations are compared: unexplained masses cost as long as they are there. */
export function chargeOf({ cost, extraTimes }: Pick<Explanation, 'cost' | 'extraTimes'>): number {
  return cost + extraTimes * EXTRA_COST
}

export function candidateOf(explanation: Explanation): Candidate {
  return { charge: chargeOf(explanation), build: () => explanation }
}

export function lyingOf({ lying }: Explanation, lineId: string): Lying | undefined {
  return lying.find((one) => one.lineId === lineId)
}

/** How many pieces of a line are still to come; below 0 when too many lie there. */
export function missingPieces(explanation: Explanation, { lineId, pieces }: Expected): number {
  return pieces - (lyingOf(explanation, lineId)?.pieces ?? 0)
}

export function isMissing(explanation: Explanation, expected: Expected): boolean {
  return expected.duty === 'must' && missingPieces(explanation, expected) > 0
}

/** A piece is due of which nobody knows for sure what it weighs: what nothing explains may be that piece. */
export function mayWeighAnything(explanation: Explanation, expected: readonly Expected[]): boolean {
  return expected.some((one) => !one.isSure && isMissing(explanation, one))
}
