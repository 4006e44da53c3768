import { tapFilter } from '../ui/tap-filter.ts'

/** Lets each tap through once. Keyboards have no place and no tremble: their clicks (`detail` 0) always pass. */
export function filterTaps(stage: HTMLElement): void {
  const counts = tapFilter()
  const onClick = (event: MouseEvent) => {
    if (event.detail === 0) return
    const target = event.target instanceof Element ? event.target.closest('button') : null
    const tap = {
      atMs: event.timeStamp,
      target: target ?? event.target,
      x: event.clientX,
      y: event.clientY,
      isKey: target?.classList.contains('pad__key') === true,
    }
    if (counts(tap, () => pixelsPerMm(stage))) return
    event.stopImmediatePropagation()
    event.preventDefault()
  }
  stage.addEventListener('click', onClick, { capture: true })
}

function pixelsPerMm(stage: HTMLElement): number {
  const lane = stage.querySelector('.lane')
  return lane === null ? 4 : Number.parseFloat(getComputedStyle(lane).getPropertyValue('--u'))
}
