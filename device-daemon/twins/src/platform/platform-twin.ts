import type { Clock, Random } from '@clearlane/device-contract/ports'
import { createSubject, type Observable } from '../core/observable.ts'
import { createTwinPort, type AttachableTwin, type LineFaults } from '../core/twin-port.ts'
import { createPlatformLoad } from './platform-load.ts'
import { line } from './sics-answers.ts'
import { SicsDevice, type SicsOptions } from './sics-device.ts'

export type PlatformState = {
  readonly connected: boolean
  readonly plugged: boolean
  /** What lies on it: name and grams. */
  readonly items: ReadonlyMap<string, number>
  /** Grams at rest, without tare; null while it swings. */
  readonly shownG: number | null
  readonly tareG: number
}

/** A bagging platform that speaks MT-SICS levels 0 and 1. */
export type PlatformTwin = AttachableTwin & {
  readonly state: Observable<PlatformState>
  readonly faults: LineFaults
  /** Puts a thing of `weightG` > 0 on it; the same name again changes its weight. */
  readonly place: (item: string, weightG: number) => void
  readonly take: (item: string) => void
  readonly clear: () => void
  /** Somebody leans on it with about this force in grams; 0 lets go. */
  readonly lean: (forceG: number) => void
  /** Moves the zero by `byG` either way. */
  readonly drift: (byG: number) => void
  /** The tare key was pressed at the device. */
  readonly tareByHand: () => void
  /** Answers this to everything until null, without CR LF. */
  readonly answerWith: (text: string | null) => void
}

const DEFAULTS: SicsOptions = {
  ...{ capacityG: 30_000, divisionG: 5, settleMs: 600, noiseG: 3, unit: 'g' },
  repeatMs: 100, // about ten values a second, as the devices send
}
const COMMAND_BYTES_MAX = 80 // the longest command is 3 bytes; the rest is line noise

export function createPlatformTwin(
  clock: Clock,
  random: Random,
  options: Partial<SicsOptions> = {},
): PlatformTwin {
  const settings = { ...DEFAULTS, ...options }
  const load = createPlatformLoad(clock, random, settings)
  let answer: string | null = null
  let typed = ''

  const receive = (bytes: Uint8Array): void => {
    typed = (typed + String.fromCharCode(...bytes)).slice(-COMMAND_BYTES_MAX)
    const commands = typed.split('\r\n')
    typed = commands.pop() ?? ''
    for (const command of commands) device.obey(command)
  }
  const closed = (): void => {
    device.stop()
    typed = ''
  }
  const port = createTwinPort(clock, { receive, closed })
  const device = new SicsDevice(clock, load, settings, (text) => {
    port.send(line(answer ?? text))
  })
  const view = (): PlatformState => ({
    connected: port.connected.get(),
    plugged: port.plugged.get(),
    items: new Map(load.items()),
    shownG: load.cell.state.get().shownG,
    tareG: device.tareG.get(),
  })
  const state = createSubject(view())
  for (const source of [load.cell.state, device.tareG, port.connected, port.plugged])
    source.subscribe(() => {
      state.set(view())
    })
  return {
    attach: port.attach,
    plugged: port.plugged,
    faults: port.faults,
    state,
    place: load.place,
    take: load.take,
    clear: load.clear,
    lean: load.lean,
    drift: load.cell.drift,
    tareByHand: () => {
      device.tare()
    },
    answerWith: (text) => {
      answer = text
    },
  }
}
