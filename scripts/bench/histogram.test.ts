import { expect, test } from 'vitest'
import { bucketCounts, histogramQuantile, since } from './histogram.ts'

const METRICS = `
# TYPE clearlane_scan_durable_ms histogram
clearlane_scan_durable_ms_bucket{le="1"} 10
clearlane_scan_durable_ms_bucket{le="2"} 90
clearlane_scan_durable_ms_bucket{le="5"} 100
clearlane_scan_durable_ms_bucket{le="+Inf"} 100
clearlane_commit_ms_bucket{le="1"} 7
`
const buckets = bucketCounts(METRICS, 'clearlane_scan_durable_ms')

test('buckets are read from the text of /metrics', () => {
  expect(buckets.map(({ edge }) => edge)).toEqual([1, 2, 5, Infinity])
  expect(bucketCounts(METRICS, 'clearlane_nothing')).toEqual([])
})

test('a quantile lies evenly between the edges of its bucket', () => {
  expect(histogramQuantile(buckets, 0.5)).toBeCloseTo(1.5)
  expect(histogramQuantile(buckets, 0.95)).toBeCloseTo(3.5)
  expect(histogramQuantile([], 0.5)).toBeNaN()
})

test('what lies beyond the last edge counts as that edge', () => {
  const beyond = [
    { edge: 1, count: 0 },
    { edge: Infinity, count: 4 },
  ]
  expect(histogramQuantile(beyond, 0.5)).toBe(1)
})

test('two readings give what came between them', () => {
  expect(since(buckets, buckets).map(({ count }) => count)).toEqual([0, 0, 0, 0])
  expect(histogramQuantile(since(buckets, buckets), 0.5)).toBeNaN()
})
