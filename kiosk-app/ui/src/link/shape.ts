/** A check of a value from outside. Small on purpose: the schema library of the lane costs 38 KB in a page. */
export type Shape = (value: unknown) => boolean

export const isString: Shape = (value) => typeof value === 'string'
export const isBoolean: Shape = (value) => typeof value === 'boolean'
export const isInteger: Shape = (value) => Number.isSafeInteger(value)
export const isNumber: Shape = (value) => typeof value === 'number' && Number.isFinite(value)

export const isOneOf =
  (...words: readonly string[]): Shape =>
  (value) =>
    typeof value === 'string' && words.includes(value)

export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value)

export const orAbsent =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value)

export const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape)

/** An object with at least these members; others may come with a newer lane. */
export function record(members: Readonly<Record<string, Shape>>): Shape {
  const checks = Object.entries(members)
  return (value) => isRecord(value) && checks.every(([name, shape]) => shape(value[name]))
}

/** A union told apart by one member. */
export function tagged(tag: string, variants: Readonly<Record<string, Shape>>): Shape {
  return (value) => {
    if (!isRecord(value)) return false
    const name = value[tag]
    return typeof name === 'string' && Object.hasOwn(variants, name) && variants[name]?.(value) === true
  }
}

export const mapOf =
  (shape: Shape): Shape =>
  (value) =>
    isRecord(value) && Object.values(value).every(shape)

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
