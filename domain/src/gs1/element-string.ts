import type { AiRule } from './ai/ai-rule.ts'
import { ruleAt } from './ai/ai-table.ts'
import { checkPartners } from './ai/check-partners.ts'
import { checkValue } from './ai/check-value.ts'
import type { Element } from './ai/element.ts'
import type { BarcodeReason } from './reading.ts'
import { isOfValue, reason } from './reasons.ts'

/** Function 1 between elements, as scanners send it (GS1 General Specifications 7.8). */
export const SEPARATOR = '\u001d'

/** No label has as many; beyond, the pairing rules would take long for nothing. */
export const ELEMENTS_MAX = 64

export type ElementReading = {
  readonly elements: readonly Element[]
  readonly reasons: readonly BarcodeReason[]
}

/**
 * The elements of GS1-128, GS1 DataBar, GS1 DataMatrix, GS1 QR and GS1 DotCode. Good when there are no reasons. A
 * separator is not needed behind a value of predefined length, and tolerated there and in front.
 */
export function parseElementString(text: string): ElementReading {
  const elements: Element[] = []
  const reasons: BarcodeReason[] = []
  let at = text.startsWith(SEPARATOR) ? 1 : 0
  if (at === text.length) reasons.push(reason('empty', at, 'no application identifier'))
  while (at < text.length) {
    const rule = ruleAt(text, at)
    if (rule === null || elements.length === ELEMENTS_MAX) {
      reasons.push(unreadable(rule, at))
      break // where the next one begins cannot be known
    }
    const from = at + rule.ai.length
    const end = endOfValue(rule, text, from)
    const value = text.slice(from, end)
    checkValue(rule, value, from, reasons)
    elements.push({ ai: rule.ai, value, position: at })
    at = text.startsWith(SEPARATOR, end) ? end + 1 : end
  }
  if (reasons.every(isOfValue)) reasons.push(...checkPartners(elements))
  return { elements, reasons }
}

function endOfValue({ predefined, lengthMax }: AiRule, text: string, from: number): number {
  const separator = text.indexOf(SEPARATOR, from)
  const end = separator === -1 ? text.length : separator
  return predefined ? Math.min(end, from + lengthMax) : end
}

function unreadable(rule: AiRule | null, at: number): BarcodeReason {
  return rule === null
    ? reason('unknown-ai', at, 'no application identifier begins here')
    : reason('too-long', at, `more than ${ELEMENTS_MAX} elements`)
}
