import { Value } from 'typebox/value'
import { Act, ScenarioOfAnything } from './acts.ts'

const ACTS = new Map<unknown, (typeof Act.anyOf)[number]>(
  Act.anyOf.map((variant) => [variant.properties.act.const, variant]),
)

type SchemaErrors = ReturnType<typeof Value.Errors>

/** Why this is no act, as a sentence; `at` is where it stands. Only the fields of the act that it names count. */
export function actTrouble(value: unknown, at: readonly string[] = []): string {
  const name = typeof value === 'object' && value !== null && 'act' in value ? value.act : undefined
  const variant = ACTS.get(name)
  if (variant !== undefined) return sentenceOf(Value.Errors(variant, value), at)
  return `${[...at, 'act'].join(' › ')} must be one of ${[...ACTS.keys()].join(', ')}.`
}

/** Why this is no scenario, as a sentence about the first step that is wrong. */
export function scenarioTrouble(value: unknown): string {
  if (!Value.Check(ScenarioOfAnything, value)) return sentenceOf(Value.Errors(ScenarioOfAnything, value), [])
  const wrong = value.steps.findIndex((step) => !Value.Check(Act, step.do))
  return actTrouble(value.steps[wrong]?.do, ['steps', String(wrong), 'do'])
}

/** The deepest place says most; those above it only repeat that no variant fits. */
function sentenceOf(errors: SchemaErrors, at: readonly string[]): string {
  const [deepest = ''] = errors
    .map(({ instancePath }) => instancePath)
    .toSorted((one, other) => other.length - one.length)
  const there = errors.filter(({ instancePath, keyword }) => instancePath === deepest && keyword !== 'anyOf')
  const path = [...at, ...deepest.split('/').slice(1)]
  const missing = there.flatMap((error) =>
    error.keyword === 'required' ? error.params.requiredProperties.slice(0, 1) : [],
  )
  if (missing.length > 0) return `${[...path, ...missing].join(' › ')} is missing.`
  const where = path.length === 0 ? 'The whole' : path.join(' › ')
  return `${where} ${ruleOf(there)}.`
}

/** What has to be there instead. */
function ruleOf(errors: SchemaErrors): string {
  const values = errors.flatMap((error) =>
    error.keyword === 'const' ? [String(error.params.allowedValue)] : [],
  )
  if (values.length > 0) return `must be one of ${values.join(', ')}`
  if (errors.some(({ keyword }) => keyword === 'boolean')) return 'is not known here'
  return errors.map(({ message }) => message).join(', or ')
}
