import type { LaneMessage, UiMessage } from '@clearlane/lane-contract'

/** One screen's connection, as the lane sees it. */
export type UiConnection = {
  readonly receive: (message: UiMessage) => void
  readonly close: () => void
}

/** Where screens connect; the newest one wins. */
export type UiPort = {
  readonly connectUi: (send: (message: LaneMessage) => void) => UiConnection
}
