import type { LaneDeps } from './ports.ts'

/** A jump of the wall clock against the monotonic one that is worth a row; NTP slews far more slowly. */
const STEP_MS = 2_000

/** The time of a decision, as its events and its rows bear it. */
export type Stamp = { readonly at: string; readonly offsetMin: number }

type Step = { readonly fromAt: string; readonly toAt: string }

/** The wall clock as far as it can be believed. */
export class WallClock {
  readonly #deps: Pick<LaneDeps, 'clock' | 'machine'>
  #latestMs: number
  #offsetMs: number
  #startStep: Step | null

  /** `foldedAt` is the time of the journal's last row, or an empty text. */
  constructor(deps: Pick<LaneDeps, 'clock' | 'machine'>, foldedAt: string) {
    this.#deps = deps
    const wallMs = deps.clock.wallMs()
    this.#latestMs = foldedAt === '' ? 0 : Date.parse(foldedAt)
    this.#offsetMs = wallMs - deps.clock.monoMs()
    this.#startStep = wallMs < this.#latestMs - STEP_MS ? { fromAt: foldedAt, toAt: iso(wallMs) } : null
  }

  stamp(): Stamp {
    const wallMs = this.#deps.clock.wallMs()
    return { at: iso(wallMs), offsetMin: this.#deps.machine.offsetMin(wallMs) }
  }

  /** A jump since the last look, or null. */
  step(): Step | null {
    const { clock } = this.#deps
    const atStart = this.#startStep
    this.#startStep = null
    const wallMs = clock.wallMs()
    const expectedMs = clock.monoMs() + this.#offsetMs
    this.#offsetMs = wallMs - clock.monoMs()
    if (atStart !== null) return atStart
    return Math.abs(wallMs - expectedMs) < STEP_MS ? null : { fromAt: iso(expectedMs), toAt: iso(wallMs) }
  }

  /** False without a source that vouches for it, or while it is earlier than what is already written. */
  trusted(): boolean {
    return this.#deps.machine.clockTrusted() && this.#deps.clock.wallMs() >= this.#latestMs - STEP_MS
  }

  /** Now, or the time of the last row when that is later. */
  latestMs(): number {
    return Math.max(this.#latestMs, this.#deps.clock.wallMs())
  }

  /** A row was written with this time. */
  wrote(at: string): void {
    this.#latestMs = Math.max(this.#latestMs, Date.parse(at))
  }
}

function iso(wallMs: number): string {
  return new Date(Math.round(wallMs)).toISOString()
}
