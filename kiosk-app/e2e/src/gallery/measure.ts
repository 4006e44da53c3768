/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// Runs in the page. Everything it uses is inside it, because it is sent there as text.

/** What is wrong with the geometry of the screen that is shown, in words; millimetres by the page's own `--u`. */
export function geometryFaults(): string[] {
  const TARGET_MIN_MM = 12
  const KEY_MIN_MM = 20
  const CAP_HEIGHT = 0.714 // of the font size, Noto Sans
  const CAP_MIN_MM = 3.2
  const ROUNDING_MM = 0.1

  const lane = document.querySelector('.lane')
  if (lane === null) return ['there is no lane on the page']
  const u = Number.parseFloat(getComputedStyle(lane).getPropertyValue('--u'))
  const faults: string[] = []
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.trim().slice(0, 40)}`
  const shown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden'
  }

  for (const button of document.querySelectorAll('button')) {
    if (!shown(button) || button.closest('.basket, .staff-lines, .staff-cards') !== null) continue
    const { width, height, left, right, top, bottom } = button.getBoundingClientRect()
    const least = button.matches('.pad__key, .choice, .tile__button, .bar .button')
      ? KEY_MIN_MM
      : TARGET_MIN_MM
    const mm = Math.min(width, height) / u
    if (mm < least - ROUNDING_MM) faults.push(`${mm.toFixed(1)} mm instead of ${least}: ${name(button)}`)
    if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) {
      faults.push(`beyond the screen: ${name(button)}`)
    }
    if (button.scrollWidth > button.clientWidth + 1) faults.push(`wider than its button: ${name(button)}`)
  }

  // Nothing may stick out of its zone; lists scroll, and long names end in dots by intent.
  const scrolls =
    '.basket, .strips:has(> :nth-child(4)) > *, .staff-lines, .staff-cards, .hidden, .row__name, .last__name, .staff-line__name, .card__facts, .top__name'
  for (const box of document.querySelectorAll('.lane *')) {
    if (!(box instanceof HTMLElement) || !shown(box) || box.closest(scrolls) !== null) continue
    const zone = box.closest('.sheet, .top, .content, .side, .bar, .staff__body, .staff__bar, .page, .lane')
    const column = box.closest('.staff__column')
    if (column !== null && getComputedStyle(column).overflowY === 'auto') continue
    if (zone === null || zone === box || getComputedStyle(zone).display === 'contents') continue
    const inner = box.getBoundingClientRect()
    const outer = zone.getBoundingClientRect()
    const beyond = Math.max(
      outer.left - inner.left,
      inner.right - outer.right,
      outer.top - inner.top,
      inner.bottom - outer.bottom,
    )
    if (beyond > 2) faults.push(`sticks out by ${(beyond / u).toFixed(1)} mm: ${name(box)}`)
    const inline = getComputedStyle(box).display.startsWith('inline')
    if (!inline && box.scrollWidth > box.clientWidth + 2) faults.push(`too wide: ${name(box)}`)
  }

  const walker = document.createTreeWalker(lane, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) {
    const parent = walker.currentNode.parentElement
    if (parent === null || (walker.currentNode.textContent ?? '').trim() === '' || !shown(parent)) continue
    const cap = (Number.parseFloat(getComputedStyle(parent).fontSize) * CAP_HEIGHT) / u
    if (cap < CAP_MIN_MM - ROUNDING_MM) faults.push(`letters of ${cap.toFixed(1)} mm: ${name(parent)}`)
  }
  return [...new Set(faults)]
}

/** Drawings and codes that are too small for an eye or a camera. A drawing gives way to the words, as a whole. */
export function pictureFaults(): string[] {
  const DRAWING_MIN_MM = 12 // to recognise a part of the lane in it
  const MODULE_MIN_MM = 0.5 // of a QR code, for the camera of a phone at arm's length
  const lane = document.querySelector('.lane')
  if (lane === null) return []
  const u = Number.parseFloat(getComputedStyle(lane).getPropertyValue('--u'))
  const sizes = [...lane.querySelectorAll<SVGSVGElement>('.drawing, .qr')].map((svg) => {
    const { width, height } = svg.getBoundingClientRect()
    return { svg, mm: Math.min(width, height) / u, name: svg.getAttribute('class') ?? '' }
  })
  return sizes.flatMap(({ svg, mm, name }) => {
    if (mm === 0) return []
    if (svg.matches('.drawing')) return mm < DRAWING_MIN_MM ? [`${mm.toFixed(1)} mm: ${name}`] : []
    const module = mm / svg.viewBox.baseVal.width
    return module < MODULE_MIN_MM ? [`modules of ${module.toFixed(2)} mm: ${name}`] : []
  })
}

/** Amounts of which a digit may be hidden, also in lists that scroll: half a price is a wrong one. */
export function clippedPrices(): string[] {
  return [...document.querySelectorAll('.amount')].flatMap((amount) => {
    const { left, right, width } = amount.getBoundingClientRect()
    let box = amount.parentElement
    while (box !== null && getComputedStyle(box).display.startsWith('inline')) box = box.parentElement
    if (width < 2 || box === null) return []
    const outer = box.getBoundingClientRect()
    const isBlock = amount instanceof HTMLElement && amount.clientWidth > 0
    const hidden = Math.max(
      outer.left - left,
      right - outer.right,
      isBlock ? amount.scrollWidth - amount.clientWidth : 0,
    )
    return hidden > 1 ? [`${hidden.toFixed(0)} px of a price are hidden: ${amount.textContent}`] : []
  })
}

/** What does not belong where it stands. */
export function layoutFaults({ screen }: { readonly screen: string }): string[] {
  const faults: string[] = []
  const last = document.querySelector('.last')
  const isMoney = document.querySelector('.tender, .ended') !== null
  if (last !== null && last.getBoundingClientRect().width > 1 && isMoney)
    faults.push('the newest product stands beside a payment')
  if ((document.querySelector('.review .basket')?.scrollTop ?? 0) > 0)
    faults.push('the review does not begin at its first row')
  const edge = (selector: string) => {
    const box = document.querySelector(selector)
    if (box === null || box.getBoundingClientRect().width === 0) return null
    return Math.round(box.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(box).paddingLeft))
  }
  const [side, bar] = [edge('.side'), edge('.bar')]
  if (side !== null && bar !== null && side !== bar)
    faults.push(`the bar begins at ${bar} px and what stands above it at ${side}`)
  if (screen === 'K01-no-scanner' && document.querySelector('.attract__prompt') !== null)
    faults.push('it asks for a scan without a scanner')
  return faults
}

/** Headings that stand nearly as close to what is before them as to what they head. */
export function lostHeadings(): string[] {
  return [...document.querySelectorAll('.staff__column > h2')].flatMap((heading) => {
    const [before, after] = [heading.previousElementSibling, heading.nextElementSibling]
    if (before === null || after === null) return []
    const { top, bottom } = heading.getBoundingClientRect()
    const above = top - before.getBoundingClientRect().bottom
    const below = after.getBoundingClientRect().top - bottom
    return above < 2 * below ? [`too close to what is before it: ${heading.textContent}`] : []
  })
}

/** Where Help is, in CSS pixels; nothing on pages that only staff or nobody can use. */
export function helpPlace(): string | null {
  const help = document.querySelector('.bar > .button--help')
  if (help === null) return null
  const { left, top, width, height } = help.getBoundingClientRect()
  return [left, top, width, height].map(Math.round).join(' ')
}
