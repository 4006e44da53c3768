import { Worker } from 'node:worker_threads'
import type { PrintJob } from '@clearlane/device-contract'
import type { Direction } from '../bidi-runs.ts'
import { needsRaster } from '../raster-job.ts'
import type { RasterRequest } from './raster-worker.ts'

export type RasterThread = {
  /** The job as the printer can show it. Asked one at a time. */
  readonly draw: (job: PrintJob, direction: Direction) => Promise<PrintJob>
  readonly stop: () => Promise<void>
}

// The first receipt reads fonts and WebAssembly: 0.7 s on two busy cores, where 500 items in Arabic took 3.5 s.
const DRAW_MS_MAX = 60_000

/**
 * Draws on a thread of its own, which starts with the first receipt that needs it. When it fails the job stays as it
 * is: a receipt with boxes for letters is better than none. `failed` is told why.
 */
export function createRasterThread(failed: (reason: string) => void): RasterThread {
  let worker: Worker | null = null
  const stop = async (): Promise<void> => {
    const old = worker
    worker = null
    await old?.terminate()
  }
  const started = (): Worker => {
    const fresh = new Worker(new URL('./raster-worker.ts', import.meta.url))
    fresh.unref()
    fresh.on('error', () => undefined) // whoever waits is told; without a listener the lane would end
    fresh.on('exit', () => {
      if (worker === fresh) worker = null
    })
    return fresh
  }
  return {
    draw: async (job, direction) => {
      if (!needsRaster(job, direction)) return job
      worker ??= started()
      const drawn = await ask(worker, { job, direction })
      if (typeof drawn !== 'string') return drawn
      failed(drawn)
      await stop()
      return job
    },
    stop,
  }
}

/** The drawn job, or why there is none. */
function ask(worker: Worker, request: RasterRequest): Promise<PrintJob | string> {
  return new Promise((resolve) => {
    const drawn = (job: PrintJob): void => answer(job)
    const broke = (cause: unknown): void => answer(String(cause))
    const ended = (code: number): void => answer(`the thread ended with ${code}`)
    const limit = setTimeout(() => answer(`not drawn in ${DRAW_MS_MAX / 1000} s`), DRAW_MS_MAX)
    const answer = (result: PrintJob | string): void => {
      clearTimeout(limit)
      worker.off('message', drawn).off('error', broke).off('exit', ended)
      resolve(result)
    }
    worker.on('message', drawn).on('error', broke).on('exit', ended)
    worker.postMessage(request)
  })
}
