/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// Runs in the page, as `measure.ts` does: sent there as text.

/** Targets that are too close to one another for a finger. Rows of a list lie one on the other by intent, with a line between. */
export function gapFaults(): string[] {
  const GAP_MIN_MM = 3
  const ROUNDING_MM = 0.1
  const lane = document.querySelector('.lane')
  if (lane === null) return ['there is no lane on the page']
  const u = Number.parseFloat(getComputedStyle(lane).getPropertyValue('--u'))
  const targets = [...lane.querySelectorAll('button, a[href], input')].filter((target) => {
    const { width, height } = target.getBoundingClientRect()
    return (
      width > 1 &&
      height > 1 &&
      target.closest('[inert], .basket, .strips:has(> :nth-child(4)), .staff-lines, .staff-cards') === null
    )
  })
  const name = (target: Element) => target.textContent.trim().slice(0, 30)
  return targets.flatMap((one, at) =>
    targets.slice(at + 1).flatMap((other) => {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
      const across = Math.max(a.left, b.left) - Math.min(a.right, b.right)
      const along = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
      const mm = Math.max(across, along) / u
      if (mm >= GAP_MIN_MM - ROUNDING_MM) return []
      return [`${mm.toFixed(1)} mm instead of ${GAP_MIN_MM} between: ${name(one)} | ${name(other)}`]
    }),
  )
}

/** Texts of which something is cut off. Long names of products end in dots by intent; a price never does. */
export function clippedTexts(): string[] {
  const SLACK = 2 // CSS pixels
  const LINE_SLACK = 0.3 // of a line: letters are lower than the box that they are in
  const lane = document.querySelector('.lane')
  if (lane === null) return []
  const walker = document.createTreeWalker(lane, NodeFilter.SHOW_TEXT)
  const faults: string[] = []

  const cutBy = (around: Element, rect: DOMRect, isPrice: boolean) => {
    const style = getComputedStyle(around)
    if (style.overflow === 'visible') return false
    const outer = around.getBoundingClientRect()
    const across = rect.right > outer.right + SLACK || rect.left < outer.left - SLACK
    if (across && (isPrice || style.textOverflow !== 'ellipsis')) return true
    const isEnded = style.webkitLineClamp !== 'none' && !isPrice // dots after some lines, by intent
    if (isEnded || (style.overflowY !== 'hidden' && style.overflowY !== 'clip')) return false
    const beyond = Math.max(rect.bottom - outer.bottom, outer.top - rect.top)
    return beyond > LINE_SLACK * rect.height
  }
  while (walker.nextNode() !== null) {
    const parent = walker.currentNode.parentElement
    if (parent === null || (walker.currentNode.textContent ?? '').trim() === '') continue
    if (parent.closest('.hidden') !== null || getComputedStyle(parent).visibility === 'hidden') continue
    if (parent.closest('.last') !== null && parent.clientWidth === 0) continue // gave way to the tools as a whole, by intent
    const isPrice = parent.closest('.amount') !== null
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    const rects = [...range.getClientRects()]
    for (let around: Element | null = parent; around !== null; around = around.parentElement) {
      const cutter = around
      if (rects.some((rect) => cutBy(cutter, rect, isPrice))) {
        faults.push(`cut off: ${parent.textContent.trim().slice(0, 40)} by .${cutter.className}`)
      }
      const { overflowY, textOverflow } = getComputedStyle(cutter)
      const isEnded = textOverflow === 'ellipsis' && !isPrice
      if (isEnded || ['auto', 'scroll'].includes(overflowY)) break // what is beyond was not cut off, or can be scrolled to
    }
  }
  return [...new Set(faults)]
}

/** Words that go on in the next line without a hyphen; Chinese ones may, and those of the longer pseudo-language. */
export function brokenWords({ lang }: { readonly lang: string }): string[] {
  const lane = document.querySelector('.lane')
  if (lane === null || lang === 'en-XA') return []
  const walker = document.createTreeWalker(lane, NodeFilter.SHOW_TEXT)
  const faults: string[] = []
  while (walker.nextNode() !== null) {
    const { currentNode: node } = walker
    const parent = node.parentElement
    if (parent === null || parent.closest('.hidden') !== null) continue
    if (getComputedStyle(parent).hyphens === 'auto') continue
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\p{L}+/gu)) {
      if (/\p{Script=Han}/u.test(word)) continue
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
      if (tops.size > 1) faults.push(`broken: ${word} in .${parent.className}`)
    }
  }
  return [...new Set(faults)]
}
