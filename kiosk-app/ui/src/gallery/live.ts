import type { Live, Store } from '@clearlane/lane-contract'
import { germany } from '@clearlane/domain'

const ready = { state: 'ready', faults: [] } as const

/** A lane in full health that nobody touches. */
export const calm: Live = {
  parts: {
    scanner: ready,
    produceScale: ready,
    printer: ready,
    terminal: ready,
    pole: ready,
    platform: null,
  },
  scale: { state: 'zero' },
  terminalStage: 'idle',
  terminalSlow: false,
  idle: { asking: false },
  basketAside: false,
  signIn: { state: 'none' },
  outOfService: null,
  receiptUrl: null,
  closing: { state: 'none' },
}

export function away(part: keyof Live['parts'], live: Live = calm): Live {
  return { ...live, parts: { ...live.parts, [part]: { state: 'away', faults: ['link-lost'] } } }
}

/** A part that works on, in trouble. */
export function troubled(part: keyof Live['parts'], fault: string, live: Live = calm): Live {
  return { ...live, parts: { ...live.parts, [part]: { state: 'degraded', faults: [fault] } } }
}

/** The printer answers, and says why it cannot print. */
export const paperOut: Live = troubled('printer', 'paper-out')

export const store: Store = {
  name: 'Clearlane Demo Market',
  languages: ['en', 'de', 'zh', 'ar'],
  profile: germany,
  laneId: 'L1',
  demo: true,
  timeouts: { idleMs: 60_000, idleEmptyMs: 30_000, idleAnswerMs: 20_000 },
}
