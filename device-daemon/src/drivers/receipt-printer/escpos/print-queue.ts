import { err, ok, type FaultCode, type PrintJob, type Result } from '@clearlane/device-contract'
import type { Clock, Timer } from '@clearlane/device-contract/ports'
import { cut, INITIALISE, join } from './commands.ts'
import type { Confirmations } from './confirmation.ts'
import { encodeJob, type PrinterTraits } from './encode-job.ts'
import { segmentsOf, type Segment } from './segments.ts'

export type Outcome = 'printed' | 'failed' | 'unknown'

/** Why nothing can be printed now; `waiting` when the printer is offline for a reason of its own. */
export type Obstacle = FaultCode | 'waiting'

export type PrintLimits = {
  /** How long a job may wait for paper, a closed cover or the like, ms. */
  readonly patienceMs: number
  /** How long a printer without trouble may take to confirm one segment, ms. */
  readonly stallMs: number
}

export type PrintPorts = {
  readonly clock: Clock
  readonly send: (bytes: Uint8Array) => boolean
  readonly confirmations: Confirmations
}

export type PrintEvents = {
  readonly obstacle: () => Obstacle | null
  readonly complete: (jobId: string, outcome: Outcome, fault: FaultCode | null) => void
  /** The number of jobs changed. */
  readonly changed: () => void
  /** Sees no trouble and confirms nothing: the line should be opened anew. */
  readonly stalled: () => void
}

type Waiting = { readonly jobId: string; readonly segments: readonly Segment[] }

type Current = Waiting & {
  next: number
  unconfirmed: { readonly id: string; readonly last: boolean }[]
  disturbed: boolean
  /** All is confirmed in turn; a round of questions has to find no trouble. */
  settling: boolean
  lastProgressMs: number
  obstacle: { readonly code: Obstacle; readonly sinceMs: number } | null
}

const JOBS_MAX = 16
const FINISHED_MAX = 64
const SEGMENT_BYTES_MAX = 1024
const UNCONFIRMED_MAX = 2 // one prints while the next waits in the printer, so that the paper never stops
const TICK_MS = 250

/**
 * Prints jobs in order, one by one. `printed` only when the printer confirmed the last byte; `failed` only when not
 * one byte was sent; everything between is `unknown`. No job is ever sent twice.
 */
export class PrintQueue {
  readonly #ports: PrintPorts
  readonly #limits: PrintLimits
  readonly #traits: PrinterTraits
  readonly #on: PrintEvents
  readonly #waiting: Waiting[] = []
  readonly #finished = new Map<string, readonly [Outcome, FaultCode | null]>()
  #current: Current | null = null
  #timer: Timer | null = null
  #probing = false
  /** False while the paper may hold what an earlier job or session began: the next shopper must not get it. */
  #paperIsClean = false

  constructor(ports: PrintPorts, limits: PrintLimits, traits: PrinterTraits, on: PrintEvents) {
    this.#ports = ports
    this.#limits = limits
    this.#traits = traits
    this.#on = on
  }

  /** Jobs taken and not complete. */
  get queued(): number {
    return this.#waiting.length + (this.#current === null ? 0 : 1)
  }

