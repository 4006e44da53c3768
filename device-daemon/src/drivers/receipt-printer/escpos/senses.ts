import type { FaultCode } from '@clearlane/device-contract'

/** What the printer's sensors say; null until it said so. */
export type Senses = {
  readonly offline: boolean | null
  readonly coverOpen: boolean | null
  readonly paperOut: boolean | null
  readonly paperNearEnd: boolean | null
  readonly cutterError: boolean | null
  readonly unrecoverable: boolean | null
  /** Pauses by itself and goes on by itself: hot head, or cover opened while printing. */
  readonly pausing: boolean | null
}

export type LiveQuestion = 1 | 2 | 3 | 4

export const NOTHING_SENSED: Senses = {
  offline: null,
  coverOpen: null,
  paperOut: null,
  paperNearEnd: null,
  cutterError: null,
  unrecoverable: null,
  pausing: null,
}

const has = (byte: number, bit: number): boolean => (byte & (1 << bit)) !== 0

/** The sensors after the answer to `DLE EOT question` (Epson reference, "DLE EOT"). */
export function sensedLive(senses: Senses, question: LiveQuestion, byte: number): Senses {
  switch (question) {
    case 1:
      return { ...senses, offline: has(byte, 3) }
    case 2:
      return { ...senses, coverOpen: has(byte, 2) }
    case 3:
      return {
        ...senses,
        cutterError: has(byte, 3),
        unrecoverable: has(byte, 5),
        pausing: has(byte, 6),
      }
    case 4:
      return { ...senses, paperNearEnd: has(byte, 2) && has(byte, 3), paperOut: has(byte, 5) && has(byte, 6) }
  }
}

/** The sensors after an automatic status; it tells of all of them (Epson reference, "GS a"). */
export function sensedAutomatic(bytes: readonly [number, number, number, number]): Senses {
  const [printer, errors, paper] = bytes
  return {
    offline: has(printer, 3),
    coverOpen: has(printer, 5),
    cutterError: has(errors, 3),
    unrecoverable: has(errors, 5),
    pausing: has(errors, 6),
    paperNearEnd: has(paper, 0) && has(paper, 1),
    paperOut: has(paper, 2) && has(paper, 3),
  }
}

/** Faults that follow from the sensors, the one that an attendant should see to first in front. */
export function faultsOf(senses: Senses): readonly FaultCode[] {
  const faults: FaultCode[] = []
  if (senses.unrecoverable === true) faults.push('printer-hardware')
  if (senses.cutterError === true) faults.push('cutter-jam')
  if (senses.coverOpen === true) faults.push('cover-open')
  if (senses.paperOut === true) faults.push('paper-out')
  if (senses.paperNearEnd === true && senses.paperOut !== true) faults.push('paper-near-end')
  return faults
}

/** The sensors for a technician. */
export function describe(senses: Senses): string {
  const on = Object.entries(senses).filter(([, value]) => value === true)
  return on.map(([name]) => name).join(', ')
}

/** Why nothing can be printed now: a fault, `waiting` when the printer is offline for a reason of its own. */
export function obstacleOf(senses: Senses): FaultCode | 'waiting' | null {
  const fault = faultsOf(senses).find((code) => code !== 'paper-near-end')
  if (fault !== undefined) return fault
  return senses.offline === false ? null : 'waiting'
}

/** The paper and cover as the slot shows them. */
export function shownOf(senses: Senses): {
  readonly paper: 'ok' | 'near-end' | 'out' | 'unknown'
  readonly cover: 'closed' | 'open' | 'unknown'
} {
  return { paper: paperOf(senses), cover: coverOf(senses) }
}

function paperOf(senses: Senses): 'ok' | 'near-end' | 'out' | 'unknown' {
  if (senses.paperOut === null) return 'unknown'
  if (senses.paperOut) return 'out'
  return senses.paperNearEnd === true ? 'near-end' : 'ok'
}

function coverOf(senses: Senses): 'closed' | 'open' | 'unknown' {
  if (senses.coverOpen === null) return 'unknown'
  return senses.coverOpen ? 'open' : 'closed'
}
