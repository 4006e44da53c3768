import {
  createEscposTwin,
  createPlatformTwin,
  createPoleTwin,
  createScaleTwin,
  createScannerTwin,
  createZvtTwin,
  memoryHost,
  type EscposTwin,
  type LineFaults,
  type PlatformTwin,
  type PoleTwin,
  type ScaleTwin,
  type ScannerTwin,
  type ZvtTwin,
} from '@clearlane/twins'
import type { SlotConfig } from '@clearlane/device-daemon'
import type { Clock, OpenStream, Random } from '@clearlane/device-contract/ports'

/** The devices of one simulated lane. They outlive every crash of lane and daemon. */
export type Twins = {
  readonly scanner: ScannerTwin
  readonly scale: ScaleTwin
  readonly terminal: ZvtTwin
  readonly printer: EscposTwin
  readonly pole: PoleTwin
  readonly platform: PlatformTwin
}

export type DeviceName = keyof Twins

const DEVICES: readonly DeviceName[] = ['scanner', 'scale', 'terminal', 'printer', 'pole']

/** The reference model's σ of 2 g as an even error, and fewer values a second: each costs a turn of everything. */
const PLATFORM = { noiseG: 2 * Math.sqrt(3), repeatMs: 250 }

export function createTwins(clock: Clock, random: Random): Twins {
  return {
    scanner: createScannerTwin(clock),
    scale: createScaleTwin(clock, random),
    terminal: createZvtTwin({ clock, hostMs: 700 }),
    printer: createEscposTwin(clock),
    pole: createPoleTwin(clock),
    platform: createPlatformTwin(clock, random, PLATFORM),
  }
}

export function faultsOf(twins: Twins, device: DeviceName): LineFaults {
  return device === 'terminal' ? twins.terminal.line : twins[device].faults
}

/** The slots of the daemon; each line is named after its twin. Scale and printer are asked seldom: that leaves time for seeds. */
const SLOTS: readonly SlotConfig[] = [
  { slot: 'scanner', driver: 'scanner/serial-plain', transport: { kind: 'memory', name: 'scanner' } },
  {
    slot: 'scale',
    driver: 'produce-scale/toledo-8217',
    transport: { kind: 'memory', name: 'scale' },
    settings: { pollMs: 1_000 },
  },
  { slot: 'terminal', driver: 'card-terminal/zvt', transport: { kind: 'memory', name: 'terminal' } },
  {
    slot: 'printer',
    driver: 'receipt-printer/escpos',
    transport: { kind: 'memory', name: 'printer' },
    settings: { pollMs: 2_000 },
  },
  { slot: 'pole', driver: 'light-pole/gpio', transport: { kind: 'memory', name: 'pole' } },
]

const PLATFORM_SLOT: SlotConfig = {
  slot: 'platform',
  driver: 'bagging-platform/mt-sics',
  transport: { kind: 'memory', name: 'platform' },
}

export function slotsOf(hasPlatform: boolean): readonly SlotConfig[] {
  return hasPlatform ? [...SLOTS, PLATFORM_SLOT] : SLOTS
}

export function devicesOf(hasPlatform: boolean): readonly DeviceName[] {
  return hasPlatform ? [...DEVICES, 'platform'] : DEVICES
}

/** The line that a slot names. */
export function lineTo(clock: Clock, twins: Twins, name: string): OpenStream {
  const device = devicesOf(true).find((known) => known === name)
  if (device === undefined) return async () => ({ ok: false, error: `no twin is called ${name}` })
  return memoryHost(clock, twins[device])
}
