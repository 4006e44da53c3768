export { createDaemon, type Daemon, type DaemonOptions } from './daemon.ts'
export {
  defineDriver,
  type Driver,
  type DriverContext,
  type DriverSession,
  type DriverSlot,
} from './driver.ts'
export type { LogEntry } from './hub.ts'
export { registry } from './registry.ts'
export type { Connection } from './server/session.ts'
export { resolveSlots, type ResolvedSlot, type SlotConfig } from './slots/slot-config.ts'
export { TransportConfig } from './transports/transport-config.ts'
