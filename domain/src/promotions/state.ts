import { assert } from '../assert.ts'

/** The numbers that a search remembers; which is whose is laid out once for a group. */
export type State = number[]

export function numberIn(state: readonly number[], index: number): number {
  const value = state[index]
  assert(value !== undefined, 'a state has all its numbers')
  return value
}
