import { nearest, type Box, type Direction } from '../ui/nearest.ts'

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** A scanner that types ends its code with Enter, which is no wish of the shopper's. */
const TYPED_MS = 300

/** Where one begins: in a dialog its first button, else the one act of the screen, else the first thing there is. */
const BEGINNINGS = [
  '.sheet button',
  '.choice',
  '.bar__rest > :is(.button--go, .button--pay)',
  '.pad__key',
  'main button',
  '.side button',
  '.bar__rest > button',
  '.staff__body button',
]

export type Arrows = {
  /** After the screen has changed: whoever uses keys finds the focus where it makes sense. */
  readonly arrive: () => void
}

/**
 * The whole purchase with four arrows, OK and Back. Buttons stay the browser's own: OK is Enter. Under a dialog nothing
 * can be reached but Help, the languages and the way out, by the same `inert` that keeps fingers away.
 */
export function arrowKeys(stage: HTMLElement, back: () => void): Arrows {
  let [isInUse, typedMs] = [false, -Infinity]
  /** Where the focus was: its button may have gone or be disabled by now. */
  let from: Box | null = null

  const reachable = () =>
    [...stage.querySelectorAll('button')].filter((one) => !one.disabled && one.closest('[inert]') === null)

  const focus = (button: HTMLElement) => {
    button.focus()
    button.scrollIntoView({ block: 'nearest' })
    from = button.getBoundingClientRect()
  }

  const begin = () => {
    const buttons = reachable()
    const found = BEGINNINGS.map((selector) => buttons.find((one) => one.matches(selector))).find(Boolean)
    const first = found ?? buttons[0]
    if (first !== undefined) focus(first)
  }

  const go = (direction: Direction) => {
    const buttons = reachable()
    const active = buttons.find((one) => one === document.activeElement)
    const origin = active?.getBoundingClientRect() ?? from
    if (origin === null) {
      begin()
      return
    }
    const others = buttons.filter((one) => one !== active).flatMap((one) => visible(one, active))
    const boxes = others.map(({ box }) => box)
    const to = nearest(direction, origin, boxes)
    const next = to === null ? undefined : others[to]
    if (next !== undefined) focus(next.button)
    else if (active === undefined) begin()
  }

  addEventListener('keydown', (event) => {
    const { key, repeat, timeStamp } = event
    const direction = DIRECTIONS[key]
    if (direction !== undefined || key === 'Tab') isInUse = true
    if (direction !== undefined) {
      event.preventDefault() // and nothing scrolls
      typedMs = -Infinity // no scanner types an arrow
      go(direction)
    } else if (key === 'Escape' || key === 'Backspace') {
      event.preventDefault()
      if (!repeat) back()
    } else if (key === 'Enter') {
      if (repeat || timeStamp - typedMs < TYPED_MS) event.preventDefault()
    } else if (key.length === 1 && key !== ' ') typedMs = timeStamp
  })
  addEventListener('pointerdown', () => {
    isInUse = false
    from = null
  })

  return {
    arrive: () => {
      from = null
      if (isInUse) begin()
    },
  }
}

/** Of rows that are scrolled away only those count that lie beside the focus in the same list. */
function visible(
  button: HTMLElement,
  active: HTMLElement | undefined,
): readonly { readonly button: HTMLElement; readonly box: Box }[] {
  const box = button.getBoundingClientRect()
  const list = button.closest('.basket, .strips, .staff-lines, .staff-cards')
  if (list === null || list.contains(active ?? null)) return [{ button, box }]
  const frame = list.getBoundingClientRect()
  const [top, bottom] = [Math.max(box.top, frame.top), Math.min(box.bottom, frame.bottom)]
  return bottom > top ? [{ button, box: { left: box.left, right: box.right, top, bottom } }] : []
}
