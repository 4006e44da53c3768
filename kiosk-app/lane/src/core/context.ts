import type { Notice } from '@clearlane/lane-contract'
import type { Actor, Command, Refusal, Result } from '@clearlane/domain'
import type { LaneRefusal } from '@clearlane/lane-contract'
import type { Book, Commit, ExecuteError } from './book.ts'
import type { Devices } from './devices.ts'
import type { LiveBoard } from './live-board.ts'
import type { LaneDeps } from './ports.ts'

/** What the parts of the core share. */
export type LaneContext = {
  readonly deps: LaneDeps
  readonly book: Book
  readonly live: LiveBoard
  readonly devices: Devices
  readonly execute: (command: Command, actor: Actor, causeId?: string | null) => Result<Commit, ExecuteError>
  readonly notice: (notice: Notice) => void
  /** Somebody is there: the idle timer starts again. */
  readonly touched: () => void
}

/** The answer to a command of the screen. */
export type Answer = Result<null, Refusal | LaneRefusal>
