import type { Clock } from '@clearlane/device-contract/ports'
import { createSubject, type Observable } from '../core/observable.ts'
import { createTwinPort, type AttachableTwin, type LineFaults } from '../core/twin-port.ts'

export type ScannerState = {
  readonly connected: boolean
  readonly plugged: boolean
  /** How many codes were sent since the start. */
  readonly sent: number
  readonly last: { readonly symbology: string | null; readonly data: string } | null
}

/** A serial scanner that sends `[AIM identifier] data CR [LF]`. */
export type ScannerTwin = AttachableTwin & {
  readonly state: Observable<ScannerState>
  readonly faults: LineFaults
  /** Reads a code. `data` is Latin-1 text; `symbology` an AIM identifier such as `]E0`, or null for none. */
  readonly scan: (data: string, symbology?: string | null) => void
}

export type ScannerTwinOptions = {
  /** What ends a code; default CR. */
  readonly suffix?: '\r' | '\r\n'
}

export function createScannerTwin(clock: Clock, options: ScannerTwinOptions = {}): ScannerTwin {
  const port = createTwinPort(clock, { receive: () => undefined })
  const state = createSubject<ScannerState>({ connected: false, plugged: true, sent: 0, last: null })
  port.connected.subscribe((connected) => {
    state.update((now) => ({ ...now, connected }))
  })
  port.plugged.subscribe((plugged) => {
    state.update((now) => ({ ...now, plugged }))
  })
  return {
    attach: port.attach,
    plugged: port.plugged,
    faults: port.faults,
    state,
    scan: (data, symbology = null) => {
      port.send(latin1(`${symbology ?? ''}${data}${options.suffix ?? '\r'}`))
      state.update((now) => ({ ...now, sent: now.sent + 1, last: { symbology, data } }))
    },
  }
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
