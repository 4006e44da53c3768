import { beforeEach, expect, test } from 'vitest'
import { NUTELLA } from '../kills/scripted-sale.ts'
import { FourArrows } from './four-arrows.ts'
import { useKiosk } from './use-kiosk.ts'

const kiosk = useKiosk()

let keys: FourArrows
beforeEach(() => {
  keys = new FourArrows(kiosk.page)
})

const ok = (id: string) => keys.ok(kiosk.text(id))

test(
  'a whole purchase with four arrows, OK and Back: weighed, typed, changed, removed, paid, without a receipt',
  { timeout: 120_000 },
  async () => {
    const { bench, page } = kiosk
    const { netMinor } = bench.view.terminal
    await ok('attract.start')
    await kiosk.at('sale.shopping.basket')

    await ok('basket.produce')
    await kiosk.at('sale.shopping.produce')
    await keys.back()
    await kiosk.at('sale.shopping.basket')
    await ok('basket.produce')
    await keys.ok(/^Bananen/)
    await kiosk.sees('weigh.place')
    await bench.act({ act: 'place', grams: 750 })
    await kiosk.rows(1)
    await bench.act({ act: 'lift' })

    await ok('basket.type')
    await kiosk.at('sale.shopping.keying')
    await page.keyboard.type('77') // digits of a keyboard are nobody's code
    for (const digit of NUTELLA) await keys.ok(new RegExp(`^${digit}$`))
    await kiosk.seesText(NUTELLA)
    await ok('key.add')
    await kiosk.rows(2)

    await keys.ok(/^Nutella/)
    await kiosk.under('shopper.line')
    await ok('line.more')
    await ok('action.done')
    await kiosk.seesText(/^2 × /)
    await keys.walk(/^Bananen/)
    expect(await keys.ring()).toEqual({ outlinePx: expect.any(Number), hasSecondTone: true, isInSight: true })
    expect((await keys.ring()).outlinePx).toBeGreaterThanOrEqual(4)
    await keys.ok(/^Bananen/)
    await ok('line.remove')
    await page.locator('.row').nth(1).waitFor({ state: 'detached' })

    await ok('basket.pay')
    await ok('review.pay')
    await ok('tender.card')
    await kiosk.holdCard()
    await ok('receipt.none')
    await ok('action.done')
    await kiosk.at('sale.attract')
    expect(bench.view.terminal.netMinor - netMinor).toBe(2 * 329)
    expect(kiosk.journalTrouble()).toBe(null)
  },
)

test(
  'two taps from the first screen to each comfort; kept over a reload in the sale, gone after it',
  { timeout: 60_000 },
  async () => {
    const { page } = kiosk
    const lane = page.locator('.lane')
    const looks = () =>
      lane.evaluate((one) =>
        ['theme', 'text', 'reach', 'motion'].map((name) => one.getAttribute(`data-${name}`)),
      )
    await kiosk.press('comfort.open')
    for (const id of ['large', 'contrast', 'low', 'still']) await kiosk.press(`comfort.${id}`)
    await kiosk.press('action.done')
    expect(await looks()).toEqual(['contrast', 'large', 'low', 'still'])
    await kiosk.press('attract.start')
    await kiosk.bench.scan(NUTELLA)
    await kiosk.rows(1)
    await kiosk.reload()
    await kiosk.rows(1)
    expect(await looks()).toEqual(['contrast', 'large', 'low', 'still'])
    await kiosk.payByCard()
    await kiosk.leaveWith('none')
    expect(await looks()).toEqual([null, null, null, null])
    await kiosk.reload()
    await kiosk.ready()
    expect(await looks()).toEqual([null, null, null, null])
  },
)

test(
  'the Enter of a scanner that types presses no button that a finger has pressed before',
  { timeout: 60_000 },
  async () => {
    const { page } = kiosk
    await kiosk.press('attract.start')
    await kiosk.press('basket.type')
    await kiosk.tap(/^4$/)
    await page.keyboard.press('Enter')
    await kiosk.tap(/^7$/)
    expect(await page.locator('.keying__typed').textContent()).toBe('47')
  },
)
