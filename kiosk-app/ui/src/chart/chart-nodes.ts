import type { AnyStateNode } from 'xstate'

/** One box of the picture. `path` is its place under the machine: `main.sale.attract`. */
export type ChartNode = {
  readonly path: string
  readonly name: string
  readonly kind: AnyStateNode['type']
  readonly exits: readonly ChartExit[]
  readonly children: readonly ChartNode[]
}

/** A way out; without a target the state stays. */
export type ChartExit = { readonly event: string; readonly targets: readonly string[] }

/** The picture of a machine, made of its own definition. */
export function chartOf(node: AnyStateNode): ChartNode {
  return {
    path: node.path.join('.'),
    name: node.key,
    kind: node.type,
    exits: [...node.transitions].flatMap(([event, ways]) =>
      ways.map(({ target }) => ({
        event: eventName(event),
        targets: (target ?? []).map(({ path }) => path.join('.')),
      })),
    ),
    children: Object.values(node.states).map(chartOf),
  }
}

/** Every state that a value says is active, with what it lies in. */
export function activePaths(value: unknown, within = ''): readonly string[] {
  if (typeof value === 'string') return [within + value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    within + name,
    ...activePaths(inner, `${within}${name}.`),
  ])
}

/** The leaf that a region left, and the one that it came to. */
export type Move = { readonly from: string; readonly to: string }

/** Where each region went between two moments, each told by its active states. */
export function movesBetween(before: readonly string[], now: readonly string[]): readonly Move[] {
  const regions = now.filter((path) => !path.includes('.'))
  return regions
    .map((region) => ({ from: leafIn(region, before), to: leafIn(region, now) }))
    .filter(({ from, to }) => from !== '' && from !== to)
}

/** Paths grow from the region to the leaf. */
function leafIn(region: string, states: readonly string[]): string {
  return states.findLast((path) => path === region || path.startsWith(`${region}.`)) ?? ''
}

/** As a person reads it: the library calls a delay `xstate.after.NAME.PATH`. */
export function eventName(event: string): string {
  const delay = /^xstate\.after\.([^.]+)\./.exec(event)?.[1]
  return delay === undefined ? event : `after ${delay}`
}
