import type { ChartNode, Move } from './chart-nodes.ts'

type DiagramProps = {
  readonly node: ChartNode
  readonly active: ReadonlySet<string>
  readonly visited: ReadonlySet<string>
  /** The last transition: what led to it and where the regions went. */
  readonly taken: Taken
}

export type Taken = { readonly events: readonly string[]; readonly moves: readonly Move[] }

/** The machine as boxes in boxes. What is marked by colour is said in words too. */
export function Diagram({ node, ...marks }: DiagramProps) {
  const { path, name, kind, children } = node
  const isActive = marks.active.has(path)
  const wasThere = !isActive && marks.visited.has(path)
  const state = isActive ? 'active' : wasThere ? 'visited' : 'plain'
  const move = marks.taken.moves.find(({ to }) => to === path)
  const flash = move === undefined ? '' : ' chart-state--entered'
  const isLeft = marks.taken.moves.some(({ from }) => from === path)
  return (
    <li class={`chart-state chart-state--${state} chart-state--${kind}${flash}`} data-path={path}>
      <span class="chart-state__name">
        {name}
        {isActive ? <span class="chart-state__mark"> now</span> : null}
        {wasThere ? <span class="chart-state__mark">{isLeft ? ' just left →' : ' visited'}</span> : null}
        {move === undefined ? null : (
          <span class="chart-state__by">{`→ ${marks.taken.events.join(', ')}`}</span>
        )}
      </span>
      {children.length === 0 ? null : (
        <ul>
          {children.map((child) => (
            <Diagram key={child.path} node={child} {...marks} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** The transition that led here, in words. */
export function LastTransition({ events, moves }: Taken) {
  return (
    <>
      <h2>Transition just taken</h2>
      {events.length === 0 ? <p>None seen yet.</p> : null}
      <p class="chart__taken">
        <b>{events.join(', ')}</b>
        {moves.map(({ from, to }) => (
          <span key={to}>{`${from} → ${to}`}</span>
        ))}
        {events.length > 0 && moves.length === 0 ? <span>every state stays</span> : null}
      </p>
    </>
  )
}

/** Every way out of what is active, the innermost states first. */
export function Exits({ node, active }: Pick<DiagramProps, 'node' | 'active'>) {
  const ways = waysOut(node, active)
  return (
    <ul class="chart-exits" tabIndex={0} aria-label="Ways out of the active states">
      {ways.map(({ from, event, to }, index) => (
        <li key={index}>
          <b>{event}</b> <span>{`${from} → ${to}`}</span>
        </li>
      ))}
    </ul>
  )
}

type Way = { readonly from: string; readonly event: string; readonly to: string }

function waysOut(node: ChartNode, active: ReadonlySet<string>): readonly Way[] {
  const inner = node.children
    .filter(({ path }) => active.has(path))
    .flatMap((child) => waysOut(child, active))
  const own = node.exits.map(({ event, targets }) => ({
    from: node.path === '' ? node.name : node.path,
    event,
    to: targets.length === 0 ? 'stays' : targets.join(', '),
  }))
  return [...inner, ...own]
}
