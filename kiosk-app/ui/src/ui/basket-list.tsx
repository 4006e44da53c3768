import { Component } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CheckoutEvent } from '../checkout/events.ts'
import type { Words } from '../strings/words.ts'
import { firstGroups, groupsOf, looksAlike, newestGroups, type Row } from '../view/basket.ts'
import { BasketRow } from './basket-row.tsx'
import { useRowsThatFit } from './rows-that-fit.ts'

type GroupProps = {
  readonly rows: readonly Row[]
  readonly words: Words
  readonly send: (event: CheckoutEvent) => void
  readonly freshLineId: string | null
}

/** Where the list stands when it is opened: at its newest row, or at its first to be read through. */
type BasketListProps = GroupProps & { readonly from: 'newest' | 'first' }

/**
 * The receipt that grows. Rows are appended and keep their node; an unchanged group of rows costs one comparison. While
 * one scans it scrolls by itself to the newest. Only what is in sight is there: of 200 rows the rest cost a third of
 * every frame, and a second to come back to from another screen of a slow machine. Whoever touches the list, or reaches
 * it by keys, gets it whole until the next product. Roles instead of `ul`, in which groups may not stand.
 */
export function BasketList({ rows, words, send, freshLineId, from }: BasketListProps) {
  const list = useRef<HTMLDivElement>(null)
  const last = rows.at(-1)?.line.lineId
  const fits = useRowsThatFit(list)
  const [wholeFor, setWholeFor] = useState<string | null>(null)
  const whole = wholeFor === last
  const ends = from === 'first' ? firstGroups : newestGroups
  const { shown, above, below } = ends([...groupsOf(rows)], whole ? Infinity : fits)
  const fromEnd = useRef(0)
  const showWhole = () => {
    if (list.current === null || whole || last === undefined) return
    fromEnd.current = list.current.scrollHeight - list.current.scrollTop
    setWholeFor(last)
  }
  useLayoutEffect(() => {
    // Far past the end: the browser clamps it, and no layout has to be read.
    if (list.current !== null && from === 'newest') list.current.scrollTop = 1e7
  }, [last, from])
  useLayoutEffect(() => {
    // What comes in above moves nothing that is in sight.
    if (list.current !== null && wholeFor !== null && from === 'newest')
      list.current.scrollTop = list.current.scrollHeight - fromEnd.current
  }, [wholeFor, from])
  return (
    <div
      class="basket"
      role="list"
      ref={list}
      tabIndex={0}
      aria-label={words.t('basket.title')}
      onPointerDown={showWhole}
      onWheel={showWhole}
      onFocusIn={showWhole}
    >
      <Unseen rows={above} />
      {shown.map(([group, members]) => (
        <BasketGroup
          key={group}
          rows={members}
          words={words}
          send={send}
          freshLineId={members.some(({ line }) => line.lineId === freshLineId) ? freshLineId : null}
        />
      ))}
      <Unseen rows={below} />
    </div>
  )
}

/** Room for rows that are out of sight. */
function Unseen({ rows }: { readonly rows: number }) {
  return rows === 0 ? null : <div role="none" style={{ blockSize: `calc(${rows} * var(--row))` }} />
}

class BasketGroup extends Component<GroupProps> {
  override shouldComponentUpdate(next: GroupProps): boolean {
    const { rows, words, freshLineId } = this.props
    return next.freshLineId !== freshLineId || next.words !== words || !rowsLookAlike(next.rows, rows)
  }

  override render({ rows, words, send, freshLineId }: GroupProps) {
    return (
      <div class="basket__group" role="none">
        {rows.map((row) => (
          <BasketRow
            key={row.line.lineId}
            row={row}
            words={words}
            send={send}
            fresh={row.line.lineId === freshLineId}
          />
        ))}
      </div>
    )
  }
}

function rowsLookAlike(some: readonly Row[], others: readonly Row[]): boolean {
  if (some.length !== others.length) return false
  return some.every((row, index) => {
    const other = others[index]
    return other !== undefined && row.line.lineId === other.line.lineId && looksAlike(row, other)
  })
}
