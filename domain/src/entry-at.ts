import { assert } from './assert.ts'

/** What a list has at a place where it is known to have something. */
export function entryAt<T>(list: ArrayLike<T>, index: number): T {
  const entry = list[index]
  assert(entry !== undefined, 'the list has an entry at this place')
  return entry
}
