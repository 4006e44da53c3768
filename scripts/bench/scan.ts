import type { BenchRun } from './bench-run.ts'
import { type Section, spreadValues } from './figures.ts'
import { bucketCounts, type Buckets, histogramQuantile, since } from './histogram.ts'
import { medianSpread, type Spread, spreadOf } from './percentiles.ts'
import { type Rig, startRig } from './rig.ts'
import { Arrivals, emptyBasket, pause, scannerOf } from './scanning.ts'

const WARM_UP = 20
const SHARE = 'clearlane_scan_durable_ms'

type Sample = { readonly whole: Spread; readonly share: Spread }

/** Scanner bytes to the durable event at a screen without a picture, and the lane's own part of it. */
export async function scanSection(run: BenchRun): Promise<Section> {
  const rig = await startRig(run, 'scan')
  try {
    const samples: Sample[] = []
    for (let round = 1; round <= run.rounds; round++) {
      run.say(`scanner bytes to durable event: run ${round} of ${run.rounds}`)
      samples.push(await sampled(rig, run.quick ? 25 : 200))
    }
    return {
      id: 'scan',
      title: 'Scan to durable event: the row is on the disk and the screen is told',
      figures: [
        {
          id: 'scan-durable',
          what: 'scanner bytes to the event at a screen',
          unit: 'ms',
          values: spreadValues(medianSpread(samples.map(({ whole }) => whole))),
          beside: 'pty, daemon, lane, flush, WebSocket',
        },
        {
          id: 'scan-lane-share',
          what: "  of it the lane's own share, with the flush",
          unit: 'ms',
          values: spreadValues(medianSpread(samples.map(({ share }) => share)), { p99: 10 }),
          beside: 'budget; /metrics, between bucket edges',
        },
      ],
      trouble: null,
      notes: [],
    }
  } finally {
    await rig.stop()
  }
}

async function sampled(rig: Rig, scans: number): Promise<Sample> {
  const screen = await rig.openScreen()
  await emptyBasket(screen)
  const scanner = scannerOf(rig)
  const arrivals = new Arrivals(screen)
  for (let index = 0; index < WARM_UP; index++) await arrivals.of(scanner)
  const before = await lanesShare(rig)
  const whole: number[] = []
  for (let index = 0; index < scans; index++) {
    await pause(index)
    whole.push(await arrivals.of(scanner))
  }
  const share = since(before, await lanesShare(rig))
  screen.close()
  const at = (part: number) => histogramQuantile(share, part)
  return {
    whole: spreadOf(whole),
    share: { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), count: scans },
  }
}

async function lanesShare({ lane }: Rig): Promise<Buckets> {
  const response = await fetch(`http://127.0.0.1:${lane.port}/metrics`)
  return bucketCounts(await response.text(), SHARE)
}
