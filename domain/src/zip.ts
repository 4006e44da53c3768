import { assert } from './assert.ts'

/** Pairs two lists of one length. */
export function zip<A, B>(left: readonly A[], right: readonly B[]): readonly (readonly [A, B])[] {
  assert(left.length === right.length, 'both lists have one length')
  const rest = right.values()
  return left.map((one) => {
    const other = rest.next()
    assert(other.done !== true, 'both lists have one length')
    return [one, other.value]
  })
}
