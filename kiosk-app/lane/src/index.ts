export { createLane, type Lane } from './core/lane.ts'
export { createOutOfServiceLane } from './core/out-of-service.ts'
export type {
  Catalogue,
  DeviceLink,
  DeviceLinkListener,
  LaneDeps,
  LaneObserver,
  Machine,
  PasswordHasher,
  PrintLayout,
  StaffList,
  StaffMember,
} from './core/ports.ts'
export { DEFAULT_SETTINGS, type Settings } from './core/settings.ts'
export type { UiConnection, UiPort } from './core/ui-port.ts'
export { createDeviceLink } from './device-link/device-link.ts'
export { exportedLines } from './journal/export-rows.ts'
export type { AppendError, Committed, Head, Journal, JournalRow, RowStamp } from './journal/journal.ts'
export { memoryDisk, type MemoryDisk } from './journal/memory-journal.ts'
export { sentenceOf, type JournalTrouble } from './journal/trouble.ts'
export { identityIn, verifyJournal, type Identity } from './journal/verify.ts'
