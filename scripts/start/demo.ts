import { join } from 'node:path'
import { err, ok, type Result } from '@clearlane/domain'
import { buildBundles } from './bundle.ts'
import { type Child, type ChildPlan, startChild } from './child.ts'
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

async function startProcesses(run: DemoRun, ports: Ports): Promise<Result<Demo, string>> {
  const started: Child[] = []
  const start = async (name: string, main: string, config: object) => {
    run.say(`Starting the ${name} ...`)
    const plan: ChildPlan = { name, main: join(run.root, main), config, dataDir: run.options.dataDir }
    const child = await startChild(plan, run.signal)
    if (child.ok) started.push(child.value)
    else await stopAll(started)
    return child
  }
  const bench = await start('bench', 'device-daemon/bench/src/main.ts', benchConfig(run, ports))
  if (!bench.ok) return bench
  const slots = bench.value.ready['slots']
  const daemon = await start('device daemon', 'device-daemon/src/main.ts', daemonConfig(run, slots))
  if (!daemon.ok) return daemon
  const lane = await start('lane', 'kiosk-app/lane/src/main.ts', laneConfig(run, ports))
  if (!lane.ok) return lane
  return ok({ bench: bench.value, daemon: daemon.value, lane: lane.value })
}

/** Last started, first stopped: the lane finishes its row before the devices go. */
export async function stopAll(children: readonly Child[]): Promise<void> {
  for (const child of children.toReversed()) await child.stop()
}

function benchConfig({ options }: DemoRun, ports: Ports): BenchConfig {
  const laneUrl = `http://127.0.0.1:${ports.kiosk}`
  return { port: ports.bench, dataDir: options.dataDir, laneUrl, control: true }
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

function laneConfig({ options, root }: DemoRun, ports: Ports): LaneConfig {
  return {
    dataDir: options.dataDir,
    socketPath: join(socketDir(options.dataDir), 'devices.sock'),
    kioskPort: ports.kiosk,
    receiptPort: ports.receipt,
    mode: 'demo',
    uiDir: join(root, 'kiosk-app/ui/dist'),
  }
}
