import type { AiRule } from '../ai/ai-rule.ts'
import { findRule } from '../ai/ai-table.ts'
import { checkPartners } from '../ai/check-partners.ts'
import { checkValue } from '../ai/check-value.ts'
import type { Element } from '../ai/element.ts'
import { ELEMENTS_MAX, type ElementReading } from '../element-string.ts'
import type { BarcodeReason } from '../reading.ts'
import { isOfValue, reason } from '../reasons.ts'
import { isCompressed } from './compressed-link.ts'
import { malformed, splitLink, unescaped, type Part } from './split-link.ts'

export type LinkRules = {
  /** GTINs of 8, 12 or 13 digits, as some links have them against the standard. */
  readonly shortGtinInLinks: boolean
}

/**
 * The elements of a GS1 Digital Link URI, uncompressed (GS1 Digital Link Standard: URI Syntax 1.4). The key farthest to
 * the right counts, what is before it is the stem. A till never follows the link.
 */
export function parseDigitalLink(text: string, rules: LinkRules): ElementReading {
  const parts = splitLink(text)
  if (!parts.ok) return { elements: [], reasons: [parts.error] }
  const { path, query } = parts.value
  const keyed = keyedPairs(path)
  if (keyed === null) return { elements: [], reasons: [withoutKey(path, text)] }
  const reader = new LinkReader(rules, keyed.sequences)
  for (const pair of keyed.pairs) reader.take(pair, 'none')
  reader.checkSequence()
  for (const part of query.slice(0, ELEMENTS_MAX)) takeAttribute(reader, part)
  if (reader.reasons.every(isOfValue)) reader.reasons.push(...checkPartners(reader.elements))
  // Padded and decoded values are not as long as what stands in the link.
  const inside = (one: BarcodeReason) => ({ ...one, position: Math.min(one.position, text.length) })
  return { elements: reader.elements, reasons: reader.reasons.map(inside) }
}

type Pair = { readonly rule: AiRule; readonly at: number; readonly value: Part }
type Sequences = NonNullable<AiRule['qualifiers']>
type Keyed = { readonly sequences: Sequences; readonly pairs: readonly Pair[] }

/** Backwards in pairs of identifier and value, up to a primary key. */
function keyedPairs(path: readonly Part[]): Keyed | null {
  const pairs: Pair[] = []
  let value: Part | null = null
  for (const part of path.toReversed()) {
    if (value === null) {
      value = part
      continue
    }
    const rule = findRule(part.text)
    if (rule === null) return null
    pairs.unshift({ rule, at: part.at, value })
    if (rule.qualifiers !== null) return { sequences: rule.qualifiers, pairs }
    value = null
  }
  return null
}

function withoutKey(path: readonly Part[], text: string): BarcodeReason {
  const compressed = path.slice(-1).find((part) => isCompressed(part.text))
  return compressed === undefined
    ? reason('no-key-in-link', text.length, 'link: no primary key in its path')
    : reason('compressed-link', compressed.at, 'link: the compressed form is not read')
}

const SHORT_GTIN_DIGITS: readonly number[] = [8, 12, 13]

/** Collects elements and what is wrong with them. */
class LinkReader {
  readonly elements: Element[] = []
  readonly reasons: BarcodeReason[] = []
  readonly #rules: LinkRules
  /** Of qualifiers that the key may have. */
  readonly #sequences: Sequences
  /** Identifiers behind the key in the path. */
  #qualifiers: readonly string[] = []

  constructor(rules: LinkRules, sequences: Sequences) {
    this.#rules = rules
    this.#sequences = sequences
  }

  take({ rule, at, value }: Pair, spaces: 'plus' | 'none'): void {
    const plain = unescaped(value, spaces)
    if (value.text === '') this.reasons.push(malformed(value.at, `(${rule.ai}) has no value`))
    else if (!plain.ok) this.reasons.push(plain.error)
    else {
      const full = this.#padded(rule.ai, plain.value)
      checkValue(rule, full, value.at, this.reasons)
      this.elements.push({ ai: rule.ai, value: full, position: at })
    }
  }

  /** What came behind the key must be some qualifiers of one sequence, in its order. */
  checkSequence(): void {
    const [first, ...others] = this.elements.slice(1)
    if (first === undefined) return
    this.#qualifiers = [first, ...others].map(({ ai }) => ai)
    if (this.#sequences.some((sequence) => isSome(this.#qualifiers, sequence))) return
    const text = `link: ${this.#qualifiers.join(', ')} do not qualify the key`
    this.reasons.push(reason('wrong-qualifier', first.position, text))
  }

  /** Whether the path has a place for it. */
  belongsInPath(ai: string): boolean {
    return this.#sequences.some(
      (sequence) => sequence.includes(ai) && this.#qualifiers.every((one) => sequence.includes(one)),
    )
  }

  #padded(ai: string, value: string): string {
    const short = this.#rules.shortGtinInLinks && ai === '01' && SHORT_GTIN_DIGITS.includes(value.length)
    return short ? value.padStart(14, '0') : value
  }
}

/** In order, each at most once. */
function isSome(names: readonly string[], sequence: readonly string[]): boolean {
  let from = 0
  return names.every((name) => {
    const place = sequence.indexOf(name, from)
    from = place + 1
    return place !== -1
  })
}

/** `17=261231`; what is no number is the business of the domain. */
function takeAttribute(reader: LinkReader, { text, at }: Part): void {
  const equals = text.indexOf('=')
  const ai = text.slice(0, Math.max(0, equals))
  if (!/^[0-9]+$/.test(ai)) return
  const rule = findRule(ai)
  if (rule === null) {
    reader.reasons.push(reason('unknown-ai', at, 'link: a number that is no application identifier'))
    return
  }
  const trouble = attributeTrouble(reader, rule, at)
  const value = { text: text.slice(equals + 1), at: at + equals + 1 }
  if (trouble === null) reader.take({ rule, at, value }, 'plus')
  else reader.reasons.push(trouble)
}

function attributeTrouble(reader: LinkReader, { ai, attribute }: AiRule, at: number): BarcodeReason | null {
  if (reader.elements.some((one) => one.ai === ai)) return reason('repeated-ai', at, `(${ai}) is there twice`)
  if (!attribute) return reason('not-an-attribute', at, `(${ai}) may not stand in the query`)
  return reader.belongsInPath(ai)
    ? reason('wrong-qualifier', at, `(${ai}) belongs into the path behind its key`)
    : null
}
