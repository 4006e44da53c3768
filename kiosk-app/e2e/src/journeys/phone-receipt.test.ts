import { expect, test } from 'vitest'
import { NUTELLA } from '../kills/scripted-sale.ts'
import { useKiosk } from './use-kiosk.ts'

const kiosk = useKiosk({ lane: { receiptPort: 0 } })

const code = () => kiosk.page.getByRole('img', { name: kiosk.text('receipt.phone.code') })

/** What the page is told after a reload: the address that its code holds. */
async function addressAfterReload(): Promise<string> {
  const told = new Promise<string>((resolve) => {
    kiosk.page.once('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        const address = /"receiptUrl":"([^"]+)"/.exec(String(payload))?.[1]
        if (address !== undefined) resolve(address)
      })
    })
  })
  await kiosk.page.reload()
  return told
}

test(
  'a phone is offered the receipt from the payment until the shopper is done, and not before',
  { timeout: 60_000 },
  async () => {
    await kiosk.bench.scan(NUTELLA)
    await kiosk.rows(1)
    expect(await code().count()).toBe(0)
    await kiosk.payByCard()
    await kiosk.at('sale.completed.receipt', 30_000)
    await code().waitFor()
    const receipt = await fetch(await addressAfterReload())
    expect(receipt.status).toBe(200)
    expect(await receipt.text()).toMatch(/Nutella[^]*3,29/i)
    await code().waitFor()
    await kiosk.press('receipt.none')
    await kiosk.sees('thanks.title')
    await code().waitFor()
    await kiosk.press('action.done')
    await kiosk.at('sale.attract')
    expect(await code().count()).toBe(0)
  },
)
