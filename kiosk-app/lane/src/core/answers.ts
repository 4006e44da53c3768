import { ok, type Result } from '@clearlane/domain'
import type { Commit, ExecuteError } from './book.ts'
import type { Answer } from './context.ts'

export const DONE: Answer = ok(null)

export function answered(result: Result<Commit, ExecuteError>): Answer {
  return result.ok ? DONE : result
}

/** What is so already is as good as done. */
export function settled(answer: Answer): Answer {
  return !answer.ok && answer.error === 'already' ? DONE : answer
}
