import { err } from '@clearlane/device-contract'
import type { OpenStream } from '@clearlane/device-contract/ports'
import { gpioStream } from '../gpio.ts'
import type { TransportConfig } from '../transport-config.ts'
import { nodeSpawn } from './node-spawn.ts'
import { serialStream } from './serial.ts'
import { tcpStream } from './tcp.ts'

/** The real line of a slot. */
export function openStream(transport: TransportConfig): OpenStream {
  switch (transport.kind) {
    case 'tcp':
      return tcpStream(transport.host, transport.port)
    case 'serial':
      return serialStream(transport)
    case 'gpio':
      return gpioStream(nodeSpawn, transport.chip, transport.lines)
    case 'memory':
      return async () => err('a memory line exists only within one process')
  }
}
