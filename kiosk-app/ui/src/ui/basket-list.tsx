import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CheckoutEvent } from '../checkout/events.ts'
import type { Words } from '../strings/words.ts'
import type { Row } from '../view/basket.ts'
import { BasketRow } from './basket-row.tsx'

type BasketListProps = {
  readonly rows: readonly Row[]
  readonly words: Words
  readonly send: (event: CheckoutEvent) => void
  readonly freshLineId: string | null
}

/**
 * The receipt that grows. Rows are appended and keep their node; an unchanged row costs one comparison. The list scrolls
 * by itself to the newest.
 */
export function BasketList({ rows, words, send, freshLineId }: BasketListProps) {
  const list = useRef<HTMLUListElement>(null)
  const last = rows.at(-1)?.line.lineId
  useLayoutEffect(() => {
    // Far past the end: the browser clamps it, and no layout has to be read.
    if (list.current !== null) list.current.scrollTop = 1e7
  }, [last])
  return (
    <ul class="basket" ref={list} tabIndex={0} aria-label={words.t('basket.title')}>
      {rows.map(({ line, deposit }) => (
        <BasketRow
          key={line.lineId}
          line={line}
          depositMinor={deposit?.price.netMinor ?? null}
          words={words}
          send={send}
          fresh={line.lineId === freshLineId}
        />
      ))}
    </ul>
  )
}
