import { memoryPipe, type Clock, type OpenStream } from '@clearlane/device-contract/ports'
import { err, ok } from '@clearlane/device-contract'
import type { AttachableTwin } from './twin-port.ts'

/** A line to a twin inside one process; each call opens it anew, and fails while the twin is unplugged. */
export function memoryHost(clock: Clock, twin: AttachableTwin): OpenStream {
  return async () => {
    if (!twin.plugged.get()) return err('no such device')
    const [near, far] = memoryPipe(clock)
    twin.attach(far)
    return ok(near)
  }
}