  /** Takes a job; one that was taken before is not printed again, its outcome is told again. */
  add(job: PrintJob): Result<null, 'busy' | { readonly refused: string }> {
    const before = this.#finished.get(job.jobId)
    if (before !== undefined) {
      this.#ports.clock.after(0, () => this.#on.complete(job.jobId, ...before))
      return ok(null)
    }
    if ([this.#current, ...this.#waiting].some((known) => known?.jobId === job.jobId)) return ok(null)
    if (this.#waiting.length >= JOBS_MAX) return err('busy')
    const pieces = encodeJob(job, this.#traits)
    if (!pieces.ok) return err({ refused: pieces.error })
    this.#waiting.push({ jobId: job.jobId, segments: segmentsOf(pieces.value, SEGMENT_BYTES_MAX) })
    this.#advance()
    this.#on.changed()
    return ok(null)
  }

  /** All data up to the request `id` is on paper. */
  printed(id: string): void {
    const job = this.#current
    const at = job?.unconfirmed.findIndex((request) => request.id === id) ?? -1
    if (job === null || at < 0) return
    const isDone = job.unconfirmed.splice(0, at + 1).some(({ last }) => last)
    job.lastProgressMs = this.#ports.clock.monoMs()
    if (!isDone) this.#advance()
    else if (this.#ports.confirmations.style() === 'by-id') this.#finish(job, 'printed', null)
    else job.settling = true
  }

  /** The sensors were read. */
  sensed(): void {
    this.#advance()
  }

  /** A whole round of questions was answered. */
  sensedAll(): void {
    const job = this.#current
    if (job?.settling === true && this.#on.obstacle() === null)
      this.#finish(job, job.disturbed ? 'unknown' : 'printed', null)
  }

  /** Something unreadable arrived: a confirmation in turn can no longer be trusted for this job. */
  disturbed(): void {
    if (this.#current !== null) this.#current.disturbed = true
  }

  /** The line is gone: every job ends now, honestly. */
  end(): void {
    this.#timer?.cancel()
    const job = this.#current
    this.#current = null
    if (job !== null) this.#complete(job.jobId, job.next > 0 ? 'unknown' : 'failed', 'link-lost')
    for (const { jobId } of this.#waiting.splice(0)) this.#complete(jobId, 'failed', 'link-lost')
  }

  #advance(): void {
    this.#current ??= begun(this.#waiting.shift(), this.#ports.clock.monoMs())
    const job = this.#current
    if (job === null) return
    this.#timer ??= this.#ports.clock.after(TICK_MS, () => this.#tick())
    this.#watchObstacle(job)
    if (job.obstacle !== null) return
    if (this.#ports.confirmations.style() === null) this.#probe(job)
    else this.#sendSome(job)
  }

  #tick(): void {
    this.#timer = null
    const job = this.#current
    if (job === null) return
    const nowMs = this.#ports.clock.monoMs()
    if (job.obstacle !== null && nowMs - job.obstacle.sinceMs >= this.#limits.patienceMs)
      this.#giveUp(job, job.obstacle.code === 'waiting' ? 'printer-hardware' : job.obstacle.code)
    else if (job.obstacle === null && nowMs - job.lastProgressMs >= this.#limits.stallMs) {
      this.#giveUp(job, 'printer-hardware')
      this.#on.stalled()
    } else this.#advance()
  }

  #watchObstacle(job: Current): void {
    const code = this.#on.obstacle()
    const nowMs = this.#ports.clock.monoMs()
    if (code !== null) job.obstacle = { code, sinceMs: job.obstacle?.sinceMs ?? nowMs }
    else if (job.obstacle !== null) {
      job.obstacle = null
      job.lastProgressMs = nowMs
    }
  }

  #probe(job: Current): void {
    if (this.#probing) return
    this.#probing = true
    void this.#ports.confirmations.probe().then((style) => {
      this.#probing = false
      if (this.#current !== job) return
      if (style === null && this.#on.obstacle() === null) this.#giveUp(job, 'not-identified')
      else this.#advance()
    })
  }

  #sendSome(job: Current): void {
    while (job.unconfirmed.length < UNCONFIRMED_MAX) {
      const segment = job.segments[job.next]
      if (segment === undefined) return
      const request = this.#ports.confirmations.request()
      if (!this.#ports.send(join([...this.#freshPaper(job), segment.bytes, request.bytes]))) return
      request.sent()
      job.next += 1
      job.unconfirmed.push({ id: request.id, last: segment.last })
    }
  }

  #freshPaper(job: Current): readonly Uint8Array[] {
    return job.next > 0 || this.#paperIsClean ? [] : [INITIALISE, cut(this.#traits.cut)]
  }

  #giveUp(job: Current, fault: FaultCode): void {
    this.#finish(job, job.next > 0 ? 'unknown' : 'failed', fault)
  }

  #finish(job: Current, outcome: Outcome, fault: FaultCode | null): void {
    this.#current = null
    if (job.next > 0) this.#paperIsClean = outcome === 'printed'
    this.#complete(job.jobId, outcome, fault)
    this.#advance()
    this.#on.changed()
  }

  #complete(jobId: string, outcome: Outcome, fault: FaultCode | null): void {
    this.#finished.set(jobId, [outcome, fault])
    for (const oldest of [...this.#finished.keys()].slice(0, -FINISHED_MAX)) this.#finished.delete(oldest)
    this.#on.complete(jobId, outcome, fault)
  }
}

function begun(waiting: Waiting | undefined, nowMs: number): Current | null {
  if (waiting === undefined) return null
  const start = { next: 0, unconfirmed: [], disturbed: false, settling: false, obstacle: null }
  return { ...waiting, ...start, lastProgressMs: nowMs }
}
