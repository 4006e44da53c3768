/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// Runs in the page, as `measure.ts` does: sent there as text.

type Look = {
  readonly size: string
  readonly theme: string
  readonly text: string
  readonly reach: string
  readonly motion: string
}

/** What a comfort that was asked for promises and does not keep; pages of staff wear none. */
export function comfortFaults({ size, theme, text, reach, motion }: Look): string[] {
  const REACH = 0.45 // of a tall screen, from below
  const LARGE_MM = 6.11 // 0.7° for an eye at 500 mm
  const CAP_HEIGHT = 0.714 // of the font size, Noto Sans
  const USUAL = ['light', 'normal']
  const NOT_WORN = 'not worn'

  const lane = document.querySelector<HTMLElement>('.lane')
  if (lane === null) return ['there is no lane on the page']
  const faults: string[] = []
  const isStaff = lane.querySelector('.staff') !== null
  for (const [mark, value] of Object.entries({ theme, text, reach, motion })) {
    const worn = lane.dataset[mark] ?? NOT_WORN
    const asked = isStaff || USUAL.includes(value) ? NOT_WORN : value
    if (worn !== asked) faults.push(`${mark} is ${worn} instead of ${asked}`)
  }
  if (isStaff) return faults
  if (motion === 'still' && document.getAnimations().length > 0) faults.push('it moves')

  for (const button of reach === 'low' && size === 'portrait' ? lane.querySelectorAll('button') : []) {
    const { top, bottom, width } = button.getBoundingClientRect()
    const list = button.closest('.basket')?.getBoundingClientRect()
    const isAway = list !== undefined && (bottom <= list.top + 1 || top >= list.bottom)
    if (width < 2 || isAway || button.closest('[inert]') !== null) continue
    const seen = Math.max(top, list?.top ?? 0)
    if (seen < innerHeight * (1 - REACH) - 1) faults.push(`out of reach: ${button.textContent}`)
  }

  const u = Number.parseFloat(getComputedStyle(lane).getPropertyValue('--u'))
  const walker = document.createTreeWalker(lane, NodeFilter.SHOW_TEXT)
  while (text === 'large' && walker.nextNode() !== null) {
    const parent = walker.currentNode.parentElement
    if (parent === null || (walker.currentNode.textContent ?? '').trim() === '') continue
    const cap = (Number.parseFloat(getComputedStyle(parent).fontSize) * CAP_HEIGHT) / u
    if (cap === 0) continue // only for who hears the screen: its icon is shown
    if (cap < LARGE_MM - 0.02) faults.push(`letters of ${cap.toFixed(2)} mm: ${parent.textContent}`)
  }
  return [...new Set(faults)]
}
