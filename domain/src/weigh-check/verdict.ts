import { readingVarianceMg2, type Platform } from './platform.ts'
import {
  chargeOf,
  type Explanation,
  isMissing,
  lyingOf,
  mayWeighAnything,
  missingPieces,
} from './explanation.ts'
import type { Explanations } from './explain.ts'
import type { Expected } from './wanted.ts'

/** What the shopper may be asked, one thing at a time. */
export type Instruction = 'place' | 'put-back' | 'take-off'

/** What the platform says of the basket. `blocks`: the shopper may not pay before it is put right or looked at. */
export type Verdict =
  | { readonly kind: 'all-there'; readonly blocks: false }
  /** Scanned and not there yet. */
  | Advice<'missing', 'place'>
  /** Was there, and was taken off. */
  | Advice<'removed', 'put-back'>
  /** Is there, and not in the basket any more. */
  | Advice<'surplus', 'take-off'>
  /** `massMg` more, or less, than anything scanned explains. */
  | (Advice<'more', 'take-off'> & { readonly massMg: number })
  | (Advice<'less', 'put-back'> & { readonly massMg: number })

type Advice<Kind extends string, Asked extends Instruction> = {
  readonly kind: Kind
  readonly blocks: boolean
  readonly instruction: Asked
  /** The lines it is about; none when it is about something that was not scanned. */
  readonly lineIds: readonly string[]
}

/**
 * A worse explanation with nothing amiss is believed as long as it is not this much worse than one with something
 * unexplained, or than one where only something scanned is not there: that is paid anyway. The shopper has the doubt.
 */
const DOUBT = { unexplained: 2, notThere: 8 }

export function verdictOf(explanations: Explanations, expected: readonly Expected[]): Verdict {
  const [best] = explanations
  const isUnexplained = best.extraTimes > 0
  const worstCharge = chargeOf(best) + (isUnexplained ? DOUBT.unexplained : DOUBT.notThere)
  const believed = explanations.filter((one) => chargeOf(one) <= worstCharge)
  const said = believed.map((one) => saidBy(one, expected))
  const inOrder = said.find(({ kind }) => kind === 'all-there')
  const inHand = isUnexplained ? said.find(({ kind }) => kind === 'missing') : undefined
  return inOrder ?? inHand ?? saidBy(best, expected)
}

const ENOUGH_REACH = 3 // standard deviations

/**
 * Who is asked for something may pay all the same when as much lies there as everything that can block weighs: then the
 * pieces were only mistaken for each other. `baseMg` is what lies there that is not of the sale.
 */
export function allowing(
  verdict: Verdict,
  [best]: Explanations,
  expected: readonly Expected[],
  { platform, baseMg }: { readonly platform: Platform; readonly baseMg: number },
): Verdict {
  if (verdict.kind !== 'missing' && verdict.kind !== 'removed') return verdict
  const due = expected.filter(({ duty, isSure }) => duty === 'must' && isSure)
  const wholeMg = due.reduce((sum, { meanMg, pieces }) => sum + meanMg * pieces, baseMg)
  const variance = due.reduce(
    (sum, { varianceMg2, pieces }) => sum + varianceMg2 * pieces,
    2 * readingVarianceMg2(platform),
  )
  const lacksMg = Math.max(0, wholeMg - best.levelMg)
  return { ...verdict, blocks: verdict.blocks && lacksMg ** 2 > ENOUGH_REACH ** 2 * variance }
}

/** What one explanation alone would say. */
export function saidBy(explanation: Explanation, expected: readonly Expected[]): Verdict {
  return explanation.extraTimes > 0 ? unexplained(explanation, expected) : explained(explanation, expected)
}

function unexplained(explanation: Explanation, expected: readonly Expected[]): Verdict {
  const { extraMg, isSure } = explanation
  const massMg = Math.abs(extraMg)
  if (extraMg < 0) return { kind: 'less', blocks: isSure, instruction: 'put-back', lineIds: [], massMg }
  // Placed before it was scanned.
  const blocks = isSure && !mayWeighAnything(explanation, expected)
  return { kind: 'more', blocks, instruction: 'take-off', lineIds: [], massMg }
}

/** Nothing unexplained, but maybe something is not where it belongs; what was there before comes first. */
function explained(explanation: Explanation, expected: readonly Expected[]): Verdict {
  const missing = expected.filter((one) => isMissing(explanation, one))
  const removed = missing.filter((one) => wasThere(explanation, one))
  const surplus = expected.filter((one) => isSurplus(explanation, one))
  if (removed.length > 0) return { kind: 'removed', instruction: 'put-back', ...about(removed) }
  if (surplus.length > 0) return { kind: 'surplus', instruction: 'take-off', ...about(surplus) }
  if (missing.length > 0) return { kind: 'missing', instruction: 'place', ...about(missing) }
  return { kind: 'all-there', blocks: false }
}

function about(lines: readonly Expected[]) {
  return { lineIds: lines.map(({ lineId }) => lineId), blocks: lines.some(({ isSure }) => isSure) }
}

function isSurplus(explanation: Explanation, expected: Expected): boolean {
  return missingPieces(explanation, expected) < 0
}

/** More of it lay there than now: not "still to come" but "taken off". */
function wasThere(explanation: Explanation, { lineId }: Expected): boolean {
  const lying = lyingOf(explanation, lineId)
  return lying !== undefined && lying.pieces < lying.piecesMost
}
