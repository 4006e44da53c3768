/** Percentiles of one run, in the unit of its samples. */
export type Spread = {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
  readonly count: number
}

/** The value at or below which `share` (0 to 1) of the samples lie: nearest rank, so always a sample. NaN of none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other)
  const rank = Math.max(1, Math.ceil(share * sorted.length))
  return sorted[rank - 1] ?? NaN
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN
  return (lower + upper) / 2
}

export function spreadOf(samples: readonly number[]): Spread {
  return {
    p50: percentile(samples, 0.5),
    p95: percentile(samples, 0.95),
    p99: percentile(samples, 0.99),
    max: percentile(samples, 1),
    count: samples.length,
  }
}

/** Each percentile is the median of that percentile over the runs, so one bad run decides nothing. */
export function medianSpread(runs: readonly Spread[]): Spread {
  const middle = (of: (run: Spread) => number) => median(runs.map(of))
  return {
    p50: middle(({ p50 }) => p50),
    p95: middle(({ p95 }) => p95),
    p99: middle(({ p99 }) => p99),
    max: middle(({ max }) => max),
    count: runs.reduce((sum, { count }) => sum + count, 0),
  }
}
