import { assert } from '../../assert.ts'
import type { BarcodeReason } from '../reading.ts'
import { reason } from '../reasons.ts'
import { findRule } from './ai-table.ts'
import type { Element } from './element.ts'

/**
 * What is wrong with these elements beside one another: an identifier twice with two values, one that needs
 * another, one that another excludes (GS1 General Specifications 4.13 and 4.14, as the dictionary has them).
 */
export function checkPartners(elements: readonly Element[]): readonly BarcodeReason[] {
  return elements.flatMap((element, index) => {
    const earlier = elements.slice(0, index).find(({ ai }) => ai === element.ai)
    if (earlier === undefined) return partnerFaults(element, elements)
    if (earlier.value === element.value) return []
    return [reason('repeated-ai', element.position, `(${element.ai}) is there twice with two values`)]
  })
}

function partnerFaults({ ai, position }: Element, all: readonly Element[]): readonly BarcodeReason[] {
  const rule = findRule(ai)
  assert(rule !== null, `(${ai}) was found in the table`)
  const missing = rule.requires.filter((groups) => !groups.some((group) => isThere(group, all)))
  const excluded = rule.excludes.filter((pattern) =>
    all.some((one) => one.ai !== ai && fits(pattern, one.ai)),
  )
  return [
    ...missing.map((groups) =>
      reason(
        'missing-partner',
        position,
        `(${ai}) needs ${groups.map((group) => group.join('+')).join(' or ')}`,
      ),
    ),
    ...excluded.map((pattern) =>
      reason('excluded-partner', position, `(${ai}) may not stand beside ${pattern}`),
    ),
  ]
}

function isThere(group: readonly string[], all: readonly Element[]): boolean {
  return group.every((pattern) => all.some(({ ai }) => fits(pattern, ai)))
}

/** `310n` fits 3100 to 3109. */
function fits(pattern: string, ai: string): boolean {
  if (pattern === ai) return true
  const wild = pattern.indexOf('n')
  return wild !== -1 && pattern.length === ai.length && ai.startsWith(pattern.slice(0, wild))
}
