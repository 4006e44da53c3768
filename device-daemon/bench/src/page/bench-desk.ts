import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Act } from '../acts.ts'
import type { BenchApi, DemoBadge } from './adapters/bench-api.ts'
import type { Recording } from './model/recorder.ts'
import type { ProductTile } from './model/product.ts'

/** What the panels may do. */
export type Desk = {
  readonly api: BenchApi
  /** Carries an act out, and records it when asked to. */
  readonly act: (act: Act) => void
  readonly playBasket: (tiles: readonly ProductTile[], count: number) => void
  /** Plays a scenario; `scenario` may come from a file. */
  readonly playScenario: (scenario: unknown) => void
  readonly stopScenario: () => void
  readonly record: (on: boolean) => void
  readonly saveRecording: (name: string) => void
  readonly recording: Recording | null
  readonly badges: readonly DemoBadge[]
  readonly say: (notice: Notice) => void
  readonly after: (delayMs: number, act: () => void) => () => void
}

export type Notice = { readonly text: string; readonly tone: 'ok' | 'bad' }

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('A panel stands outside the bench.')
  return desk
}
