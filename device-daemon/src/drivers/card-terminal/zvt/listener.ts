import type { TerminalStage } from '@clearlane/device-contract'
import type { Clock } from '@clearlane/device-contract/ports'
import type { Apdu } from './apdu.ts'
import { saysOffline, stageOf } from './codes.ts'
import type { Heard } from './outcome.ts'
import { printLine, printTextBlock, type ReceiptLine } from './receipt-lines.ts'
import { decodeStatus, type Status } from './status.ts'

const STATUSES_MAX = 20 // an authorisation has one; the rest are repetitions
const PRINTED_MAX = 300 // both copies of a long receipt

/** Keeps what a terminal says during one operation, and tells the stage on the way. */
export type Listener = {
  readonly onMessage: (apdu: Apdu) => void
  readonly abortAsked: () => void
  readonly heard: () => Heard
}

export function createListener(clock: Clock, onStage: (stage: TerminalStage) => void): Listener {
  const statuses: Status[] = []
  const lines: ReceiptLine[] = []
  let online = true
  let abortAsked = false
  let lastMs = clock.monoMs()
  let quietMs = 0

  const keep = (apdu: Apdu): void => {
    switch ((apdu.cla << 8) | apdu.ins) {
      case 0x040f:
        if (statuses.length < STATUSES_MAX) statuses.push(decodeStatus(apdu.data))
        break
      case 0x04ff: {
        const [code = 0xff] = apdu.data
        if (saysOffline(code)) online = false
        const stage = stageOf(code)
        if (stage !== null) onStage(stage)
        break
      }
      case 0x06d1:
        lines.push(...printLine(apdu).slice(0, PRINTED_MAX - lines.length))
        break
      case 0x06d3:
        lines.push(...printTextBlock(apdu).slice(0, PRINTED_MAX - lines.length))
        break
      default: // 04 01 set clock, 06 D8 dial-up and others: acknowledged, of no interest
    }
  }
  return {
    onMessage: (apdu) => {
      quietMs = clock.monoMs() - lastMs
      lastMs = clock.monoMs()
      keep(apdu)
    },
    abortAsked: () => {
      abortAsked = true
    },
    // An end without a status before it counts as the last message too.
    heard: () => ({
      statuses,
      lines,
      online,
      abortAsked,
      quietMs: Math.max(quietMs, clock.monoMs() - lastMs),
    }),
  }
}
