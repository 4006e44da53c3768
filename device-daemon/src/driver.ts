import assert from 'node:assert/strict'
import type {
  CallError,
  DeviceAnswer,
  DeviceCommand,
  Fault,
  FaultCode,
  Result,
  SlotKind,
  SlotState,
} from '@clearlane/device-contract'
import type { ByteStream, Clock, Random } from '@clearlane/device-contract/ports'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'

/** How sure we are of a protocol's bytes; "memory" drivers are off by default. */
export type Evidence = 'hardware' | 'vendor document' | 'third-party source' | 'memory'

/** What a driver may touch: one open line, time, randomness, and its slot. */
export type DriverContext<Settings> = {
  readonly settings: Settings
  readonly stream: ByteStream
  readonly clock: Clock
  readonly random: Random
  readonly slot: DriverSlot
}

/** The slot as its driver sees it. */
export type DriverSlot = {
  /** A good exchange happened: feeds the silence watchdog and `lastGoodMs`. */
  alive: () => void
  /** Publishes what the device shows now; conflated to the latest. */
  show: (detail: SlotState['detail']) => void
  /** A fault began; the slot is degraded while any is open. Raising an open one again only renews its detail. */
  raise: (code: FaultCode, detail: string) => void
  clear: (code: FaultCode) => void
  /** A code was read. Dropped while the slot is not enabled. */
  scanned: (scan: { readonly symbology: string | null; readonly text: string }) => void
  /** A print job ended. */
  outputComplete: (jobId: string, outcome: 'printed' | 'failed' | 'unknown', fault: FaultCode | null) => void
  /** The line is of no use any more: close, back off, open again. */
  giveUp: (code: FaultCode, detail: string) => void
  /** Bytes in or out for the technician's trace, card data already masked. */
  trace: (direction: 'in' | 'out', bytes: Uint8Array) => void
}

/** A driver at work on one open line; it ends with the line. */
export type DriverSession = {
  /** Finds out who answers; the text is shown to technicians. */
  identify: () => Promise<Result<string, { readonly code: FaultCode; readonly detail: string }>>
  call: (
    command: DeviceCommand,
    deadlineMs: number,
  ) => Promise<Result<DeviceAnswer, { readonly error: CallError; readonly detail: string }>>
  /** Scanners: whether codes may be taken now. */
  setEnabled: (enabled: boolean) => void
  /** The line is gone or being closed: settle every open call (a payment as unknown), stop timers. */
  end: (reason: string) => void
}

/** One protocol of one kind of device: one file, and one line in registry.ts. */
export type Driver<Schema extends TSchema = TSchema> = {
  /** `<kind>/<protocol>`, for example `produce-scale/toledo-8217`. */
  readonly name: string
  readonly kind: SlotKind
  readonly evidence: Evidence
  /** Where the bytes are documented. */
  readonly source: string
  readonly settings: Schema
  readonly defaults: Static<Schema>
  /** No good exchange for this long while open means the device is lost; null for devices that may be silent. */
  readonly silenceMs: number | null
  /** What the slot shows before the device said anything. */
  readonly initialDetail: SlotState['detail']
  readonly attach: (context: DriverContext<Static<Schema>>) => DriverSession
}

/**
 * Lets a driver know the type of its settings while a registry holds every driver as plain `Driver`: the settings
 * are checked against its schema when a line is attached. The configuration was checked before, so that a mismatch
 * here is a broken assumption.
 */
export function defineDriver<Schema extends TSchema>(driver: Driver<Schema>): Driver {
  return {
    ...driver,
    attach: (context) => {
      const { settings } = context
      assert(Value.Check(driver.settings, settings), `settings of ${driver.name} were not checked`)
      return driver.attach({ ...context, settings })
    },
  }
}

export type { Fault }
