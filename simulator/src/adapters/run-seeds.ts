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

const REPEAT_EVERY = 100 // 1 % of the seeds run twice, and their chain heads are compared

/** Runs seeds on all cores. */
export async function runSeeds(options: SeedsOptions): Promise<SeedsReport> {
  const startMs = performance.now()
  const run = new Run(options)
  const count = Math.min(options.workers ?? availableParallelism(), options.count)
  const workers = Array.from({ length: count }, () => {
    const url = new URL('./seed-worker.ts', import.meta.url)
    return new Worker(url, { workerData: options.mutation ?? null })
  })
  try {
    await Promise.all(workers.map((worker) => drive(worker, run)))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return run.report(performance.now() - startMs)
}

/** Gives a worker one seed after the other until there are none. */
function drive(worker: Worker, run: Run): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const seed = run.next()
      if (seed === null) resolve()
      else worker.postMessage(seed)
    }
    worker.on('message', (report: SeedReport) => {
      run.take(report)
      next()
    })
    worker.on('error', reject)
    next()
  })
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
