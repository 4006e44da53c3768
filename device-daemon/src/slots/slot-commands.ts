import type { DeviceCommand, SlotKind } from '@clearlane/device-contract'

/** Which kind of device carries a command out. */
export function kindOf(command: DeviceCommand): SlotKind {
  switch (command.type) {
    case 'read-weight':
    case 'zero-scale':
      return 'produce-scale'
    case 'zero-platform':
      return 'bagging-platform'
    case 'print':
      return 'receipt-printer'
    case 'read-baseline':
    case 'pay':
    case 'abort-payment':
    case 'lookup':
    case 'confirm-result':
    case 'end-of-day':
      return 'card-terminal'
    case 'set-pole':
      return 'light-pole'
  }
}

// A payment has its own limit in the driver, which knows what the terminal was told. Later than this the driver is
// stuck; the lane then asks by `lookup`, so that no outcome is guessed.
const PAYMENT_GRACE_MS = 5_000

/** When the daemon itself answers `timeout`. */
export function limitMs(command: DeviceCommand, deadlineMs: number): number {
  return command.type === 'pay' ? deadlineMs + PAYMENT_GRACE_MS : deadlineMs
}
