import { createSubject, type Observable } from '@clearlane/twins'
import type { Clock, Timer } from '@clearlane/device-contract/ports'
import type { Act, Scenario } from './acts.ts'

type Running = { readonly name: string; readonly step: number; readonly steps: number }

/** Plays a scenario, one act after the other. */
export type Replay = {
  readonly start: (scenario: Scenario) => void
  readonly stop: () => void
  readonly running: () => Running | null
  readonly changes: Observable<Running | null>
}

export function createReplay(clock: Clock, play: (act: Act) => void): Replay {
  const changes = createSubject<Running | null>(null)
  let timer: Timer | null = null

  const stop = (): void => {
    timer?.cancel()
    timer = null
    changes.set(null)
  }
  const next = (scenario: Scenario, step: number): void => {
    const due = scenario.steps[step]
    if (due === undefined) return stop()
    changes.set({ name: scenario.name, step: step + 1, steps: scenario.steps.length })
    timer = clock.after(due.afterMs, () => {
      play(due.do)
      next(scenario, step + 1)
    })
  }
  return {
    start: (scenario) => {
      stop()
      next(scenario, 0)
    },
    stop,
    running: changes.get,
    changes,
  }
}
