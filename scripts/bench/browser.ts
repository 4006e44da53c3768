import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Browser, type Page } from 'playwright-core'
import { chromiumOptions } from '../../kiosk-app/e2e/src/rig/chromium.ts'
import { CHROMIUM_MISSING, findChromium } from '../test/chromium.ts'

/** Throws the sentence that says how to install it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(process.env)
  if (executablePath === null) throw new Error(CHROMIUM_MISSING)
  return chromium.launch(chromiumOptions(executablePath))
}

const CLOCK = 'performance.timeOrigin + performance.now()'
const READINGS = 20

/** What to add to our monotonic clock to get the page's, in milliseconds: from the quickest of some readings. */
export async function clockOffsetMs(page: Page): Promise<number> {
  let best = { tookMs: Infinity, offsetMs: 0 }
  for (let reading = 0; reading < READINGS; reading++) {
    const fromMs = performance.now()
    const theirs = Number(await page.evaluate(CLOCK))
    const toMs = performance.now()
    const tookMs = toMs - fromMs
    if (tookMs < best.tookMs) best = { tookMs, offsetMs: theirs - (fromMs + toMs) / 2 }
  }
  return best.offsetMs
}

/** For `untilTrue`: letters and every picture that is seen are there; those that are not seen may never be loaded. */
export const PAINTED =
  'document.fonts.status === "loaded" && [...document.images].every((one) => one.complete || !one.checkVisibility())'

const LOOK_MS = 50
const LOOK_LIMIT_MS = 20_000

/**
 * Waits until an expression is true in the page. Playwright's own waiting evaluates text inside the page, which the
 * kiosk's content security policy forbids.
 */
export async function untilTrue(page: Page, expression: string): Promise<void> {
  const fromMs = performance.now()
  while ((await page.evaluate(expression)) !== true) {
    if (performance.now() - fromMs > LOOK_LIMIT_MS) throw new Error(`Not within 20 s: ${expression}`)
    await sleep(LOOK_MS)
  }
}
