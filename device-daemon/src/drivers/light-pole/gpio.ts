import { err, ok, type PolePattern } from '@clearlane/device-contract'
import { Type, type Static } from 'typebox'
import { defineDriver, type DriverContext, type DriverSession } from '../../driver.ts'

const Mask = Type.Integer({ minimum: 0, maximum: 255 })
const Settings = Type.Object({
  /** Which lines are on for each pattern; bit 0 is the first line of the transport. */
  masks: Type.Object({ off: Mask, open: Mask, help: Mask, closed: Mask }),
})

/** A light pole on GPIO lines: each byte written to the line is the mask of the lamps that are on. */
export const gpioPole = defineDriver({
  name: 'light-pole/gpio',
  kind: 'light-pole',
  evidence: 'vendor document',
  source: 'gpioset(1) of libgpiod 1.6 and 2.x; the Linux GPIO character device',
  settings: Settings,
  defaults: { masks: { off: 0, open: 1, help: 2, closed: 4 } },
  silenceMs: null, // lamps say nothing; the end of gpioset closes the line
  initialDetail: { kind: 'light-pole', pattern: 'off' },
  attach,
})

function attach({ slot, stream, settings }: DriverContext<Static<typeof Settings>>): DriverSession {
  const show = (pattern: PolePattern): boolean => {
    const bytes = Uint8Array.of(settings.masks[pattern])
    slot.trace('out', bytes)
    if (!stream.write(bytes)) {
      slot.giveUp('pole-unavailable', 'the lines cannot be driven')
      return false
    }
    slot.alive()
    slot.show({ kind: 'light-pole', pattern })
    return true
  }
  stream.onBytes(() => undefined)
  return {
    identify: async () =>
      show('off')
        ? ok('lamps on GPIO lines')
        : err({ code: 'pole-unavailable', detail: 'no line takes a value' }),
    call: async (command) => {
      if (command.type !== 'set-pole')
        return err({ error: 'illegal', detail: `lamps know no ${command.type}` })
      return show(command.pattern)
        ? ok({ type: 'done' })
        : err({ error: 'failure', detail: 'the lines are gone' })
    },
    setEnabled: () => undefined,
    end: () => undefined,
  }
}
