import { join } from 'node:path'
import { err, ok, type Result } from '../../domain/src/result.ts'
import { buildBundles } from './bundle.ts'
import { type Child, startChild } from './child.ts'
import type { BenchConfig, DaemonConfig, LaneConfig } from './configs.ts'
import { emptyDataDir, openDataDir, socketDir } from './data-dir.ts'
import { importOnce } from './demo-store.ts'
import type { StartOptions } from './options.ts'
import { takeOver } from './leftovers.ts'
import { checkPort, portTrouble } from './ports.ts'

export type Demo = { readonly bench: Child; readonly daemon: Child; readonly lane: Child }

export type DemoRun = {
  readonly root: string
  readonly options: StartOptions
  readonly say: (line: string) => void
  /** Gives up a start that is under way. */
  readonly signal: AbortSignal
  /** Fields of the lane's configuration that differ from the usual ones. */
  readonly lane?: object
}

/** Makes everything ready and starts the three processes. On an error nothing is left running. */
export async function startDemo(run: DemoRun): Promise<Result<Demo, string>> {
  const { dataDir, fresh } = run.options
  const opened = openDataDir(dataDir)
  if (!opened.ok) return opened
  const taken = await takeOver(dataDir, 'scripts/start.ts')
  if (!taken.ok) return taken
  const ports = await freePorts(run.options)
  if (!ports.ok) return ports
  const emptied = fresh ? emptyDataDir(dataDir) : ok(undefined)
  if (!emptied.ok) return emptied
  const built = await buildBundles(run.root, run.say, run.signal)
  if (!built.ok) return built
  const imported = await importOnce(dataDir, run.say)
  if (!imported.ok) return imported
  return startProcesses(run, ports.value)
}

type Ports = { readonly kiosk: number; readonly bench: number; readonly receipt: number | null }

async function freePorts(options: StartOptions): Promise<Result<Ports, string>> {
  const kiosk = await freePort(options.kioskPort, '--kiosk-port')
  if (!kiosk.ok) return kiosk
  const bench = await freePort(options.benchPort, '--bench-port')
  if (!bench.ok) return bench
  if (options.receiptPort === null) return ok({ kiosk: kiosk.value, bench: bench.value, receipt: null })
  const receipt = await freePort(options.receiptPort, '--receipt-port')
  if (!receipt.ok) return receipt
  return ok({ kiosk: kiosk.value, bench: bench.value, receipt: receipt.value })
}

async function freePort(port: number, option: string): Promise<Result<number, string>> {
  const check = await checkPort(port)
  return check.state === 'free' ? ok(check.port) : err(portTrouble(port, check.state, option))
}

/**
 * The lane looks for the daemon until it is there, so it starts beside the bench; only the daemon needs the bench's slots.
 * The first that fails gives up the others, and its sentence is the error.
 */
export async function startProcesses(run: DemoRun, ports: Ports): Promise<Result<Demo, string>> {
  run.say('Starting bench, device daemon and lane ...')
  const failed = new AbortController() // its reason is the sentence
  const start = startTogether(run, failed)
  const laneStart = start('lane', 'kiosk-app/lane/src/main.ts', laneConfig(run, ports))
  const bench = await start('bench', 'device-daemon/bench/src/main.ts', benchConfig(run, ports))
  const daemon = bench.ok
    ? await start('device-daemon', 'device-daemon/src/main.ts', daemonConfig(run, bench.value.ready['slots']))
    : bench
  const lane = await laneStart
  if (bench.ok && daemon.ok && lane.ok) {
    return ok({ bench: bench.value, daemon: daemon.value, lane: lane.value })
  }
  await stopAll([bench, daemon, lane].flatMap((child) => (child.ok ? [child.value] : [])))
  return err(String(failed.signal.reason))
}

function startTogether({ root, options, signal }: DemoRun, failed: AbortController) {
  const either = AbortSignal.any([signal, failed.signal])
  return async (name: string, main: string, config: object): Promise<Result<Child, string>> => {
    const plan = { name, main: join(root, main), config, dataDir: options.dataDir }
    const child = await startChild(plan, either)
    if (child.ok) void child.value.died.then((sentence) => failed.abort(sentence))
    else failed.abort(child.error)
    return child
  }
}

/** Last started, first stopped: the lane finishes its row before the devices go. */
export async function stopAll(children: readonly Child[]): Promise<void> {
  for (const child of children.toReversed()) await child.stop()
}

function benchConfig({ options }: DemoRun, ports: Ports): BenchConfig {
  const laneUrl = `http://127.0.0.1:${ports.kiosk}`
  const { dataDir, bagging } = options
  return { port: ports.bench, dataDir, laneUrl, bagging, control: true }
}

function daemonConfig({ options }: DemoRun, slots: unknown): DaemonConfig {
  const sockets = socketDir(options.dataDir)
  return {
    socketPath: join(sockets, 'devices.sock'),
    technicianSocketPath: join(sockets, 'technician.sock'),
    slots: Array.isArray(slots) ? slots : [],
    dataDir: options.dataDir,
  }
}

function laneConfig({ options, root, lane }: DemoRun, ports: Ports): LaneConfig {
  return {
    dataDir: options.dataDir,
    socketPath: join(socketDir(options.dataDir), 'devices.sock'),
    kioskPort: ports.kiosk,
    receiptPort: ports.receipt,
    ...(options.receiptUrl === null ? {} : { receiptUrl: options.receiptUrl }),
    mode: 'demo',
    uiDir: join(root, 'kiosk-app/ui/dist'),
    ...lane,
  }
}
