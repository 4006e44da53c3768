import { assert } from '../../assert.ts'
import { AI_ENTRIES } from './ai-entries.ts'
import { parseEntry, type AiRule } from './ai-rule.ts'

/** Every application identifier, in the order of the dictionary. */
export const AI_RULES: readonly AiRule[] = AI_ENTRIES.trim().split('\n').flatMap(rulesOf)

function rulesOf(line: string): readonly AiRule[] {
  const rules = parseEntry(line)
  assert(rules.ok, `the table of application identifiers was checked when it was written: ${line}`)
  return rules.value
}

const BY_AI = new Map(AI_RULES.map((rule) => [rule.ai, rule]))

/** How long an identifier is, by its first two digits: each two have one length in the whole table. */
const LENGTHS = new Map(AI_RULES.map(({ ai }) => [ai.slice(0, 2), ai.length]))

export function findRule(ai: string): AiRule | null {
  return BY_AI.get(ai) ?? null
}

/** The rule of the identifier that begins at this place; null when none does. */
export function ruleAt(text: string, at: number): AiRule | null {
  const length = LENGTHS.get(text.slice(at, at + 2))
  return length === undefined ? null : findRule(text.slice(at, at + length))
}

/** Whether some identifier begins with these two digits. */
export function hasIdentifier(twoDigits: string): boolean {
  return LENGTHS.has(twoDigits)
}
