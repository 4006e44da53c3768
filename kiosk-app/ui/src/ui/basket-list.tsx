import { Component } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CheckoutEvent } from '../checkout/events.ts'
import type { Words } from '../strings/words.ts'
import { groupsOf, looksAlike, type Row } from '../view/basket.ts'
import { BasketRow } from './basket-row.tsx'

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
 * one scans it scrolls by itself to the newest. Roles instead of `ul`, in which groups may not stand.
 */
export function BasketList({ rows, words, send, freshLineId, from }: BasketListProps) {
  const list = useRef<HTMLDivElement>(null)
  const last = rows.at(-1)?.line.lineId
  useLayoutEffect(() => {
    // Far past the end: the browser clamps it, and no layout has to be read.
    if (list.current !== null && from === 'newest') list.current.scrollTop = 1e7
  }, [last, from])
  return (
    <div class="basket" role="list" ref={list} tabIndex={0} aria-label={words.t('basket.title')}>
      {[...groupsOf(rows)].map(([group, members]) => (
        <BasketGroup
          key={group}
          rows={members}
          words={words}
          send={send}
          freshLineId={members.some(({ line }) => line.lineId === freshLineId) ? freshLineId : null}
        />
      ))}
    </div>
  )
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
