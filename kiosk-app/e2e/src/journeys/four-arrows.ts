/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core'

const LIMIT_MS = 15_000
const STEPS_MAX = 60 // arrows to any button of any screen
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const
type Arrow = (typeof ARROWS)[number]

/** A person with a keypad: four arrows, OK and Back. Looks where the ring is and where it should be. */
export class FourArrows {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Walks to the button with this name, and presses OK. */
  async ok(name: RegExp): Promise<void> {
    await this.walk(name)
    await this.#page.keyboard.press('Enter')
  }

  async back(): Promise<void> {
    await this.#page.keyboard.press('Escape')
  }

  async walk(name: RegExp): Promise<void> {
    const button = this.#page.getByRole('button', { name, disabled: false }).first()
    await button.waitFor({ timeout: LIMIT_MS })
    const tried = new Set<string>()
    for (let step = 0; step < STEPS_MAX; step++) {
      const { isThere, at, wishes } = await this.#look(button)
      if (isThere) return
      const arrow = wishes.find((one) => !tried.has(at + one)) ?? wishes[step % ARROWS.length]
      if (arrow === undefined) break
      tried.add(at + arrow)
      await this.#page.keyboard.press(arrow)
    }
    throw new Error(`No way by arrows to ${String(name)}.`)
  }

  /** Where the ring is, and the arrows in the order in which they lead to the button. */
  async #look(button: Locator): Promise<{ isThere: boolean; at: string; wishes: readonly Arrow[] }> {
    const { isThere, at, x, y } = await button.evaluate((target) => {
      const active = document.activeElement ?? document.body
      const [from, to] = [active.getBoundingClientRect(), target.getBoundingClientRect()]
      const gap = (lo: number, hi: number, from1: number, from2: number) =>
        lo > from2 ? lo - from2 : hi < from1 ? hi - from1 : 0
      return {
        isThere: active === target,
        at: `${active.textContent} ${Math.round(from.left)} ${Math.round(from.top)} `,
        x: gap(to.left, to.right, from.left, from.right),
        y: gap(to.top, to.bottom, from.top, from.bottom),
      }
    })
    const along = x > 0 ? 'ArrowRight' : 'ArrowLeft'
    const down = y > 0 ? 'ArrowDown' : 'ArrowUp'
    const first: readonly Arrow[] = Math.abs(y) > Math.abs(x) ? [down, along] : [along, down]
    return { isThere, at, wishes: [...first, ...ARROWS.filter((one) => !first.includes(one))] }
  }

  /** The ring as it is drawn: both its colours, in CSS pixels; nothing may lie over its middle. */
  async ring(): Promise<{ outlinePx: number; hasSecondTone: boolean; isInSight: boolean }> {
    return this.#page.evaluate(() => {
      const active = document.activeElement ?? document.body
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(active)
      const { left, right, top, bottom } = active.getBoundingClientRect()
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      return {
        outlinePx: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
        hasSecondTone: boxShadow !== 'none',
        isInSight: active.contains(over) && top >= 0 && bottom <= innerHeight,
      }
    })
  }
}
