/// <reference lib="dom" />

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { MAIN_PATHS, OVERLAY_PATHS } from '@clearlane/ui/checkout/paths'
import { loadAxe, violationsIn } from '../gallery/axe.ts'
import { NUTELLA } from '../kills/scripted-sale.ts'
import { useKiosk } from './use-kiosk.ts'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1440, height: 900 }

const kiosk = useKiosk()

const PLACES = [
  ...MAIN_PATHS.map((path) => `main.${path}`),
  ...OVERLAY_PATHS.map((path) => `overlay.${path}`),
]

/** The chart as another device has it: nothing is shared with the browser page of the kiosk. */
async function openChart(viewport: typeof PHONE): Promise<Page> {
  const context = await kiosk.window.browser.newContext({ viewport, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(new URL('/chart.html', kiosk.url).href)
  return page
}

const isAt = (page: Page, path: string) =>
  page.locator(`.chart-state--active[data-path="${path}"]`).waitFor({ timeout: 15_000 })

async function isWhole(page: Page): Promise<void> {
  await loadAxe(page)
  expect(await violationsIn(page)).toEqual([])
  const scrolls = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.chart, .chart__diagram, .chart__side')]
    return boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.classList.value)
  })
  expect(scrolls).toEqual([])
}

test(
  'another device follows the kiosk live, and plays the sale again with what only time did',
  { timeout: 90_000 },
  async () => {
    const phone = await openChart(PHONE)
    await isAt(phone, 'main.sale.attract')
    for (const path of PLACES)
      expect([path, await phone.locator(`[data-path="${path}"]`).count()]).toEqual([path, 1])
    await kiosk.bench.scan(NUTELLA)
    await kiosk.rows(1)
    await isAt(phone, 'main.sale.shopping.basket')
    await kiosk.press('basket.pay')
    await isAt(phone, 'main.sale.shopping.review')
    const taken = phone.locator('.chart__taken')
    expect(await taken.textContent()).toContain('main.sale.shopping.basket → main.sale.shopping.review')
    expect(await taken.textContent()).toContain('shopper.review')
    const desk = await openChart(DESK) // comes late
    await isAt(desk, 'main.sale.shopping.review')
    await isWhole(phone)
    await isWhole(desk)
    await kiosk.press('review.pay')
    await kiosk.press('tender.card')
    await kiosk.holdCard()
    await kiosk.at('sale.completed.receipt', 30_000)
    await kiosk.leaveWith('none')
    await isAt(desk, 'main.sale.attract')

    const [saleId = ''] = await desk
      .locator('option')
      .evaluateAll((all) => all.slice(1).map((one) => one.getAttribute('value') ?? ''))
    for (const page of [phone, desk]) {
      await page.getByLabel('Show').selectOption(saleId)
      await page.getByText('Time passes').first().click()
      await isAt(page, 'main.sale.completed.receipt')
      await page.locator('.chart__screen .lane[data-main="sale.completed.receipt"][lang="de"]').waitFor()
      await isWhole(page)
    }
  },
)
