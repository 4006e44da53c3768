import { expect, test } from 'vitest'
import { BADGE, NUTELLA, PIN, SPRITE, TEQUILA, WINE } from '../kills/scripted-sale.ts'
import { useKiosk } from './use-kiosk.ts'

const KOHLRABI = '4628'
const UNKNOWN = '4006381333931' // a right check digit, and a pen

const kiosk = useKiosk()

test.each(['de', 'en'] as const)(
  'a whole sale by card with a receipt, in %s',
  { timeout: 60_000 },
  async (language) => {
    const { bench } = kiosk
    const { netMinor } = bench.view.terminal
    const receipts = bench.view.receipts.length
    await kiosk.press('action.language')
    await kiosk.tap(language === 'de' ? /^Deutsch/ : /^English/)
    kiosk.language = language
    await kiosk.sees('basket.empty.title')
    await bench.scan(NUTELLA)
    await bench.scan(SPRITE)
    await kiosk.rows(2)
    await kiosk.sees('line.deposit')
    await kiosk.payByCard()
    await kiosk.sees('approved.title')
    await kiosk.leaveWith('paper')
    expect(bench.view.terminal.netMinor - netMinor).toBe(329 + 119 + 25)
    expect(bench.view.receipts.length).toBe(receipts + 1)
    expect(await bench.receipt(bench.view.receipts[0] ?? 0)).toContain('Nutella')
    expect(kiosk.journalTrouble()).toBe(null)
  },
)

test('produce is weighed: chosen in the grid, placed, sold by its weight', { timeout: 60_000 }, async () => {
  await kiosk.press('attract.start')
  await kiosk.press('basket.produce')
  await kiosk.tap(/^Bananen/)
  await kiosk.sees('weigh.place')
  await kiosk.bench.act({ act: 'place', grams: 750 })
  await kiosk.at('sale.shopping.basket')
  await kiosk.seesText(/0,750 kg/)
  await kiosk.sees('basket.take-off')
  await kiosk.bench.act({ act: 'lift' })
  await kiosk.payByCard()
  await kiosk.leaveWith('none')
})

test('a sticker sells for less, and basket and receipt say so', { timeout: 60_000 }, async () => {
  const { bench } = kiosk
  const { netMinor } = bench.view.terminal
  await bench.scan('RED3017620422003001991', ']C0')
  await kiosk.sees('basket.reduced')
  await kiosk.seesText('3,29')
  await kiosk.payByCard()
  await kiosk.leaveWith('paper')
  expect(bench.view.terminal.netMinor - netMinor).toBe(199)
  expect(await bench.receipt(bench.view.receipts[0] ?? 0)).toContain('Reduziert, statt 3,29')
})

test('pieces are counted by the pad, and a scan under it is in the basket', { timeout: 60_000 }, async () => {
  await kiosk.press('attract.start')
  await kiosk.press('basket.type')
  for (const digit of KOHLRABI) await kiosk.tap(new RegExp(`^${digit}$`))
  await kiosk.press('key.add')
  await kiosk.under('shopper.line')
  await kiosk.tap(/^1\s*Eintippen/)
  await kiosk.under('shopper.quantity')
  await kiosk.bench.scan(NUTELLA)
  await kiosk.rows(2)
  for (const digit of '99') await kiosk.tap(new RegExp(`^${digit}$`))
  await kiosk.press('line.set')
  await kiosk.seesText(/Höchstens 50/)
  for (const digit of '12') await kiosk.tap(new RegExp(`^${digit}$`))
  await kiosk.press('line.set')
  await kiosk.under('shopper.line')
  await kiosk.press('action.done')
  await kiosk.seesText(/^12 ×/)
  await kiosk.payByCard()
  await kiosk.leaveWith('none')
})

test(
  'an unknown product is put aside by the shopper, and the sale goes on',
  { timeout: 60_000 },
  async () => {
    await kiosk.bench.scan(NUTELLA)
    await kiosk.rows(1)
    await kiosk.bench.scan(UNKNOWN)
    await kiosk.sees('wait.unknown.title')
    await kiosk.seesText(new RegExp(UNKNOWN))
    await kiosk.press('wait.unknown.aside')
    await kiosk.under('shopper.none')
    await kiosk.payByCard()
    await kiosk.leaveWith('none')
  },
)

test(
  'wine waits for a person: staff clear it at the lane with badge and PIN',
  { timeout: 60_000 },
  async () => {
    await kiosk.bench.scan(WINE)
    await kiosk.sees('wait.age.title')
    await kiosk.bench.scan(NUTELLA)
    await kiosk.rows(2)
    await kiosk.under('shopper.waiting')
    await kiosk.press('wait.go-on')
    await kiosk.signIn(BADGE, PIN)
    await kiosk.press('staff.approve')
    await kiosk.sees('staff.nothing')
    await kiosk.signOut()
    await kiosk.payByCard()
    await kiosk.leaveWith('none')
    expect(kiosk.count('approval-granted')).toBe(1)
  },
)

