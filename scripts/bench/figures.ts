export type Unit = 'ms' | 's' | '/s' | 'MB' | 'KB' | '%' | 'x'

/** What a figure is held to. It says "missed", it never fails the run: a slow machine is no fault of the source. */
export type Limit = { readonly atMost: number } | { readonly atLeast: number }

export type Value = {
  /** `p50` and the like, or null when the line has only one value. */
  readonly name: string | null
  readonly value: number
  readonly limit: Limit | null
}

/** One line of the report. */
export type Figure = {
  /** Stable name in the JSON. */
  readonly id: string
  readonly what: string
  readonly unit: Unit
  readonly values: readonly Value[]
  /** What the figure stands beside: a raw limit of the same run, a budget, or how it was taken. */
  readonly beside: string
}

export type Section = {
  readonly id: string
  readonly title: string
  readonly figures: readonly Figure[]
  /** Why it could not be measured, as a sentence; null when it was. */
  readonly trouble: string | null
  readonly notes: readonly string[]
}

export type Verdict = 'met' | 'missed' | null

export function holds(value: number, limit: Limit): boolean {
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast
}

/** Null without any limit. */
export function verdictOf({ values }: Figure): Verdict {
  const held = values.flatMap(({ value, limit }) => (limit === null ? [] : [holds(value, limit)]))
  if (held.length === 0) return null
  return held.every((one) => one) ? 'met' : 'missed'
}

export function single(value: number, limit: Limit | null = null): readonly Value[] {
  return [{ name: null, value, limit }]
}

export type SpreadLimits = { readonly p50?: number; readonly p95?: number; readonly p99?: number }

export function spreadValues(
  spread: { readonly p50: number; readonly p95: number; readonly p99: number },
  limits: SpreadLimits = {},
): readonly Value[] {
  return (['p50', 'p95', 'p99'] as const).map((name) => {
    const limit = limits[name]
    return { name, value: spread[name], limit: limit === undefined ? null : { atMost: limit } }
  })
}
