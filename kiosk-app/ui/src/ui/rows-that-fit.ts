import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** On no display are more in sight: what a list shows until it is measured, which is before it is painted. */
const GUESS = 16

/** How many rows of the least height (`--row`) fill this list. */
export function useRowsThatFit(list: RefObject<HTMLElement | null>): number {
  const [fits, setFits] = useState(GUESS)
  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return undefined
    const sizes = new ResizeObserver(() => {
      const row = element.querySelector('.row__button')
      const leastPx = row === null ? 0 : Number.parseFloat(getComputedStyle(row).minBlockSize)
      setFits(leastPx > 0 ? Math.ceil(element.clientHeight / leastPx) : Infinity)
    })
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [list])
  return fits
}
