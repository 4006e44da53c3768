import { Counter, Gauge, Histogram, Registry } from 'prom-client'

const MS_BUCKETS = [1, 2, 5, 10, 20, 35, 50, 80, 100, 150, 250, 500, 1000, 2500]

/** Figures of this lane. No label ever holds an item, a person or a card. */
export type LaneMetrics = {
  readonly scanned: (ms: number) => void
  readonly painted: (ms: number) => void
  readonly committed: (ms: number, rows: number) => void
  readonly text: () => Promise<string>
  readonly contentType: string
}

export function createMetrics(look: {
  readonly seq: () => number
  readonly inService: () => boolean
}): LaneMetrics {
  const registry = new Registry()
  const registers = [registry]
  const scan = new Histogram({
    name: 'clearlane_scan_durable_ms',
    help: 'Milliseconds from the arrival of a scan at the lane to its commit.',
    buckets: MS_BUCKETS,
    registers,
  })
  const paint = new Histogram({
    name: 'clearlane_scan_paint_ms',
    help: 'Milliseconds from the arrival of an event at the browser to its paint.',
    buckets: MS_BUCKETS,
    registers,
  })
  const commit = new Histogram({
    name: 'clearlane_commit_ms',
    help: 'Milliseconds of one durable transaction of the journal.',
    buckets: MS_BUCKETS,
    registers,
  })
  const rows = new Counter({
    name: 'clearlane_journal_rows_total',
    help: 'Rows written by this run.',
    registers,
  })
  new Gauge({
    name: 'clearlane_journal_seq',
    help: 'Number of the last row.',
    registers,
    collect() {
      this.set(look.seq())
    },
  })
  new Gauge({
    name: 'clearlane_in_service',
    help: '1 while the lane can write.',
    registers,
    collect() {
      this.set(look.inService() ? 1 : 0)
    },
  })
  return {
    scanned: (ms) => scan.observe(ms),
    painted: (ms) => paint.observe(ms),
    committed: (ms, count) => {
      commit.observe(ms)
      rows.inc(count)
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
