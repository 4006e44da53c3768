import { getShortestPaths } from 'xstate/graph'
import { expect, test } from 'vitest'
import { checkoutMachine } from './machine.ts'

test('x', () => {
  const t = performance.now()
  const paths = getShortestPaths(checkoutMachine)
  console.log(paths.length, performance.now() - t)
  console.log([...new Set(paths.map((p) => JSON.stringify(p.state.value)))].slice(0, 30).join('\n'))
  expect(paths.length).toBeGreaterThan(5)
})
