/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import type { Box } from './seen-contrast.ts'

export type Seen = Box & { readonly name: string; readonly least: number }

// Runs in the page, as `measure.ts` does: sent there as text.

/**
 * Where texts and the icons of buttons can be seen and pressed, and the contrast that each needs; what lies under a dialog
 * or is disabled is not asked for.
 */
export function seenParts(): Seen[] {
  const LEAST = { text: 7, part: 4 }
  const HIGH = { text: 12, part: 12 } // what the theme of high contrast promises
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.trim().slice(0, 40)}`
  const toast = document.querySelector('.toast')
  const lane = document.querySelector('.lane')
  if (lane === null) return []
  const least = lane.getAttribute('data-theme') === 'contrast' ? HIGH : LEAST

  const isAsked = (element: Element) =>
    getComputedStyle(element).visibility !== 'hidden' &&
    element.closest('[inert], :disabled, .hidden, [aria-disabled="true"]') === null
  /** What the scrolling and cutting boxes around it leave of it; null for a piece: lines of both directions come in such. */
  const leftOf = (element: Element, rect: DOMRect): Box | null => {
    let { left, top, right, bottom } = rect
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue
      const outer = around.getBoundingClientRect()
      left = Math.max(left, outer.left)
      top = Math.max(top, outer.top)
      right = Math.min(right, outer.right)
      bottom = Math.min(bottom, outer.bottom)
    }
    const isSeen = right > left && right - left >= 0.6 * rect.height && bottom - top >= 0.9 * rect.height
    return isSeen ? { left, top, right, bottom } : null
  }
  const isUnderToast = (element: Element, box: Box) => {
    if (toast === null || toast.contains(element)) return false
    const over = toast.getBoundingClientRect()
    return over.height > 1 && box.bottom > over.top && box.top < over.bottom
  }
  const seen: Seen[] = []
  const keep = (element: Element, rect: DOMRect, kind: keyof typeof LEAST) => {
    const box = leftOf(element, rect)
    if (box !== null && !isUnderToast(element, box))
      seen.push({ ...box, name: name(element), least: least[kind] })
  }

  const walker = document.createTreeWalker(lane, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) {
    const { currentNode: node } = walker
    const parent = node.parentElement
    if (parent === null || (node.textContent ?? '').trim() === '' || !isAsked(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) keep(parent, rect, 'text')
  }
  for (const icon of document.querySelectorAll('button .icon')) {
    if (isAsked(icon)) keep(icon, icon.getBoundingClientRect(), 'part')
  }
  return seen
}
