import { join } from 'node:path'
import {
  createEscposTwin,
  createPlatformTwin,
  createPoleTwin,
  createScaleTwin,
  createScannerTwin,
  createZvtTwin,
  ptyHost,
  tcpHost,
  type EscposTwin,
  type PlatformTwin,
  type PoleTwin,
  type ScaleTwin,
  type ScannerTwin,
  type ZvtTwin,
  type ZvtTwinOptions,
} from '@clearlane/twins'
import type { Clock, Random } from '@clearlane/device-contract/ports'

/** The devices of the demo's lane, as a person would stand before them. */
export type DemoTwins = {
  readonly scanner: ScannerTwin
  readonly scale: ScaleTwin
  readonly terminal: ZvtTwin
  readonly printer: EscposTwin
  readonly pole: PoleTwin
  /** Wired to nothing in a demo without a bagging area. */
  readonly platform: PlatformTwin
}

/** The terminal of the demo's lane. */
export const TERMINAL_ID = '52523535'

/** What the terminal remembers of the demo before, and where it keeps what it remembers from now on. */
export type TerminalMemory = Pick<ZvtTwinOptions, 'memory' | 'remember'>

export function createDemoTwins(clock: Clock, random: Random, kept: TerminalMemory = {}): DemoTwins {
  // One that remembers nothing must not hand out the numbers of another demo: it counts on from the clock.
  const counter = Math.floor(clock.wallMs() / 60_000) % 9_000
  const memory = { receiptNo: counter, trace: counter }
  const terminal = createZvtTwin({ clock, terminalId: TERMINAL_ID, memory, ...kept })
  terminal.decideByAmount(true)
  return {
    scanner: createScannerTwin(clock),
    scale: createScaleTwin(clock, random),
    terminal,
    printer: createEscposTwin(clock),
    pole: createPoleTwin(clock),
    platform: createPlatformTwin(clock, random),
  }
}

/** The lines of the twins: pseudo terminals for serial devices, loopback TCP for the others. */
export type DemoLines = {
  /** Slots of the device daemon's configuration that find the twins. */
  readonly slots: readonly object[]
  readonly close: () => Promise<void>
}

export async function hostDemoTwins(
  twins: DemoTwins,
  ttyDir: string,
  hasPlatform: boolean,
): Promise<DemoLines> {
  const scannerPath = join(ttyDir, 'tty-scanner')
  const scalePath = join(ttyDir, 'tty-scale')
  const platformPath = join(ttyDir, 'tty-platform')
  const ptys = [
    ptyHost(twins.scanner, scannerPath),
    ptyHost(twins.scale, scalePath),
    ...(hasPlatform ? [ptyHost(twins.platform, platformPath)] : []),
  ]
  const [terminal, printer, pole] = await Promise.all([
    tcpHost(twins.terminal),
    tcpHost(twins.printer),
    tcpHost(twins.pole),
  ])
  return {
    slots: [
      { slot: 'scanner', driver: 'scanner/serial-plain', transport: serial(scannerPath, 8, 'none') },
      { slot: 'produce-scale', driver: 'produce-scale/toledo-8217', transport: serial(scalePath, 7, 'even') },
      {
        slot: 'card-terminal',
        driver: 'card-terminal/zvt',
        transport: tcp(terminal.port),
        settings: { terminalId: TERMINAL_ID },
      },
      { slot: 'receipt-printer', driver: 'receipt-printer/escpos', transport: tcp(printer.port) },
      { slot: 'light-pole', driver: 'light-pole/gpio', transport: tcp(pole.port) },
      ...(hasPlatform
        ? [
            {
              slot: 'bagging-platform',
              driver: 'bagging-platform/mt-sics',
              transport: serial(platformPath, 8, 'none'),
            },
          ]
        : []),
    ],
    close: async () => {
      for (const pty of ptys) pty.close()
      await Promise.all([terminal, printer, pole].map((host) => host.close()))
    },
  }
}

const serial = (path: string, dataBits: 7 | 8, parity: 'none' | 'even') => ({
  kind: 'serial',
  path,
  baudRate: 9600,
  dataBits,
  parity,
  stopBits: 1,
})

const tcp = (port: number) => ({ kind: 'tcp', host: '127.0.0.1', port })
