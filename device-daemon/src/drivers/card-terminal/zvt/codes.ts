import type { DeclineReason, TerminalStage } from '@clearlane/device-contract'

/** Result codes that we act on (PA00P015, chapter "Error messages"); 01-63h are those of the authorising host. */
export const RESULT = {
  ok: 0x00,
  wrongPin: 0x37, // 55 decimal, ISO 8583 "incorrect PIN"
  notRegistered: 0x6b,
  abortOrTimeout: 0x6c,
  pleaseWait: 0x9c,
  notReady: 0xa0,
  alreadyReversed: 0xb4,
  reversalImpossible: 0xb5,
} as const

/** The terminal is at work on something and takes no other command now. */
export function isBusy(code: number): boolean {
  return code === RESULT.pleaseWait || code === RESULT.notReady
}

/** 6C says "time-out or abort key"; nobody touched anything for this long before it means time-out. */
const NOBODY_ACTED_MS = 25_000

/** Why no money moved. `quietMs` is how long the terminal had nothing to say before it gave up. */
export function declineReason(code: number, abortAsked: boolean, quietMs: number): DeclineReason {
  switch (code) {
    case RESULT.wrongPin:
      return 'wrong-pin'
    case RESULT.abortOrTimeout:
      return !abortAsked && quietMs >= NOBODY_ACTED_MS ? 'timeout' : 'aborted'
    case RESULT.alreadyReversed:
    case RESULT.reversalImpossible:
      return 'reversal-impossible'
    default:
      return 'declined'
  }
}

/** Intermediate status codes that change what the shopper has to do; any other keeps the stage. */
const STAGES = new Map<number, TerminalStage>([
  [0x00, 'preparing'],
  [0x01, 'enter-pin'],
  [0x02, 'enter-pin'],
  [0x04, 'authorising'],
  [0x05, 'finishing'],
  [0x06, 'finishing'],
  [0x0a, 'present-card'],
  [0x0b, 'remove-card'],
  [0x0e, 'reading'],
  [0x15, 'enter-pin'],
  [0x17, 'reading'],
  [0x1c, 'finishing'],
  [0x28, 'reading'],
  [0x29, 'reading'],
  [0x2c, 'reading'],
  [0x68, 'reading'],
  [0x69, 'reading'],
  [0xd2, 'authorising'],
  [0xd3, 'authorising'],
  [0xe0, 'reading'],
  [0xe1, 'reading'],
])

const REMOVE_CARD_FIRST = 0x41 // 41-67h are 01-27h with "please remove card"
const REMOVE_CARD_LAST = 0x67

/** The stage that an intermediate status stands for, or null when it says nothing new to the shopper. */
export function stageOf(code: number): TerminalStage | null {
  if (code >= REMOVE_CARD_FIRST && code <= REMOVE_CARD_LAST) return 'remove-card'
  return STAGES.get(code) ?? null
}

/** Statuses that say the transaction is booked without the host: F1 "Offline", F3 "Offline transaction". */
export function saysOffline(code: number): boolean {
  return code === 0xf1 || code === 0xf3
}
