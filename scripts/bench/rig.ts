import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock, systemRandom } from '@clearlane/device-contract/adapters'
import { createDemoTwins, hostDemoTwins, type DemoTwins } from '../../device-daemon/bench/src/demo-lane.ts'
import { type Child, startChild } from '../start/child.ts'
import type { DaemonConfig, LaneConfig } from '../start/configs.ts'
import { socketDir } from '../start/data-dir.ts'
import { type Barcode, barcodesOf } from './barcodes.ts'
import { openScreen, type Screen } from './screen.ts'
import type { Workshop } from './workshop.ts'

/** Lane and device daemon as processes of their own; the twins live in this one, which so knows when bytes leave. */
export type Rig = {
  readonly twins: DemoTwins
  readonly lane: LaneProcess
  /** A screen without a picture: the newest, so a browser that was there gives way. */
  readonly openScreen: () => Promise<Screen>
  readonly barcodes: readonly Barcode[]
  readonly stop: () => Promise<void>
}

export type LaneProcess = {
  readonly port: number
  readonly token: string
  /** With the token, for a browser. */
  readonly url: string
  readonly child: Child
}

/** Where a rig runs from. */
export type Place = { readonly root: string; readonly workshop: Workshop }

const NEVER = new AbortController().signal

export async function startRig({ root, workshop }: Place, name: string): Promise<Rig> {
  const dataDir = workshop.freshData(name)
  const twins = createDemoTwins(systemClock(), systemRandom())
  const lines = await hostDemoTwins(twins, emptyTtyDir(dataDir), false)
  const running: Child[] = []
  const stop = async (): Promise<void> => {
    for (const child of running.toReversed()) await child.stop()
    await lines.close()
  }
  try {
    running.push(await startDaemon(root, dataDir, lines.slots))
    const lane = await startLane(root, dataDir, workshop.uiDir)
    running.push(lane.child)
    const open = () => openScreen(lane, buildId(workshop.uiDir))
    await allReady(await open())
    return { twins, lane, openScreen: open, barcodes: await barcodesOf(lane.port), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function allReady(screen: Screen): Promise<void> {
  await screen.until('every part ready', ({ live }) =>
    Object.values(live.parts).every((part) => part === null || part.state === 'ready'),
  )
  screen.close()
}

/** The lane alone: its daemon may be there or not. */
export async function startLane(root: string, dataDir: string, uiDir: string): Promise<LaneProcess> {
  const config: LaneConfig = {
    dataDir,
    socketPath: join(socketDir(dataDir), 'devices.sock'),
    kioskPort: 0,
    receiptPort: null,
    mode: 'demo',
    uiDir,
  }
  const child = await started('lane', join(root, 'kiosk-app/lane/src/main.ts'), config, dataDir)
  const { port, token, url } = child.ready
  return { port: Number(port), token: String(token), url: String(url), child }
}

function startDaemon(root: string, dataDir: string, slots: readonly unknown[]): Promise<Child> {
  const sockets = socketDir(dataDir)
  const config: DaemonConfig = {
    socketPath: join(sockets, 'devices.sock'),
    technicianSocketPath: join(sockets, 'technician.sock'),
    slots,
    dataDir,
  }
  return started('device-daemon', join(root, 'device-daemon/src/main.ts'), config, dataDir)
}

async function started(name: string, main: string, config: object, dataDir: string): Promise<Child> {
  const child = await startChild({ name, main, config, dataDir }, NEVER)
  if (!child.ok) throw new Error(child.error)
  return child.value
}

function emptyTtyDir(dataDir: string): string {
  const folder = join(dataDir, 'run', 'tty')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

function buildId(uiDir: string): string {
  const value: unknown = JSON.parse(readFileSync(join(uiDir, 'build.json'), 'utf8'))
  const known = typeof value === 'object' && value !== null && 'buildId' in value
  return known ? String(value.buildId) : 'dev'
}
