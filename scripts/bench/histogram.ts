/** How many observations lie at or below each upper edge, edges ascending; the last edge is Infinity. */
export type Buckets = readonly { readonly edge: number; readonly count: number }[]

/** The buckets of one histogram in the text of /metrics (Prometheus exposition format). */
export function bucketCounts(metrics: string, name: string): Buckets {
  const rows = metrics.matchAll(new RegExp(`^${name}_bucket\\{le="([^"]+)"\\} (\\d+)$`, 'gm'))
  return [...rows].map(([, edge = '', count = '']) => ({
    edge: edge === '+Inf' ? Infinity : Number(edge),
    count: Number(count),
  }))
}

/** What came between two readings. */
export function since(before: Buckets, after: Buckets): Buckets {
  return after.map(({ edge, count }, index) => ({ edge, count: count - (before[index]?.count ?? 0) }))
}

/** As Prometheus does it: evenly between the edges of the bucket that holds the rank. NaN without observations. */
export function histogramQuantile(buckets: Buckets, share: number): number {
  const total = buckets.at(-1)?.count ?? 0
  const rank = share * total
  const index = total === 0 ? -1 : buckets.findIndex(({ count }) => count >= rank)
  const [below, here] = [buckets[index - 1] ?? { edge: 0, count: 0 }, buckets[index]]
  if (here === undefined) return NaN
  if (here.edge === Infinity) return below.edge
  const inside = (rank - below.count) / (here.count - below.count)
  return below.edge + (here.edge - below.edge) * inside
}