test(
  'a long list shows what is new, and all of it to whoever scrolls, without a jump',
  { timeout: 90_000 },
  async () => {
    const rows = 30
    for (let row = 1; row <= rows; row++) {
      await kiosk.bench.scan(NUTELLA)
      await kiosk.rows(row)
    }
    const first = kiosk.page.locator('.row[aria-posinset="1"]')
    const newest = kiosk.page.locator(`.row[aria-posinset="${rows}"]`)
    expect(await first.count()).toBe(0)
    const place = await newest.boundingBox()
    await newest.hover()
    await kiosk.page.mouse.wheel(0, -1)
    await first.waitFor({ state: 'attached' })
    const movedPx = ((await newest.boundingBox())?.y ?? NaN) - (place?.y ?? NaN)
    expect(Math.abs(movedPx)).toBeLessThan(5) // the pixel of the wheel, and rounding
    await kiosk.page.mouse.wheel(0, -10_000)
    await kiosk.tap(/^Nutella/)
    await kiosk.press('action.done')
    await kiosk.giveUp()
  },
)

test('a dear bottle is removed with the help of a person', { timeout: 60_000 }, async () => {
  await kiosk.bench.scan(NUTELLA)
  await kiosk.bench.scan(TEQUILA)
  await kiosk.press('wait.go-on')
  await kiosk.tap(/^Sierra Tequila/)
  await kiosk.press('line.remove')
  await kiosk.sees('wait.void.title')
  await kiosk.press('wait.go-on')
  await kiosk.signIn(BADGE, PIN)
  await kiosk.seesText(kiosk.text('staff.kind.void'))
  await kiosk.page
    .locator('.card', { hasText: kiosk.text('staff.kind.void') })
    .getByRole('button', { name: kiosk.text('staff.approve') })
    .click()
  await kiosk.sees('staff.nothing')
  await kiosk.signOut()
  expect(await kiosk.page.locator('.row').count()).toBe(1)
  await kiosk.payByCard()
  await kiosk.leaveWith('none')
})

test('staff take an amount off a line, then a percentage off everything', { timeout: 60_000 }, async () => {
  await kiosk.bench.scan(NUTELLA)
  await kiosk.rows(1)
  await kiosk.signIn(BADGE, PIN)
  await kiosk.tap(/^Nutella/)
  await kiosk.press('staff.line.discount')
  for (const digit of '100') await kiosk.tap(new RegExp(`^${digit}$`))
  await kiosk.tap(/^1,00\s€ geben/)
  await kiosk.press('staff.discount-all')
  for (const digit of '10') await kiosk.tap(new RegExp(`^${digit}$`))
  await kiosk.tap(/^10\s% geben/)
  await kiosk.signOut()
  await kiosk.seesText(/^2,06\s€$/) // 3.29 − 1.00, and a tenth of that
  await kiosk.giveUp()
})

test('fewer dear bottles are taken out with the help of a person', { timeout: 60_000 }, async () => {
  await kiosk.bench.scan(TEQUILA)
  await kiosk.press('wait.go-on')
  await kiosk.tap(/^Sierra Tequila/)
  await kiosk.press('line.more')
  await kiosk.press('line.less')
  await kiosk.sees('wait.quantity.title')
  await kiosk.press('wait.go-on')
  await kiosk.signIn(BADGE, PIN)
  const card = kiosk.page.locator('.card', { hasText: kiosk.text('staff.kind.quantity') })
  await card.getByText('1 statt 2').waitFor()
  await card.getByRole('button', { name: kiosk.text('staff.approve') }).click()
  await card.waitFor({ state: 'detached' })
  await kiosk.signOut()
  expect(kiosk.events().findLast(({ type }) => type === 'quantity-set')).toMatchObject({ quantity: 1 })
  await kiosk.giveUp()
})

test('the whole purchase is cancelled from the basket, after one question', { timeout: 60_000 }, async () => {
  const cancelled = kiosk.count('sale-cancelled')
  await kiosk.bench.scan(NUTELLA)
  await kiosk.rows(1)
  await kiosk.tap(/^Nutella/)
  await kiosk.under('shopper.line')
  await kiosk.press('action.cancel')
  await kiosk.sees('cancel.text')
  await kiosk.press('cancel.keep')
  await kiosk.giveUp()
  expect(kiosk.count('sale-cancelled')).toBe(cancelled + 1)
})
