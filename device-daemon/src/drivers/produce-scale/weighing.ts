import type { CallError, FaultCode, ScaleStatus, Weight } from '@clearlane/device-contract'
import type { ScaleFrame, StatusFlags } from './toledo-8217-codec.ts'

/** What the driver knows of the scale: what it shows, and whether the next weight may be sold. */
export type Weighing = {
  readonly status: ScaleStatus
  /** The scale has returned to zero since the last used reading; a bag left lying is not sold twice. */
  readonly armed: boolean
  /** A condition of the scale that holds now; null when it weighs. */
  readonly fault: { readonly code: FaultCode; readonly detail: string } | null
}

/** Conditions this driver raises and clears by itself. */
export const SCALE_FAULTS = ['scale-over-capacity', 'scale-under-zero', 'scale-needs-zero'] as const

/** Before the first answer nobody knows what was used: the scale must show zero once. */
export const UNKNOWN: Weighing = { status: { state: 'unknown' }, armed: false, fault: null }

/** Folds one good answer in. A fault is a fault and never a weight of 0. */
export function weigh(
  before: Weighing,
  frame: Exclude<ScaleFrame, { kind: 'malformed' }>,
  unit: Weight['unit'],
  nowMs: number,
): Weighing {
  if (frame.kind === 'status') return fromStatus(before, frame.flags, nowMs)
  if (frame.net) return fault(before, 'scale-needs-zero', 'net weight: a tare is set on the scale', nowMs)
  if (frame.value === 0) return { status: { state: 'zero' }, armed: true, fault: null }
  const weight: Weight = { value: frame.value, exponent: frame.exponent, unit }
  const shown = before.status.state === 'stable' ? before.status : null
  const same = shown !== null && sameWeight(shown.weight, weight)
  const stableSinceMs = same ? shown.stableSinceMs : nowMs
  return { status: { state: 'stable', weight, stableSinceMs }, armed: before.armed, fault: null }
}

/** The reading was used: the next one needs a return to zero. */
export function used(weighing: Weighing): Weighing {
  return { ...weighing, armed: false }
}

/** What a waiting `read-weight` gets from the answer to a poll that was sent after it. */
export type RequestAnswer =
  | { readonly answer: 'wait' }
  | { readonly answer: 'weight'; readonly weight: Weight }
  | { readonly answer: 'refuse'; readonly error: CallError; readonly detail: string }

export function answerRequest({ status, armed }: Weighing): RequestAnswer {
  switch (status.state) {
    case 'unknown':
    case 'zero':
    case 'motion':
      return { answer: 'wait' }
    case 'stable':
      if (armed) return { answer: 'weight', weight: status.weight }
      return { answer: 'refuse', error: 'not-at-zero', detail: 'not empty since the last weight was used' }
    case 'trouble':
      return { answer: 'refuse', error: errorOf(status.fault.code), detail: status.fault.detail }
  }
}

function errorOf(code: FaultCode): CallError {
  if (code === 'scale-over-capacity') return 'over-weight'
  return code === 'scale-under-zero' ? 'under-zero' : 'not-at-zero'
}

// Bit 5 (net) says nothing here: clones hold it at 1 (protocols of Brecknell 67XX), and a status is no weight anyway.
function fromStatus(before: Weighing, flags: StatusFlags, nowMs: number): Weighing {
  if (flags.overCapacity) return fault(before, 'scale-over-capacity', 'status bit 1', nowMs)
  if (flags.underZero) return fault(before, 'scale-under-zero', 'status bit 2', nowMs)
  if (flags.motion) return { status: { state: 'motion' }, armed: before.armed, fault: null }
  if (flags.outsideZeroCapture) return fault(before, 'scale-needs-zero', 'status bit 3', nowMs)
  if (flags.centreOfZero) return { status: { state: 'zero' }, armed: true, fault: null }
  return { status: { state: 'motion' }, armed: before.armed, fault: null } // not usable, for no named reason
}

function fault(before: Weighing, code: FaultCode, detail: string, nowMs: number): Weighing {
  const open = before.status.state === 'trouble' ? before.status.fault : null
  const sinceMs = open?.code === code ? open.sinceMs : nowMs
  return {
    status: { state: 'trouble', fault: { code, sinceMs, detail } },
    // A zero that is wrong makes every weight after it wrong, until the scale shows zero again.
    armed: before.armed && code === 'scale-over-capacity',
    fault: { code, detail },
  }
}

function sameWeight(one: Weight, other: Weight): boolean {
  return one.value === other.value && one.exponent === other.exponent
}
