import type { BenchView } from '@clearlane/bench'
import { openBench, type Bench } from './bench.ts'
import { journalEvents } from './journal.ts'
import { startProcesses, type Processes, type ProcessName } from './processes.ts'
import { openScreen, type Picture, type Screen, type Seen } from './screen.ts'
import { Watched } from './wait.ts'

const HEADLESS_BUILD = 'headless'

/** What somebody who stands before the lane sees at one moment. */
export type Scene = {
  readonly picture: Picture
  readonly view: BenchView
  /** False from a kill until what was killed works again. */
  readonly whole: boolean
}

/** The running demo with a headless screen at it and hands at its devices. */
export class Rig {
  readonly processes: Processes
  readonly bench: Bench
  readonly #scene: Watched<Scene>
  #screen: Screen
  #onEvent: ((seen: Seen) => void) | null = null
  #earlier: readonly Seen[] = []

  constructor(processes: Processes, bench: Bench, screen: Screen) {
    this.processes = processes
    this.bench = bench
    this.#screen = screen
    this.#scene = new Watched<Scene>({ picture: screen.picture, view: bench.view, whole: true })
    bench.listen((view) => this.#scene.set({ ...this.#scene.value, view }))
    this.#look(screen)
  }

  get scene(): Scene {
    return this.#scene.value
  }

  get screen(): Screen {
    return this.#screen
  }

  /** Every event that any screen of this rig was told. */
  get seen(): readonly Seen[] {
    return [...this.#earlier, ...this.#screen.seen]
  }

  /** Hears each event at once, before anything else happens; null hears none. */
  onEvent(listener: ((seen: Seen) => void) | null): void {
    this.#onEvent = listener
  }

  until(what: string, isSo: (scene: Scene) => boolean, limitMs?: number): Promise<Scene> {
    return this.#scene.until(what, isSo, limitMs, ({ picture: { ledger, live, notices } }) =>
      JSON.stringify({ sale: ledger.sale?.lines.length, attempts: ledger.attempts, live, notices }),
    )
  }

  /** `kill -9`, and a new start as soon as it is gone. Resolves when the lane can sell again. */
  async strike(name: Exclude<ProcessName, 'bench'>): Promise<void> {
    this.#scene.set({ ...this.#scene.value, whole: false })
    await this.processes.kill(name)
    await this.processes.start(name)
    if (name === 'lane') await this.reopen()
    await this.devicesReady()
    this.#scene.set({ ...this.#scene.value, whole: true })
  }

  /** A new screen, as after a reload of the page. */
  async reopen(): Promise<void> {
    this.#earlier = this.seen
    this.#screen.close()
    this.#screen = await openScreen(this.processes.laneReady, HEADLESS_BUILD)
    this.#look(this.#screen)
  }

  devicesReady(): Promise<Scene> {
    return this.until('all devices ready', ({ picture: { live } }) =>
      Object.values(live.parts).every((part) => part === null || part.state === 'ready'),
    )
  }

  /** What a failed test is understood by: the last events, the terminal and the parts. */
  evidence(): string {
    const events = journalEvents(this.processes.journal).slice(-10)
    const { parts } = this.#screen.picture.live
    const states = Object.entries(parts).map(([kind, part]) => `${kind} ${part?.state ?? 'none'}`)
    return [
      ...events.map((event) => JSON.stringify(event)),
      `Terminal: ${JSON.stringify(this.bench.view.terminal)}`,
      `Parts: ${states.join(', ')}`,
    ].join('\n')
  }

  async stop(): Promise<void> {
    this.#screen.close()
    this.bench.close()
    await this.processes.stop()
  }

  #look(screen: Screen): void {
    screen.onEvent((seen) => this.#onEvent?.(seen))
    screen.listen((picture) => {
      if (screen === this.#screen) this.#scene.set({ ...this.#scene.value, picture })
    })
    this.#scene.set({ ...this.#scene.value, picture: screen.picture })
  }
}

/** Starts everything; `lane`: fields of the lane's configuration that differ. */
export async function startRig(lane: object = {}): Promise<Rig> {
  // Without built screens the lane takes a page of any build.
  const processes = await startProcesses({ uiDir: '/nonexistent', logLevel: 'warn', ...lane })
  const bench = await openBench(processes.url('bench'))
  const screen = await openScreen(processes.laneReady, HEADLESS_BUILD)
  const rig = new Rig(processes, bench, screen)
  await rig.devicesReady()
  await bench.act({ act: 'decide-by-amount', on: false })
  return rig
}
