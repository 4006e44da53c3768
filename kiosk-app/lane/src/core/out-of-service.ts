import { emptyLedger, type StoreProfile } from '@clearlane/domain'
import type { LaneMessage } from '@clearlane/lane-contract'
import { LiveBoard } from './live-board.ts'
import type { Settings } from './settings.ts'
import { storeView } from './store-view.ts'
import type { UiConnection, UiPort } from './ui-port.ts'

export type OutOfServiceOptions = {
  /** A sentence for staff, shown with K45. */
  readonly cause: string
  readonly settings: Settings
  readonly profile: StoreProfile
  readonly laneId: string
}

/** Stands in for a lane whose journal cannot be used: it says so on the screen and does nothing else. */
export function createOutOfServiceLane(options: OutOfServiceOptions): UiPort {
  const { cause, settings, profile, laneId } = options
  const board = new LiveBoard()
  board.update({ outOfService: cause })
  const store = storeView(settings, profile, laneId)
  const welcome = (buildId: string): LaneMessage => ({
    type: 'welcome',
    buildId: settings.uiBuildId ?? buildId,
    seq: 0,
    ledger: { ...emptyLedger(), laneId },
    live: board.live,
    store,
  })
  let newest: ((message: LaneMessage) => void) | null = null
  return {
    connectUi: (send): UiConnection => {
      newest?.({ type: 'superseded' })
      newest = send
      return {
        receive: (message) => {
          if (message.type === 'hello') send(welcome(message.buildId))
          else if (message.type === 'command')
            send({ type: 'answer', id: message.id, ok: false, refusal: 'out-of-service' })
        },
        close: () => {
          if (newest === send) newest = null
        },
      }
    },
  }
}
