import type { CodePatterns, LabelPattern, ReducedPattern, SlipPattern } from './code-patterns.ts'
import { cutPattern, type CutPattern, type ValuePlace } from './cut-pattern.ts'

/** A label's pattern, cut, with its value. */
export type CutLabel = {
  readonly pattern: CutPattern
  readonly value: ValuePlace
  readonly label: LabelPattern
}

/** A sticker's pattern, cut, with its value. */
export type CutReduced = {
  readonly pattern: CutPattern
  readonly value: ValuePlace
  readonly label: ReducedPattern
}

export type CutPatterns = {
  /** Those that a GTIN-14 may be, by its first three digits: 002, 004, and 020 to 029 are for companies and countries. */
  readonly labels: readonly (readonly CutLabel[])[]
  readonly reducedLabels: readonly CutReduced[]
  readonly depositSlips: readonly { readonly pattern: CutPattern; readonly slip: SlipPattern }[]
  readonly memberCodes: readonly CutPattern[]
}

const CUT = new WeakMap<CodePatterns, CutPatterns>()

/** The patterns of a store, cut when they are first needed. A bad one is left out: `codeFaults` names it. */
export function cutPatterns(patterns: CodePatterns): CutPatterns {
  const known = CUT.get(patterns)
  if (known !== undefined) return known
  const cut: CutPatterns = {
    labels: labelsByPrefix(patterns.labels.flatMap(cutValued)),
    reducedLabels: patterns.reducedLabels.flatMap(cutValued),
    depositSlips: patterns.depositSlips.flatMap((slip) =>
      cutOf(slip.pattern).map((pattern) => ({ pattern, slip })),
    ),
    memberCodes: patterns.memberCodes.flatMap(cutOf),
  }
  CUT.set(patterns, cut)
  return cut
}

function cutOf(text: string): readonly CutPattern[] {
  const pattern = cutPattern(text)
  return pattern.ok ? [pattern.value] : []
}

function cutValued<Label extends LabelPattern | ReducedPattern>(label: Label) {
  return cutOf(label.pattern).flatMap((pattern) =>
    pattern.value === null ? [] : [{ pattern, value: pattern.value, label }],
  )
}

/** GS1 prefixes 02, 04 and 20 to 29 of an EAN-13, behind the 0 that makes 14 digits of it. */
const RESTRICTED = /^0(02|04|2)/
const PREFIXES = Array.from({ length: 30 }, (_, prefix) => String(prefix).padStart(3, '0'))

const GTIN_DIGITS = 14

function labelsByPrefix(labels: readonly CutLabel[]): CutPatterns['labels'] {
  return PREFIXES.map((prefix) =>
    labels.filter(({ pattern }) => {
      // A UPC-A is an EAN-13 with a 0 in front.
      const own = '0'.repeat(Math.max(0, GTIN_DIGITS - pattern.slots.length)) + pattern.prefix
      return RESTRICTED.test(prefix) && (own.startsWith(prefix) || prefix.startsWith(own))
    }),
  )
}

const ZERO = 48 // '0'

/** By character codes, because every number comes through here. */
export function labelsOf(gtin14: string, { labels }: CutPatterns): readonly CutLabel[] | undefined {
  const digit = (at: number) => gtin14.charCodeAt(at) - ZERO
  return labels[digit(0) * 100 + digit(1) * 10 + digit(2)]
}
