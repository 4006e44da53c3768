export type Direction = 'up' | 'down' | 'left' | 'right'

/** The edges of something on the glass, y downwards. */
export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What is beside the way counts more than what is on it: a row is walked along before it is left. */
const ASIDE_COST = 3
/** Neighbours may overlap by the width of their borders. */
const OVERLAP_PX = 2

/**
 * Which of `boxes` an arrow leads to from `from`: the index of the nearest one that lies wholly in that direction, or
 * null at the edge. Of two as near the first wins.
 */
export function nearest(direction: Direction, from: Box, boxes: readonly Box[]): number | null {
  let [best, cost] = [-1, Infinity]
  boxes.forEach((box, index) => {
    const one = costOf(turned(direction, from), turned(direction, box))
    if (one < cost) [best, cost] = [index, one]
  })
  return best < 0 ? null : best
}

/** Turned so that every direction is down. */
function turned(direction: Direction, { left, right, top, bottom }: Box): Box {
  switch (direction) {
    case 'down':
      return { left, right, top, bottom }
    case 'up':
      return { left, right, top: -bottom, bottom: -top }
    case 'right':
      return { left: top, right: bottom, top: left, bottom: right }
    case 'left':
      return { left: top, right: bottom, top: -right, bottom: -left }
  }
}

function costOf(from: Box, to: Box): number {
  const ahead = to.top - from.bottom
  if (ahead < -OVERLAP_PX) return Infinity
  const gap = Math.max(0, to.left - from.right, from.left - to.right)
  const middles = Math.abs(to.left + to.right - from.left - from.right) / 2
  // The middles decide only between boxes that are as far away.
  return Math.max(0, ahead) + ASIDE_COST * gap + middles / 1000
}
