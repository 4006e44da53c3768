import type { ChartNode } from './chart-nodes.ts'

type DiagramProps = {
  readonly node: ChartNode
  readonly active: ReadonlySet<string>
  readonly visited: ReadonlySet<string>
  /** States that the last step came into. */
  readonly entered: ReadonlySet<string>
}

/** The machine as boxes in boxes. What is marked by colour is said in words too. */
export function Diagram({ node, ...marks }: DiagramProps) {
  const { path, name, kind, children } = node
  const isActive = marks.active.has(path)
  const wasThere = !isActive && marks.visited.has(path)
  const state = isActive ? 'active' : wasThere ? 'visited' : 'plain'
  const flash = marks.entered.has(path) ? ' chart-state--entered' : ''
  return (
    <li class={`chart-state chart-state--${state} chart-state--${kind}${flash}`} data-path={path}>
      <span class="chart-state__name">
        {name}
        {isActive ? <span class="chart-state__mark"> now</span> : null}
        {wasThere ? <span class="chart-state__mark"> visited</span> : null}
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
