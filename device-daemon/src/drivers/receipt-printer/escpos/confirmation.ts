import type { Clock, Random, Timer } from '@clearlane/device-contract/ports'
import { confirmWhenPrinted, join, PAPER_STATUS_IN_TURN } from './commands.ts'

/**
 * How this printer says that data was printed. `by-id`: `GS ( H`, sent when it is on paper, under an id that no noise
 * can hit. `in-turn`: `GS r 1`, for printers without it; one byte, answered when the data was processed.
 */
export type ConfirmationStyle = 'by-id' | 'in-turn'

export type ConfirmationRequest = {
  /** By which `printed` will name it. */
  readonly id: string
  readonly bytes: Uint8Array
  readonly sent: () => void
}

export type Confirmations = {
  readonly style: () => ConfirmationStyle | null
  /** Finds the style out, on an online printer with nothing to print; null when it knows neither. */
  readonly probe: () => Promise<ConfirmationStyle | null>
  /** The next request to append to data. `sent` must follow once it is on its way. */
  readonly request: () => ConfirmationRequest
  readonly confirmed: (id: string) => void
  /** A `GS r 1` answer; false when none was asked for. */
  readonly paperAnswered: () => boolean
}

const ID_SPACE = 36 ** 4
const PROBE_MS = 1500
const STRAGGLER_MS = 300 // answers by id may be overtaken by those in turn

/** `fixed` is the style when a technician has set it. `printed` hears every id that came true. */
export function createConfirmations(
  ports: { readonly clock: Clock; readonly random: Random; readonly send: (bytes: Uint8Array) => boolean },
  fixed: ConfirmationStyle | null,
  printed: (id: string) => void,
): Confirmations {
  // Ids of an earlier session may still come back; a random start keeps them from being taken for ours.
  let next = Math.floor(ports.random.next() * ID_SPACE)
  let style = fixed
  let inTurn: string[] = []
  let probing: Probe | null = null

  const nextId = (): string => {
    next = (next + 1) % ID_SPACE
    return next.toString(36).toUpperCase().padStart(4, '0')
  }
  const probe = (): Promise<ConfirmationStyle | null> => {
    if (style !== null) return Promise.resolve(style)
    const id = nextId()
    const sent = ports.send(join([confirmWhenPrinted(id), PAPER_STATUS_IN_TURN]))
    if (!sent) return Promise.resolve(null)
    return new Promise((resolve) => {
      probing = startProbe(ports.clock, id, (found) => {
        probing = null
        style = found
        resolve(found)
      })
    })
  }
  const request = (): ConfirmationRequest => {
    const id = nextId()
    if (style === 'by-id') return { id, bytes: confirmWhenPrinted(id), sent: () => undefined }
    return { id, bytes: PAPER_STATUS_IN_TURN, sent: () => (inTurn = [...inTurn, id]) }
  }
  const confirmed = (id: string): void => {
    if (probing?.id === id) probing.byId()
    else printed(id)
  }
  const paperAnswered = (): boolean => {
    if (probing !== null) {
      probing.inTurn()
      return true
    }
    const [id, ...others] = inTurn
    inTurn = others
    if (id !== undefined) printed(id)
    return id !== undefined || style === 'by-id'
  }
  return { style: () => style, probe, request, confirmed, paperAnswered }
}

type Probe = { readonly id: string; readonly byId: () => void; readonly inTurn: () => void }

function startProbe(clock: Clock, id: string, done: (style: ConfirmationStyle | null) => void): Probe {
  let timer: Timer = clock.after(PROBE_MS, () => done(null))
  return {
    id,
    byId: () => {
      timer.cancel()
      done('by-id')
    },
    inTurn: () => {
      timer.cancel()
      timer = clock.after(STRAGGLER_MS, () => done('in-turn'))
    },
  }
}
