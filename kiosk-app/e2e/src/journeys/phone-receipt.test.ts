import { afterAll, beforeAll, expect, test } from 'vitest'
import { NUTELLA } from '../kills/scripted-sale.ts'
import { startKiosk, type Kiosk } from './kiosk.ts'

let kiosk: Kiosk
beforeAll(async () => {
  kiosk = await startKiosk({ receiptPort: 0, receiptUrl: 'https://receipts.example/lane-1/' })
}, 90_000)
afterAll(() => kiosk.stop())

const code = () => kiosk.page.getByRole('img', { name: kiosk.text('receipt.phone.code') })

test(
  'a phone is offered the receipt from the payment until the shopper is done, and not before',
  { timeout: 60_000 },
  async ({ onTestFailed }) => {
    onTestFailed(async () => console.log(await kiosk.evidence()))
    await kiosk.bench.scan(NUTELLA)
    await kiosk.rows(1)
    expect(await code().count()).toBe(0)
    await kiosk.payByCard()
    await kiosk.at('sale.completed.receipt', 30_000)
    await code().waitFor()
    await kiosk.press('receipt.none')
    await kiosk.sees('thanks.title')
    await code().waitFor()
    await kiosk.press('action.done')
    await kiosk.at('sale.attract')
    expect(await code().count()).toBe(0)
  },
)
