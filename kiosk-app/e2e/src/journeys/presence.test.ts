import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { BADGE, NUTELLA, PIN } from '../kills/scripted-sale.ts'
import { ROOT } from '../rig/processes.ts'
import { useKiosk } from './use-kiosk.ts'
import { textOf } from './texts.ts'

const SCREENS = join(ROOT, 'kiosk-app/ui/dist')

const kiosk = useKiosk()

test('nobody there: asked, put aside, and taken up again by staff', { timeout: 90_000 }, async () => {
  await kiosk.settings({ idleMs: 2_000, idleAnswerMs: 2_000 })
  await kiosk.bench.scan(NUTELLA)
  await kiosk.rows(1)
  await kiosk.sees('idle.title')
  await kiosk.press('idle.more')
  await kiosk.under('shopper.none')
  await kiosk.sees('idle.title')
  await kiosk.at('sale.aside')
  await kiosk.signIn(BADGE, PIN)
  await kiosk.press('staff.resume')
  await kiosk.tap(/^L1-/)
  await kiosk.under('staff.menu')
  await kiosk.signOut()
  await kiosk.rows(1)
  await kiosk.payByCard()
  await kiosk.leaveWith('none')
  await kiosk.settings({})
})

test('who touches the screen is not asked whether somebody is there', { timeout: 90_000 }, async () => {
  await kiosk.settings({ idleMs: 3_000 })
  await kiosk.bench.scan(NUTELLA)
  await kiosk.rows(1)
  const untilMs = performance.now() + 6_000
  while (performance.now() < untilMs) {
    await kiosk.press('action.language')
    await kiosk.under('language')
    await kiosk.press('action.close')
    await kiosk.under('shopper.none')
  }
  await kiosk.sees('idle.title')
  await kiosk.press('idle.more')
  await kiosk.giveUp()
  await kiosk.settings({})
})

test(
  'without paper the pole calls before anybody wants a receipt, and the menu of staff says what to do',
  { timeout: 60_000 },
  async () => {
    const { bench } = kiosk
    await bench.act({ act: 'leave-paper', mm: 0 })
    await bench.until('the light of help', ({ pole }) => pole.lamps.amber)
    await kiosk.signIn(BADGE, PIN)
    await kiosk.sees('staff.nothing')
    await kiosk.sees('staff.fault.paper-out')
    await bench.act({ act: 'load-roll' })
    await kiosk.page.getByText(kiosk.text('staff.devices')).waitFor({ state: 'detached', timeout: 15_000 })
    await bench.until('an open lane', ({ pole }) => !pole.lamps.amber)
    await kiosk.signOut()
  },
)

test(
  'a second tab takes the lane over, the first says where it is, and can take it back',
  { timeout: 60_000 },
  async () => {
    await kiosk.bench.scan(NUTELLA)
    await kiosk.rows(1)
    const second = await kiosk.window.browser.newPage()
    await second.goto(kiosk.url)
    await second.locator('.row').first().waitFor()
    await kiosk.sees('elsewhere.title')
    await kiosk.press('elsewhere.use')
    await kiosk.rows(1)
    await second.getByText(kiosk.text('elsewhere.title')).waitFor()
    await second.close()
    await kiosk.giveUp()
  },
)

test('a page with another key says that it needs its start address', { timeout: 60_000 }, async () => {
  const other = await kiosk.window.browser.newPage()
  await other.goto(kiosk.url.replace(/#token=.*/, `#token=${'x'.repeat(64)}`))
  await other.getByText(textOf('no-key.title', 'en')).waitFor({ timeout: 15_000 })
  await other.close()
  await kiosk.at('sale.attract')
})

test(
  'a page that never becomes that of the lane reloads once, says so, and recovers with its lane',
  { timeout: 60_000 },
  async () => {
    const uiDir = screensOfAnotherBuild()
    onTestFinished(() => rmSync(uiDir, { recursive: true }))
    let loads = 0
    kiosk.page.on('load', () => (loads += 1))
    await kiosk.processes.restart('lane', { uiDir })
    await kiosk.sees('out-of-date.cause')
    expect(loads).toBe(1)
    await kiosk.processes.restart('lane', { uiDir: SCREENS })
    await kiosk.at('sale.attract')
    expect(loads).toBe(1)
  },
)

test(
  'Chromium is killed on one screen after the other: the same basket comes back each time',
  { timeout: 120_000 },
  async () => {
    const { netMinor } = kiosk.bench.view.terminal
    await kiosk.bench.scan(NUTELLA)
    await kiosk.rows(1)
    await crashed('sale.shopping.basket')
    await kiosk.press('basket.produce')
    await kiosk.at('sale.shopping.produce')
    await crashed('sale.shopping.basket')
    await kiosk.press('basket.produce')
    await kiosk.tap(/^Bananen/)
    await kiosk.at('sale.weighing')
    await crashed('sale.weighing')
    await kiosk.bench.act({ act: 'place', grams: 750 })
    await kiosk.rows(2)
    await kiosk.press('basket.pay')
    await kiosk.at('sale.shopping.review')
    await crashed('sale.shopping.basket')
    await kiosk.rows(2)
    await kiosk.press('basket.pay')
    await kiosk.press('review.pay')
    await kiosk.press('tender.card')
    await kiosk.at('sale.paying')
    await crashed('sale.paying')
    await kiosk.holdCard()
    await kiosk.at('sale.completed.receipt')
    await crashed('sale.completed.receipt')
    await kiosk.press('receipt.none')
    await kiosk.at('sale.completed.thanks')
    await crashed('sale.completed.thanks')
    await kiosk.press('action.done')
    await kiosk.at('sale.attract')
    await kiosk.bench.act({ act: 'lift' })
    expect(kiosk.bench.view.terminal.netMinor - netMinor).toBe(329 + 134)
    expect(kiosk.journalTrouble()).toBe(null)
  },
)

/** The screens as they are, under the name of a build that they are not. */
function screensOfAnotherBuild(): string {
  const copy = mkdtempSync(join(tmpdir(), 'clearlane-ui-'))
  cpSync(SCREENS, copy, { recursive: true })
  writeFileSync(join(copy, 'build.json'), JSON.stringify({ buildId: 'another' }))
  return copy
}

async function crashed(main: string): Promise<void> {
  await kiosk.crash()
  await kiosk.at(main)
}
