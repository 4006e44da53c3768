import type { Clock, Timer } from '@clearlane/device-contract/ports'
import type { LiveQuestion } from './senses.ts'

export type StatusPoll = {
  readonly start: () => void
  readonly stop: () => void
  /** A `DLE EOT` answer arrived; false when nothing was asked, so that it belongs to no question. */
  readonly answered: (byte: number) => boolean
}

export type PollTiming = {
  /** Rest between two rounds of the four questions, ms. */
  readonly restMs: number
  /** How long one answer may take, ms. */
  readonly answerMs: number
}

/**
 * Asks the four questions over and over, one at a time: their answers do not say what they answer. After a missing
 * answer it stays quiet until a late one would have come, and begins again.
 */
export function createStatusPoll(
  clock: Clock,
  timing: PollTiming,
  on: {
    readonly ask: (question: LiveQuestion) => void
    readonly heard: (question: LiveQuestion, byte: number) => void
    readonly round: () => void
  },
): StatusPoll {
  let asked: LiveQuestion | null = null
  let timer: Timer | null = null

  const wait = (ms: number, then: () => void): void => {
    timer?.cancel()
    timer = clock.after(ms, then)
  }
  const ask = (question: LiveQuestion): void => {
    asked = question
    wait(timing.answerMs, miss)
    on.ask(question)
  }
  const begin = (): void => ask(1)
  const miss = (): void => {
    asked = null
    wait(timing.answerMs, begin)
  }
  const answered = (byte: number): boolean => {
    const question = asked
    if (question === null) return false
    const following = NEXT[question]
    asked = null
    on.heard(question, byte)
    if (following !== null) ask(following)
    else finish()
    return true
  }
  const finish = (): void => {
    wait(timing.restMs, begin)
    on.round()
  }
  return { start: begin, stop: () => timer?.cancel(), answered }
}

const NEXT = { 1: 2, 2: 3, 3: 4, 4: null } as const
