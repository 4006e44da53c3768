import { ok } from '@clearlane/device-contract'
import { delay, type Timer } from '@clearlane/device-contract/ports'
import { Type, type Static } from 'typebox'
import { defineDriver, type DriverContext, type DriverSession } from '../../driver.ts'
import { feed, isMidCode, START } from './serial-plain-codec.ts'

const Settings = Type.Object({
  /** `required` refuses codes without an AIM identifier: set it when the scanner is set to send one. */
  aim: Type.Union([Type.Literal('optional'), Type.Literal('required')]),
  /** A pause within a code longer than this ends it as unreadable; at 9600 baud a byte takes 1 ms. */
  interByteMs: Type.Integer({ minimum: 10, maximum: 2_000 }),
})

/** Scanners on a serial line (or a USB virtual one) that send `[AIM identifier] data CR [LF]`. */
export const serialPlain = defineDriver({
  name: 'scanner/serial-plain',
  kind: 'scanner',
  evidence: 'third-party source',
  source: 'AIM identifiers: ISO/IEC 15424; CR suffix: factory setting in the guides of serial scanners',
  settings: Settings,
  defaults: { aim: 'optional', interByteMs: 100 },
  silenceMs: null, // a scanner says nothing until something is scanned
  initialDetail: { kind: 'scanner' },
  attach,
})

function attach(context: DriverContext<Static<typeof Settings>>): DriverSession {
  const { slot, clock, settings, stream } = context
  let state = START
  let settled = false
  let pause: Timer | null = null

  const dropPartial = (): void => {
    if (isMidCode(state) && settled) slot.raise('garbage', 'a code without its end')
    state = START
  }
  stream.onBytes((bytes) => {
    slot.trace('in', bytes)
    pause?.cancel()
    const result = feed(state, bytes, settings.aim === 'required')
    state = result.state
    pause = isMidCode(state) ? clock.after(settings.interByteMs, dropPartial) : null
    if (!settled) return
    for (const trouble of result.garbage) slot.raise('garbage', trouble)
    if (result.scans.length > 0) slot.clear('garbage')
    for (const scan of result.scans) slot.scanned(scan)
  })
  return {
    /** A plain scanner cannot be asked. What comes at once after opening may be the tail of a code: not taken. */
    identify: async () => {
      await delay(clock, settings.interByteMs)
      if (isMidCode(state)) state = { reading: 'rest-of-long' }
      settled = true
      return ok('serial scanner (cannot be asked)')
    },
    call: async () => ({ ok: false, error: { error: 'illegal', detail: 'a scanner takes no commands' } }),
    setEnabled: () => undefined, // the slot drops what is read while disarmed
    end: () => {
      pause?.cancel()
    },
  }
}
