import { type Explanation, EXTRA_COST, type Lying, lyingOf, missingPieces } from './explanation.ts'
import { type Part, type Pending, placements, placing, REACH } from './placements.ts'
import type { Expected } from './wanted.ts'

/** What may have happened between two settled readings, as far as scanned things go. */
export type Move = {
  readonly parts: readonly Part[]
  readonly massMg: number
  readonly varianceMg2: number
  /** In squared standard deviations: what shoppers seldom do costs more. */
  readonly cost: number
  /** May be combined with an unexplained mass. */
  readonly isPlain: boolean
}

const REMOVE_COST = EXTRA_COST - 3 // taken off again: seldom, but likelier than something unknown of just that mass
const PAIR_COST = 3 // two lines in one go, of very many pairs
const LATEST_LINES = 40 // what lies below is not taken out in twos, or exchanged
const SWAP_COST = EXTRA_COST + 3
const PARTLY_COST = 1 // some pieces of a line, the others in another settling
const EXCUSED_COST = 5 // came after all
const WAITING_COST = 2 // a line that was scanned and still does not come with this settling
const WAITING_LINES_MAX = 2 // more of them: somebody scans first and packs then

/** What is still to come, by one explanation. */
export function pendingOf(explanation: Explanation, expected: readonly Expected[]): readonly Pending[] {
  return expected.flatMap((one) => {
    const left = missingPieces(explanation, one)
    return left > 0 ? [{ expected: one, left }] : []
  })
}

/** Moves worth trying when the load rose by `riseMg` (fell, when below 0). */
export function movesFor(
  explanation: Explanation,
  expected: readonly Expected[],
  riseMg: number,
  errorMg2: number,
): readonly Move[] {
  const pending = pendingOf(explanation, expected)
  const { extraMg } = explanation
  const rises = extraMg === 0 ? [riseMg] : [riseMg, riseMg + extraMg]
  const placed = rises.flatMap((rise) => placements(pending, rise, errorMg2))
  const lying = explanation.lying.filter(({ pieces }) => pieces > 0)
  const isNear = ({ massMg, varianceMg2 }: Pick<Part, 'massMg' | 'varianceMg2'>) =>
    rises.some(
      (rise) => (rise - massMg) ** 2 <= REACH ** 2 * (varianceMg2 + errorMg2 + explanation.extraVarianceMg2),
    )
  const waiting = placingCost([], pending)
  return [
    moveOf([], waiting, true),
    ...wholes(pending).map((parts) => moveOf(parts, placingCost(parts, pending), true)),
    ...placed.map((parts) => moveOf(parts, placingCost(parts, pending), false)),
    ...[
      ...surplus(explanation, expected),
      ...removals(
        lying,
        rises.some((rise) => rise < 0),
        isNear,
      ),
    ].map((move) => ({
      ...move,
      cost: move.cost + waiting,
    })),
    ...swaps(lying, pending, isNear, new Set(surplusOf(explanation, expected).map(({ lineId }) => lineId))),
  ]
}

/** Each pending line alone, and all of them together. */
function wholes(pending: readonly Pending[]): readonly (readonly Part[])[] {
  const parts = pending.map(({ expected, left }) => placing(expected, left))
  const each = parts.map((part) => [part])
  return parts.length > 1 ? [parts, ...each] : each
}

/** What it costs that these came and the other pending lines did not. */
function placingCost(parts: readonly Part[], pending: readonly Pending[]): number {
  let waiting = 0
  let cost = 0
  for (const { expected, left } of pending) {
    const by = parts.find(({ lineId }) => lineId === expected.lineId)?.by ?? 0
    if (by > 0 && by < left) cost += PARTLY_COST
    if (by > 0 && expected.duty === 'excused') cost += EXCUSED_COST
    if (by < left && expected.duty !== 'excused') waiting += 1
  }
  return cost + WAITING_COST * Math.min(waiting, WAITING_LINES_MAX)
}

type IsNear = (part: Pick<Part, 'massMg' | 'varianceMg2'>) => boolean

/** What has to come off anyway. */
function surplus(explanation: Explanation, expected: readonly Expected[]): readonly Move[] {
  return surplusOf(explanation, expected).map((part) => moveOf([part], 0, true))
}

function surplusOf(explanation: Explanation, expected: readonly Expected[]): readonly Part[] {
  return expected.flatMap((one) => {
    const there = lyingOf(explanation, one.lineId)
    const over = -missingPieces(explanation, one)
    return there !== undefined && over > 0 ? [taking(there, over)] : []
  })
}

/** A line or a piece of it, or two lines, taken off. */
function removals(lying: readonly Lying[], isFalling: boolean, isNear: IsNear): readonly Move[] {
  const singles = lying.flatMap((one) => (one.pieces > 1 ? [taking(one, 1)] : [])).filter(isNear)
  const whole = lying.map((one) => taking(one, one.pieces))
  const latest = whole.slice(-LATEST_LINES)
  const pairs = !isFalling
    ? []
    : latest.flatMap((one, index) =>
        latest.slice(index + 1).flatMap((other) => (isNear(together(one, other)) ? [[one, other]] : [])),
      )
  return [
    ...whole.filter(isNear).map((one) => moveOf([one], REMOVE_COST, true)),
    ...singles.map((one) => moveOf([one], REMOVE_COST + PARTLY_COST, false)),
    ...pairs.map((parts) => moveOf(parts, REMOVE_COST + PAIR_COST, false)),
  ]
}

/** One line off while another comes; cheap when it had to come off, as a voided line that is scanned once more. */
function swaps(
  lying: readonly Lying[],
  pending: readonly Pending[],
  isNear: IsNear,
  surplusIds: ReadonlySet<string>,
): readonly Move[] {
  const coming = pending.slice(-LATEST_LINES).map(({ expected, left }) => placing(expected, left))
  return lying.slice(-LATEST_LINES).flatMap((one) => {
    const off = taking(one, one.pieces)
    const cost = surplusIds.has(one.lineId) ? 0 : SWAP_COST
    return coming
      .filter((on) => isNear(together(off, on)))
      .map((on) => moveOf([off, on], cost + placingCost([on], pending), false))
  })
}

function together(one: Part, other: Part): Pick<Part, 'massMg' | 'varianceMg2'> {
  return { massMg: one.massMg + other.massMg, varianceMg2: one.varianceMg2 + other.varianceMg2 }
}

function taking({ lineId, pieces, massMg, varianceMg2, pieceVarianceMg2 }: Lying, count: number): Part {
  const isWhole = count === pieces
  return {
    lineId,
    by: -count,
    massMg: -Math.round((massMg * count) / pieces),
    varianceMg2: isWhole ? varianceMg2 : pieceVarianceMg2 * count,
    pieceVarianceMg2,
  }
}

function moveOf(parts: readonly Part[], cost: number, isPlain: boolean): Move {
  const massMg = parts.reduce((sum, part) => sum + part.massMg, 0)
  const varianceMg2 = parts.reduce((sum, part) => sum + part.varianceMg2, 0)
  return { parts, massMg, varianceMg2, cost, isPlain }
}
