import type { Clock, Timer } from './clock.ts'

type Entry = { readonly dueMs: number; readonly order: number; readonly fire: () => void }

/** A clock that moves only when told to: same order of events on every run. */
export type VirtualClock = Clock & {
  /** Moves `durationMs` ahead, firing what falls due in order, and lets promises settle in between. */
  advance: (durationMs: number) => Promise<void>
  /** Fires the next timer, if any, moving the time to it; false when nothing waits. */
  step: () => Promise<boolean>
  /** Lets the wall clock jump without moving the monotonic one. */
  stepWall: (deltaMs: number) => void
  /** How many timers wait. */
  waiting: () => number
}

const SETTLE_TURNS = 8 // microtask turns: enough for a chain of awaits between two timers

export function virtualClock(startWallMs = 1_700_000_000_000): VirtualClock {
  let nowMs = 0
  let wallOffsetMs = startWallMs
  let order = 0
  const queue: Entry[] = [] // kept sorted by (due, order); short in practice

  const after = (delayMs: number, fire: () => void): Timer => {
    const entry: Entry = { dueMs: nowMs + Math.max(0, delayMs), order: order++, fire }
    const at = queue.findIndex((other) => other.dueMs > entry.dueMs)
    if (at < 0) queue.push(entry)
    else queue.splice(at, 0, entry)
    return {
      cancel: () => {
        const index = queue.indexOf(entry)
        if (index >= 0) queue.splice(index, 1)
      },
    }
  }

  const fireNext = async (untilMs: number): Promise<boolean> => {
    const [head] = queue
    if (head === undefined || head.dueMs > untilMs) return false
    queue.shift()
    nowMs = head.dueMs
    head.fire()
    await settle()
    return true
  }

  const step = async (): Promise<boolean> => {
    await settle()
    return fireNext(Infinity)
  }

  const advance = async (durationMs: number): Promise<void> => {
    const untilMs = nowMs + durationMs
    await settle()
    let fired = true
    while (fired) fired = await fireNext(untilMs)
    nowMs = untilMs
  }

  return {
    wallMs: () => wallOffsetMs + nowMs,
    monoMs: () => nowMs,
    after,
    advance,
    step,
    stepWall: (deltaMs) => {
      wallOffsetMs += deltaMs
    },
    waiting: () => queue.length,
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < SETTLE_TURNS; turn++) await Promise.resolve()
}
