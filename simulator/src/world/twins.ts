import {
  createEscposTwin,
  createPoleTwin,
  createScaleTwin,
  createScannerTwin,
  createZvtTwin,
  memoryHost,
  type EscposTwin,
  type LineFaults,
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
}

export type DeviceName = keyof Twins

export const DEVICES: readonly DeviceName[] = ['scanner', 'scale', 'terminal', 'printer', 'pole']

export function createTwins(clock: Clock, random: Random): Twins {
  return {
    scanner: createScannerTwin(clock),
    scale: createScaleTwin(clock, random),
    terminal: createZvtTwin({ clock, hostMs: 700 }),
    printer: createEscposTwin(clock),
    pole: createPoleTwin(clock),
  }
}

export function faultsOf(twins: Twins, device: DeviceName): LineFaults {
  return device === 'terminal' ? twins.terminal.line : twins[device].faults
}

/** The slots of the daemon; each line is named after its twin. */
export const SLOTS: readonly SlotConfig[] = [
  { slot: 'scanner', driver: 'scanner/serial-plain', transport: { kind: 'memory', name: 'scanner' } },
  {
    slot: 'scale',
    driver: 'produce-scale/toledo-8217',
    transport: { kind: 'memory', name: 'scale' },
    settings: { pollMs: 1_000 },
  },
  { slot: 'terminal', driver: 'card-terminal/zvt', transport: { kind: 'memory', name: 'terminal' } },
  { slot: 'printer', driver: 'receipt-printer/escpos', transport: { kind: 'memory', name: 'printer' } },
  { slot: 'pole', driver: 'light-pole/gpio', transport: { kind: 'memory', name: 'pole' } },
]

/** The line that a slot names. */
export function lineTo(clock: Clock, twins: Twins, name: string): OpenStream {
  const device = DEVICES.find((known) => known === name)
  if (device === undefined) return async () => ({ ok: false, error: `no twin is called ${name}` })
  return memoryHost(clock, twins[device])
}
