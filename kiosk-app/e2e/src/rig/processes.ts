import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { journalPath } from '@clearlane/lane/places'
import { type Child, startChild } from '../../../../scripts/start/child.ts'
import { startDemo } from '../../../../scripts/start/demo.ts'

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

const MAINS = {
  bench: 'device-daemon/bench/src/main.ts',
  'device-daemon': 'device-daemon/src/main.ts',
  lane: 'kiosk-app/lane/src/main.ts',
} as const
export type ProcessName = keyof typeof MAINS

const never = new AbortController().signal

/**
 * Bench, device daemon and lane as real processes, started by the code of `npm start` on free ports and in a folder of
 * their own, and killed and started again one by one.
 */
export class Processes {
  readonly dataDir: string
  readonly #children: Map<ProcessName, Child>

  constructor(dataDir: string, children: Map<ProcessName, Child>) {
    this.dataDir = dataDir
    this.#children = children
    process.on('exit', this.#killAll) // a test that was given up leaves nothing running
  }

  get journal(): string {
    return journalPath(this.dataDir)
  }

  url(name: 'bench' | 'lane'): string {
    return String(this.#child(name).ready['url'])
  }

  /** What the lane printed when it was ready. */
  get laneReady(): { readonly port: number; readonly token: string } {
    const { port, token } = this.#child('lane').ready
    return { port: Number(port), token: String(token) }
  }

  pid(name: ProcessName): number {
    return this.#child(name).pid
  }

  /** `kill -9`, and waits until the process is gone. */
  async kill(name: ProcessName): Promise<void> {
    const { pid, died } = this.#child(name)
    killed(pid)
    await died
  }

  /** The sentence with which it ends, when it ends by itself. */
  died(name: ProcessName): Promise<string> {
    return this.#child(name).died
  }

  /** Starts it as it was started first. Throws the sentence with which it fails. */
  async start(name: ProcessName): Promise<void> {
    await this.#startWith(name, {})
  }

  /** Ends what runs of it, and starts it with other fields of its configuration. */
  async restart(name: ProcessName, changed: object = {}): Promise<void> {
    await this.#child(name).stop()
    await this.#startWith(name, changed)
  }

  /** `kill -9` of all three and a new start on the same data, as after a power cut. The twins have other lines then. */
  async powerCut(): Promise<void> {
    for (const name of ['bench', 'device-daemon', 'lane'] as const) await this.kill(name)
    await this.start('bench')
    const { slots } = this.#child('bench').ready
    await this.#startWith('device-daemon', { slots })
    await this.start('lane')
  }

  async stop(): Promise<void> {
    process.off('exit', this.#killAll)
    for (const name of ['lane', 'device-daemon', 'bench'] as const) await this.#children.get(name)?.stop()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  async #startWith(name: ProcessName, changed: object): Promise<void> {
    this.#children.set(name, await started(this.dataDir, name, { ...this.#config(name), ...changed }))
  }

  readonly #killAll = (): void => {
    for (const { pid } of this.#children.values()) killed(pid)
  }

  #child(name: ProcessName): Child {
    const child = this.#children.get(name)
    if (child === undefined) throw new Error(`${name} was not started.`)
    return child
  }

  #config(name: ProcessName): object {
    const value: unknown = JSON.parse(readFileSync(join(this.dataDir, 'run', `${name}.json`), 'utf8'))
    if (typeof value !== 'object' || value === null) throw new Error(`${name} has no configuration.`)
    return value
  }
}

/** Starts all three. `lane`: fields of the lane's configuration that differ. */
export async function startProcesses(lane: object = {}, bagging = false): Promise<Processes> {
  const dataDir = mkdtempSync(join(tmpdir(), 'clearlane-e2e-'))
  const ports = { kioskPort: 0, benchPort: 0, receiptPort: null, receiptUrl: null, given: [] }
  const options = { dataDir, ...ports, bagging, fresh: false, help: false }
  const demo = await startDemo({ root: ROOT, options, say: () => undefined, signal: never, lane })
  if (!demo.ok) throw new Error(demo.error)
  const children = new Map<ProcessName, Child>([
    ['bench', demo.value.bench],
    ['device-daemon', demo.value.daemon],
    ['lane', demo.value.lane],
  ])
  return new Processes(dataDir, children)
}

/** A copy of a data folder without what belongs to its processes, for a lane alone. */
export function copyOfData(dataDir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'clearlane-copy-'))
  cpSync(dataDir, copy, { recursive: true, filter: (path) => !/\/run(\/|$)|\.lock$/.test(path) })
  return copy
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function started(dataDir: string, name: ProcessName, config: object): Promise<Child> {
  const child = await startChild({ name, main: join(ROOT, MAINS[name]), config, dataDir }, never)
  if (!child.ok) throw new Error(child.error)
  return child.value
}

/** Runs a program to its end: its exit code and what it printed. */
export function ran(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 128, output }))
  })
}
