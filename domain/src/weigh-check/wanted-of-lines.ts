import type { CatalogueItem } from '../catalogue/item.ts'
import type { Line } from '../sale/lines.ts'
import type { MassBelief } from './mass-belief.ts'
import { milligramsOf } from './milligrams.ts'
import { printedMassMg } from './printed-mass.ts'
import type { Wanted } from './wanted.ts'

/** Goods that were weighed here: the error of a scale with divisions of 5 g, and a thin bag around them. */
const WEIGHED = { deviationMg: 6_000, pieces: 100 }

/**
 * What a basket says about the bagging platform. `massOf` is what is known of an item's pieces; `excused` are the lines that
 * need not lie there. A deposit has no mass of its own, and a voided line has to come off.
 */
export function wantedOfLines(
  lines: readonly Line[],
  massOf: (item: CatalogueItem) => MassBelief,
  excused: ReadonlySet<string>,
): readonly Wanted[] {
  return lines
    .filter(({ parentLineId }) => parentLineId === null)
    .map((line) => ({
      lineId: line.lineId,
      pieces: line.voided ? 0 : piecesOf(line),
      mass: massOfLine(line, massOf),
      duty: excused.has(line.lineId) ? 'excused' : 'must',
    }))
}

/** For items of which no piece has been seen yet: what their name states. */
export function massFromName({ name }: Pick<CatalogueItem, 'name'>): MassBelief {
  const stated = Object.values(name).flatMap((text) => printedMassMg(text) ?? [])
  const [netMg] = stated
  return netMg === undefined ? { kind: 'unknown' } : { kind: 'printed', netMg }
}

function piecesOf({ measure }: Line): number {
  return measure.kind === 'each' ? measure.quantity : 1
}

/** The weight of a label is net, that of our own scale is what lies there. */
function massOfLine(
  { item, measure, source }: Line,
  massOf: (item: CatalogueItem) => MassBelief,
): MassBelief {
  if (measure.kind !== 'weight') return massOf(item)
  const netMg = milligramsOf(measure.weight)
  return source.kind === 'produce'
    ? { kind: 'learned', meanMg: netMg, ...WEIGHED }
    : { kind: 'printed', netMg }
}
