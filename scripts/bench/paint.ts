import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { clockOffsetMs, launchChromium, untilTrue } from './browser.ts'
import { type Figure, type Section, single, type SpreadLimits, spreadValues } from './figures.ts'
import type { BenchRun } from './bench-run.ts'
import { addPaintProbe, takePainted } from './paint-probe.ts'
import { median, medianSpread, type Spread, spreadOf } from './percentiles.ts'
import { processorMs } from './processor.ts'
import { type Rig, startRig } from './rig.ts'
import { fillBasket, pause, type Scanner, scannerOf } from './scanning.ts'

type Case = {
  readonly throttle: 1 | 6
  readonly lines: number
  readonly limits: SpreadLimits
  readonly beside: string
}

/** Limits of the design: those at 6x with 200 lines are the gate, the others what the first spike reached. */
const CASES: readonly Case[] = [
  { throttle: 1, lines: 30, limits: { p50: 10, p99: 33 }, beside: 'spike floor 9.5 / 12 / 20' },
  { throttle: 1, lines: 200, limits: { p50: 10, p99: 33 }, beside: 'spike 6.2 / 10 / 14' },
  { throttle: 6, lines: 30, limits: { p50: 35, p95: 50, p99: 100 }, beside: 'spike 21.6 / 32 / 39' },
  {
    throttle: 6,
    lines: 200,
    limits: { p50: 50, p95: 80, p99: 150 },
    beside: 'the budget; spike 39 / 58 / 113',
  },
]
const WARM_UP = 8 // the first frames of a fresh page compile its code
const BATCH = { short: 25, long: 100 } // 30 lines become 55, 200 lines become 300
const LONG_LINES = 100

type Sample = { readonly whole: Spread; readonly page: Spread; readonly processorMs: number }

/** Scanner bytes to painted row, in a real browser against real processes. */
export async function paintSection(run: BenchRun): Promise<Section> {
  const rig = await startRig(run, 'paint')
  try {
    const browser = await launchChromium()
    try {
      return await measured(run, rig, browser)
    } finally {
      await browser.close()
    }
  } finally {
    await rig.stop()
  }
}

async function measured(run: BenchRun, rig: Rig, browser: Browser): Promise<Section> {
  const scanner = scannerOf(rig)
  const samples = CASES.map((): Sample[] => [])
  for (let round = 1; round <= run.rounds; round++) {
    for (const [index, one] of CASES.entries()) {
      run.say(`scan to paint: ${one.throttle}x, ${one.lines} lines, run ${round} of ${run.rounds}`)
      samples[index]?.push(await sampled(one, rig, scanner, browser, run.quick ? 16 : 100))
    }
  }
  return {
    id: 'paint',
    title: 'Scan to paint: from the bytes of the scanner to the row on the screen (Chromium, 1080x1920)',
    figures: CASES.flatMap((one, index) => figuresOf(one, samples[index] ?? [])),
    trouble: null,
    notes: [],
  }
}

function figuresOf({ throttle, lines, limits, beside }: Case, samples: readonly Sample[]): readonly Figure[] {
  const whole = medianSpread(samples.map((sample) => sample.whole))
  const page = medianSpread(samples.map((sample) => sample.page))
  const id = `paint-${throttle}x-${lines}`
  const what = `${throttle}x throttle, ${String(lines).padStart(3)} lines`
  const processor: Figure = {
    id: `${id}-processor`,
    what: '  processor time of the page for a scan',
    unit: 'ms',
    values: single(median(samples.map((sample) => sample.processorMs))),
    beside: 'thread ticks; other work changes it little',
  }
  return [
    { id, what, unit: 'ms', values: spreadValues(whole, limits), beside },
    {
      id: `${id}-page`,
      what: '  of it in the page',
      unit: 'ms',
      values: spreadValues(page),
      beside: 'as the page itself reports to /metrics',
    },
    ...(throttle === 1 ? [processor] : []),
  ]
}

async function sampled(
  one: Case,
  rig: Rig,
  scanner: Scanner,
  browser: Browser,
  scans: number,
): Promise<Sample> {
  const batch = one.lines < LONG_LINES ? BATCH.short : BATCH.long
  const whole: number[] = []
  const page: number[] = []
  const processor: number[] = []
  while (whole.length < scans) {
    await fill(rig, scanner, one.lines - WARM_UP)
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } })
    const opened = await context.newPage()
    const { frames, perScanMs } = await batchOf(
      opened,
      one,
      rig,
      scanner,
      Math.min(batch, scans - whole.length),
    )
    whole.push(...frames.map(({ wholeMs }) => wholeMs))
    page.push(...frames.map(({ pageMs }) => pageMs))
    processor.push(perScanMs)
    await context.close()
  }
  return { whole: spreadOf(whole), page: spreadOf(page), processorMs: median(processor) }
}

/** Without a browser that would slow it down. */
async function fill(rig: Rig, scanner: Scanner, products: number): Promise<void> {
  const screen = await rig.openScreen()
  await fillBasket(screen, scanner, products)
  screen.close()
}

type Frame = { readonly wholeMs: number; readonly pageMs: number }
/** `perScanMs` is processor time of the page's main thread. */
type Batch = { readonly frames: readonly Frame[]; readonly perScanMs: number }

async function batchOf(
  page: Page,
  { throttle, lines }: Case,
  rig: Rig,
  scanner: Scanner,
  scans: number,
): Promise<Batch> {
  await addPaintProbe(page)
  await page.goto(rig.lane.url)
  await untilTrue(page, isRow(lines - WARM_UP))
  const offsetMs = await clockOffsetMs(page)
  const devtools = await page.context().newCDPSession(page)
  await throttled(devtools, throttle)
  await scansOf(scanner, WARM_UP)
  await takePainted(page, WARM_UP)
  const beforeMs = await processorMs(devtools)
  const sent = await scansOf(scanner, scans)
  const painted = await takePainted(page, scans)
  const perScanMs = ((await processorMs(devtools)) - beforeMs) / scans
  await untilTrue(page, isRow(lines + scans))
  const frames = painted.map(({ atMs, sinceArrivalMs }, index) => ({
    wholeMs: atMs - offsetMs - (sent[index] ?? NaN),
    pageMs: sinceArrivalMs,
  }))
  return { frames, perScanMs }
}

/** The list shows its newest rows, and each says which one it is. */
function isRow(place: number): string {
  return `document.querySelector('.row[aria-posinset="${place}"]') !== null`
}

const SETTLE_MS = 400

async function throttled(devtools: CDPSession, rate: number): Promise<void> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate })
  await sleep(SETTLE_MS)
}

async function scansOf(scanner: Scanner, count: number): Promise<readonly number[]> {
  const sent: number[] = []
  for (let index = 0; index < count; index++) {
    sent.push(scanner.scan())
    await pause(index)
  }
  return sent
}
