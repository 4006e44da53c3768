import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { SeedReport } from '../run-seed.ts'

export type SeedsOptions = {
  readonly from: number
  readonly count: number
  /** Name of a deliberate fault; null runs the source as it is. */
  readonly mutation?: string | null
  /** Ends with the first seed that breaks a rule. */
  readonly untilFirst?: boolean
  readonly workers?: number
  readonly onReport?: (report: SeedReport, done: number) => void
}

export type SeedsReport = {
  readonly seeds: number
  readonly failed: readonly SeedReport[]
  /** Seeds whose second run gave another journal. */
  readonly unrepeatable: readonly number[]
  readonly repeated: number
  readonly sales: number
  readonly rows: number
  readonly unknowns: number
  readonly crashes: number
  /** Simulated hours. */
  readonly hours: number
  readonly elapsedMs: number
}

const SEED_MS_MAX = 30_000 // a seed takes about 20 ms
const REPEAT_EVERY = 100 // 1 % of the seeds run twice, and their chain heads are compared

/** Runs seeds on all cores. */
export async function runSeeds(options: SeedsOptions): Promise<SeedsReport> {
  const startMs = performance.now()
  const run = new Run(options)
  const count = Math.min(options.workers ?? availableParallelism(), options.count)
  await Promise.all(Array.from({ length: count }, () => drive(options.mutation ?? null, run)))
  return run.report(performance.now() - startMs)
}

/** Gives a worker one seed after the other until there are none. One that hangs ends with its worker, and is told. */
async function drive(mutation: string | null, run: Run): Promise<void> {
  let worker = startWorker(mutation)
  try {
    for (let seed = run.next(); seed !== null; seed = run.next()) {
      const report = await ask(worker, seed)
      run.take(report ?? hung(seed))
      if (report !== null) continue
      await worker.terminate()
      worker = startWorker(mutation)
    }
  } finally {
    await worker.terminate()
  }
}

function startWorker(mutation: string | null): Worker {
  return new Worker(new URL('./seed-worker.ts', import.meta.url), { workerData: mutation })
}

/** The worker's report; null when there is none in time. */
function ask(worker: Worker, seed: number): Promise<SeedReport | null> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => resolve(null), SEED_MS_MAX)
    worker.removeAllListeners()
    worker.once('message', (report: SeedReport) => {
      clearTimeout(limit)
      resolve(report)
    })
    worker.once('error', reject)
    worker.postMessage(seed)
  })
}

/** A seed without an end breaks the rule that every seed has one. */
function hung(seed: number): SeedReport {
  const violations = [`stuck: no end after ${SEED_MS_MAX / 1000} s of computing`]
  return {
    seed,
    violations,
    head: null,
    rows: 0,
    sales: 0,
    cancelled: 0,
    unknowns: 0,
    crashes: 0,
    seconds: 0,
  }
}

class Run {
  readonly #options: SeedsOptions
  readonly #reports = new Map<number, SeedReport>()
  readonly #failed: SeedReport[] = []
  readonly #unrepeatable: number[] = []
  readonly #again: number[] = []
  #given = 0
  #repeated = 0

  constructor(options: SeedsOptions) {
    this.#options = options
  }

  next(): number | null {
    const isOver = this.#options.untilFirst === true && this.#failed.length > 0
    if (isOver) return null
    const again = this.#again.shift()
    if (again !== undefined) return again
    if (this.#given >= this.#options.count) return null
    this.#given += 1
    return this.#options.from + this.#given - 1
  }

  take(report: SeedReport): void {
    const first = this.#reports.get(report.seed)
    if (first !== undefined) {
      this.#repeated += 1
      if (first.head !== report.head) this.#unrepeatable.push(report.seed)
      return
    }
    this.#reports.set(report.seed, report)
    if (report.violations.length > 0) this.#failed.push(report)
    if (report.seed % REPEAT_EVERY === 0) this.#again.push(report.seed)
    this.#options.onReport?.(report, this.#reports.size)
  }

  report(elapsedMs: number): SeedsReport {
    const all = [...this.#reports.values()]
    const sum = (of: (report: SeedReport) => number): number => all.reduce((total, one) => total + of(one), 0)
    return {
      seeds: all.length,
      failed: this.#failed,
      unrepeatable: this.#unrepeatable,
      repeated: this.#repeated,
      sales: sum(({ sales }) => sales),
      rows: sum(({ rows }) => rows),
      unknowns: sum(({ unknowns }) => unknowns),
      crashes: sum(({ crashes }) => crashes),
      hours: Math.round(sum(({ seconds }) => seconds) / 3600),
      elapsedMs: Math.round(elapsedMs),
    }
  }
}
