import { Type, type Static } from 'typebox'

/**
 * Every trouble a device can have, by code. A code is never reused. `shopper` is null where the shopper need not
 * know; the words blame nobody. docs/faults.md and the tests are held in step with this table.
 */
export const FAULTS = {
  'link-lost': {
    shopper: 'This part is taking a short break.',
    attendant: 'The device does not answer. Check its cable and power.',
    technician: 'The line closed or stayed silent past the watchdog. It is reopened with back-off.',
  },
  'cannot-open': {
    shopper: 'This part is taking a short break.',
    attendant: 'The device was not found. Check that it is plugged in.',
    technician: 'Opening the line failed; the detail holds the reason of the system.',
  },
  'not-identified': {
    shopper: 'This part is taking a short break.',
    attendant: 'Another device answers at this place. Call a technician.',
    technician: 'The identification of the driver failed. Check the slot configuration.',
  },
  garbage: {
    shopper: null,
    attendant: 'The device sends unreadable data. Check its cable.',
    technician: 'Frames with a wrong form or checksum. Check line settings, cable and grounding.',
  },
  overflow: {
    shopper: null,
    attendant: 'Scans came faster than they could be taken. Scan the last items again.',
    technician: 'More than 16 data events were not acknowledged; the slot was disarmed.',
  },
  'foreign-use': {
    shopper: 'The card terminal is busy. Please wait.',
    attendant: 'The terminal is used from elsewhere. Finish it there.',
    technician: 'Busy from an operation that this lane did not start.',
  },
  'scale-over-capacity': {
    shopper: 'Too heavy for this scale.',
    attendant: 'Weigh in parts, or on another scale.',
    technician: 'Status bit: over capacity.',
  },
  'platform-over-capacity': {
    shopper: 'Please take something off.',
    attendant: 'Take heavy things off the bagging area.',
    technician: 'MT-SICS: overload (S +).',
  },
  'scale-under-zero': {
    shopper: 'Please empty the scale.',
    attendant: 'Empty the scale, then zero it.',
    technician: 'Status bit: under zero.',
  },
  'scale-needs-zero': {
    shopper: 'Please empty the scale.',
    attendant: 'Empty the scale, then zero it.',
    technician: 'Status bit: outside zero capture range.',
  },
  'scale-hardware': {
    shopper: 'The scale is taking a short break.',
    attendant: 'The scale reports an error. Call a technician.',
    technician: 'The scale answers, but with an error of its own.',
  },
  'paper-out': {
    shopper: 'The receipt printer needs paper.',
    attendant: 'Put in a new roll of paper.',
    technician: 'Paper end sensor.',
  },
  'paper-near-end': {
    shopper: null,
    attendant: 'The paper roll is nearly used up.',
    technician: 'Paper near-end sensor.',
  },
  'cover-open': {
    shopper: 'The receipt printer is open.',
    attendant: 'Close the cover of the printer.',
    technician: 'Cover sensor.',
  },
  'cutter-jam': {
    shopper: 'The receipt printer needs a hand.',
    attendant: 'Free the cutter, then close the cover.',
    technician: 'Auto-cutter error.',
  },
  'printer-hardware': {
    shopper: 'The receipt printer needs a hand.',
    attendant: 'Switch the printer off and on.',
    technician: 'Unrecoverable error bit.',
  },
  'terminal-not-ready': {
    shopper: 'The card terminal is getting ready.',
    attendant: 'The terminal does not accept registration. Check its display.',
    technician: 'Registration refused or timed out.',
  },
  'wrong-terminal': {
    shopper: 'The card terminal is not available.',
    attendant: 'This is not the terminal of this lane. Call a technician.',
    technician: 'The terminal id differs from the one configured.',
  },
  'pole-unavailable': {
    shopper: null,
    attendant: 'The light pole does not work. Call a technician.',
    technician: 'The GPIO line cannot be driven; the detail holds the reason.',
  },
} as const

export type FaultCode = keyof typeof FAULTS

const codes = Object.keys(FAULTS)

/** Whether a text is the code of a fault. */
export function isFaultCode(text: string): text is FaultCode {
  return codes.includes(text)
}

const FaultCodeSchema = Type.Unsafe<FaultCode>(Type.Union(codes.map((code) => Type.Literal(code))))

/** One fault of one device, from `sinceMs` of the daemon's monotonic clock on. */
export const Fault = Type.Object({
  code: FaultCodeSchema,
  sinceMs: Type.Number(),
  /** For technicians; never holds card data. */
  detail: Type.String({ maxLength: 500 }),
})
export type Fault = Static<typeof Fault>
