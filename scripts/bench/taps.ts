import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, CDPSession, Locator, Page } from 'playwright-core'
import { textOf } from '../../kiosk-app/e2e/src/journeys/texts.ts'
import type { BenchRun } from './bench-run.ts'
import { launchChromium, untilTrue } from './browser.ts'
import { type Section, spreadValues } from './figures.ts'
import { medianSpread, type Spread, spreadOf } from './percentiles.ts'
import { type Rig, startRig } from './rig.ts'
import { fillBasket, scannerOf } from './scanning.ts'

const THROTTLE = 6
const LINES = 200
const WARM_UP = 1 // the first time a dialog is opened its code is compiled
const STAYS_MS = 80 // a finger on the glass, from touch to lift: 50 to 150
const TREMOR_MS = 500 // the screen takes two taps in one place within 300 ms for one
const COUNTED_MS = 16 // the shortest that Chromium reports; what is missing was as quick as that

/** What is opened over a long basket, and what closes it again. */
const OPEN_AND_CLOSE = [
  ['action.language', 'action.close'],
  ['comfort.open', 'action.done'],
  ['basket.produce', 'action.back'],
  ['basket.type', 'action.back'],
  ['basket.pay', 'review.more'],
  ['action.cancel', 'cancel.keep'],
] as const

/**
 * Event Timing: from the tap to the next picture, in steps of 8 ms, the slowest event of each tap. It is what Interaction
 * to Next Paint (INP) is made of.
 */
const PROBE = `
  window.clearlaneTaps = new Map()
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId > 0)
        window.clearlaneTaps.set(interactionId, Math.max(duration, window.clearlaneTaps.get(interactionId) ?? 0))
  }).observe({ type: 'event', durationThreshold: ${COUNTED_MS} })`

/** Tap to picture, in a real browser against real processes. */
export async function tapsSection(run: BenchRun): Promise<Section> {
  const rig = await startRig(run, 'taps')
  try {
    const browser = await launchChromium()
    try {
      return sectionOf(await measured(run, rig, browser))
    } finally {
      await browser.close()
    }
  } finally {
    await rig.stop()
  }
}

function sectionOf(runs: readonly Spread[]): Section {
  const figure = {
    id: `taps-${THROTTLE}x-${LINES}`,
    what: `${THROTTLE}x throttle, ${LINES} lines`,
    unit: 'ms',
    values: spreadValues(medianSpread(runs), { p95: 100 }),
    beside: `${OPEN_AND_CLOSE.length} dialogs and screens, opened and closed`,
  } as const
  return {
    id: 'taps',
    title: 'Tap to paint: from the finger to the next picture, as Chromium times it (Event Timing)',
    figures: [figure],
    trouble: null,
    notes: [],
  }
}

async function measured(run: BenchRun, rig: Rig, browser: Browser): Promise<readonly Spread[]> {
  const screen = await rig.openScreen()
  await fillBasket(screen, scannerOf(rig), LINES)
  screen.close()
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true })
  const page = await context.newPage()
  await page.addInitScript({ content: PROBE })
  await page.goto(rig.lane.url)
  await untilTrue(page, `document.querySelector('.row[aria-posinset="${LINES}"]') !== null`)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  for (let time = 0; time < WARM_UP; time++) await openAndCloseAll(page, devtools)
  const runs: Spread[] = []
  for (let round = 1; round <= run.rounds; round++) {
    run.say(`tap to paint, run ${round} of ${run.rounds}`)
    await takeTaps(page)
    let taps = 0
    for (let time = 0; time < (run.quick ? 2 : 6); time++) taps += await openAndCloseAll(page, devtools)
    const slow = await takeTaps(page)
    const quick = Array.from({ length: Math.max(0, taps - slow.length) }, () => COUNTED_MS)
    runs.push(spreadOf([...slow, ...quick]))
  }
  await context.close()
  return runs
}

/** How often it tapped. */
async function openAndCloseAll(page: Page, devtools: CDPSession): Promise<number> {
  const all = OPEN_AND_CLOSE.flat()
  for (const id of all) {
    await touch(page.getByRole('button', { name: textOf(id, 'de') }).first(), devtools)
    await sleep(TREMOR_MS)
  }
  return all.length
}

/** As a finger: the button is seen to be pressed before it is let go. */
async function touch(button: Locator, devtools: CDPSession): Promise<void> {
  const box = await button.boundingBox()
  if (box === null) throw new Error('A button to be tapped is not on the screen.')
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await sleep(STAYS_MS)
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

async function takeTaps(page: Page): Promise<readonly number[]> {
  const found: unknown = await page.evaluate(
    '{ const all = [...window.clearlaneTaps.values()]; window.clearlaneTaps.clear(); all }',
  )
  if (!Array.isArray(found)) throw new Error('The page says nothing of taps.')
  return found.map(Number)
}
