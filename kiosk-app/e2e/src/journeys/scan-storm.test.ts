import { expect, test } from 'vitest'
import { BADGE, NUTELLA, PIN } from '../kills/scripted-sale.ts'
import { manyCodes } from './codes.ts'
import { useKiosk } from './use-kiosk.ts'

const kiosk = useKiosk()

const OVERLAYS = [
  { overlay: 'shopper.line', open: () => kiosk.tap(/^Nutella/) },
  { overlay: 'language', open: () => kiosk.press('action.language') },
  { overlay: 'shopper.cancel', open: () => kiosk.press('action.cancel') },
  { overlay: 'shopper.help', open: callHelp },
  { overlay: 'shopper.waiting', open: () => kiosk.bench.scan('4006381333931') },
  { overlay: 'shopper.comfort', open: () => kiosk.press('comfort.open') },
  { overlay: 'shopper.quantity', open: openQuantity },
] as const

/** Until the lane has noted the call: the dialog says so, and a strip beneath it. */
async function callHelp(): Promise<void> {
  await kiosk.press('help.call')
  await kiosk.sees('help.title')
}

async function openQuantity(): Promise<void> {
  await kiosk.tap(/^Nutella/)
  await kiosk.tap(/^1\s*Eintippen/)
}

test.each(OVERLAYS)(
  'twenty scans in two seconds under $overlay: none lost, order kept, nothing dismissed, nothing jumps',
  { timeout: 60_000 },
  async ({ overlay, open }) => {
    await kiosk.bench.scan(NUTELLA)
    await kiosk.rows(1)
    await open()
    await kiosk.under(overlay)
    await watchShifts()
    await storm()
    await kiosk.under(overlay)
    expect(await shifted()).toBeLessThan(GROWN_TOTAL)
    await leave()
  },
)

test(
  'twenty scans while it asks whether somebody is there: all are taken, and that is the answer',
  { timeout: 60_000 },
  async () => {
    await kiosk.settings({ idleMs: 4_000 })
    await kiosk.bench.scan(NUTELLA)
    await kiosk.under('stillThere')
    await storm()
    await kiosk.under('shopper.none')
    await leave()
    await kiosk.settings({})
  },
)

test('twenty scans while staff type their PIN are sold, and the pad stays', { timeout: 60_000 }, async () => {
  await kiosk.bench.scan(NUTELLA)
  await kiosk.rows(1)
  await kiosk.bench.scan(BADGE, ']C0')
  await kiosk.under('staff.pin')
  const codes = manyCodes(20)
  for (const burst of [codes.slice(0, BURST), codes.slice(BURST)]) {
    for (const code of burst) await kiosk.bench.scan(code)
    await expect.poll(() => scanned().slice(-BURST), { timeout: 15_000 }).toEqual(burst)
  }
  expect(scanned().slice(-20)).toEqual(codes)
  await kiosk.under('staff.pin')
  await kiosk.press('action.close')
  await kiosk.rows(21)
  await leave()
})

test(
  'twenty scans before the menu of staff are prices that they ask for: nothing is sold, nothing dismissed',
  { timeout: 60_000 },
  async () => {
    await kiosk.bench.scan(NUTELLA)
    await kiosk.rows(1)
    await kiosk.signIn(BADGE, PIN)
    const before = scanned()
    const codes = manyCodes(20)
    for (const burst of [codes.slice(0, BURST), codes.slice(BURST)]) {
      for (const code of burst) await kiosk.bench.scan(code)
      await kiosk.bench.scan(NUTELLA)
      await kiosk.seesText(/3,29/)
    }
    await kiosk.under('staff.menu')
    expect(scanned()).toEqual(before)
    await kiosk.signOut()
    await leave()
  },
)

/** Into a basket of one row: twenty codes at the pace of twenty in two seconds. */
async function storm(): Promise<void> {
  const codes = manyCodes(20)
  const before = scanned().length
  let sentMs = 0
  for (const [index, burst] of [codes.slice(0, BURST), codes.slice(BURST)].entries()) {
    const startMs = performance.now()
    for (const code of burst) await kiosk.bench.scan(code)
    sentMs += performance.now() - startMs
    await kiosk.rows(1 + (index + 1) * BURST)
  }
  expect(sentMs).toBeLessThan(2_000)
  expect(scanned().slice(before)).toEqual(codes)
}

async function leave(): Promise<void> {
  await kiosk.reload()
  await kiosk.giveUp()
}

/** The daemon holds 16 scans that nobody acknowledged; no scanner sends more than this before a lane has taken some. */
const BURST = 10

function scanned(): readonly string[] {
  return kiosk
    .events()
    .flatMap((event) => (event.type === 'item-added' ? event.lines : []))
    .flatMap(({ source }) => (source.kind === 'scan' ? [source.data] : []))
}

/** A total with one digit more begins further to the left: 0.0002. A row or a strip that moves is a hundred times that. */
const GROWN_TOTAL = 0.001

/** From now on the page adds up what moves without being touched, as Chromium scores it (Layout Instability). */
async function watchShifts(): Promise<void> {
  await kiosk.page.evaluate(() => {
    const { dataset } = document.documentElement
    dataset['shifted'] = '0'
    new PerformanceObserver((list) => {
      const scores = list.getEntries().map((entry) => Number(Reflect.get(entry, 'value')))
      dataset['shifted'] = String(scores.reduce((sum, score) => sum + score, Number(dataset['shifted'])))
    }).observe({ type: 'layout-shift' })
  })
}

function shifted(): Promise<number> {
  return kiosk.page.evaluate(() => Number(document.documentElement.dataset['shifted'] ?? NaN))
}
