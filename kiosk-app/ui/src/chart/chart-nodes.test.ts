import { getShortestPaths } from 'xstate/graph'
import { expect, test } from 'vitest'
import { checkoutMachine } from '../checkout/machine.ts'
import { MAIN_PATHS, OVERLAY_PATHS } from '../checkout/paths.ts'
import { activePaths, chartOf, movesBetween, type ChartNode } from './chart-nodes.ts'

function pathsIn({ path, children }: ChartNode): readonly string[] {
  return [path, ...children.flatMap(pathsIn)]
}

const shown = new Set(pathsIn(chartOf(checkoutMachine.root)))

test('the picture has every state of the machine', { timeout: 120_000 }, () => {
  const paths = getShortestPaths(checkoutMachine, { serializeState: ({ value }) => JSON.stringify(value) })
  const reached = new Set(paths.flatMap(({ state }) => activePaths(state.value)))
  for (const place of MAIN_PATHS) expect(reached).toContain(`main.${place}`)
  for (const place of OVERLAY_PATHS) expect(reached).toContain(`overlay.${place}`)
  expect([...reached].filter((path) => !shown.has(path))).toEqual([])
})

test('a transition is told by the leaves of the regions that moved', () => {
  const before = activePaths({ main: { sale: { shopping: 'basket' } }, overlay: { shopper: 'none' } })
  const now = activePaths({ main: { sale: 'paying' }, overlay: { shopper: 'none' } })
  expect(movesBetween(before, now)).toEqual([{ from: 'main.sale.shopping.basket', to: 'main.sale.paying' }])
  expect(movesBetween(now, now)).toEqual([])
})
