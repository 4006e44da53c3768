import { phaseOf, emptyLedger, evolve } from '@clearlane/domain'
import { expect, test } from 'vitest'
import { BADGE, NUTELLA, PIN } from '../kills/scripted-sale.ts'
import { useKiosk } from './use-kiosk.ts'

const kiosk = useKiosk()

test(
  'a declined card says that nothing was charged, and the second try is paid',
  { timeout: 60_000 },
  async () => {
    const { netMinor } = kiosk.bench.view.terminal
    await kiosk.bench.scan(NUTELLA)
    await kiosk.bench.act({ act: 'script', script: { declineCode: 5 } })
    await kiosk.payByCard()
    await kiosk.sees('declined.title')
    await kiosk.sees('declined.nothing')
    expect(kiosk.bench.view.terminal.netMinor).toBe(netMinor)
    await kiosk.press('declined.again')
    await kiosk.press('tender.card')
    await kiosk.holdCard()
    await kiosk.leaveWith('none')
    expect(kiosk.bench.view.terminal.netMinor - netMinor).toBe(329)
  },
)

test(
  'a lost answer says not to pay again, and the payment is found: paid once',
  { timeout: 90_000 },
  async () => {
    const { netMinor } = kiosk.bench.view.terminal
    await kiosk.bench.scan(NUTELLA)
    await kiosk.bench.act({ act: 'script', script: { answer: 'link-down', downMs: 4_000 } })
    await kiosk.payByCard()
    await kiosk.sees('doubt.title')
    await kiosk.at('sale.completed.receipt', 60_000)
    await kiosk.leaveWith('none')
    expect(kiosk.bench.view.terminal.netMinor - netMinor).toBe(329)
    expect(kiosk.count('tender-unknown')).toBe(1)
  },
)

test(
  'staff who ask what became of a payment are back on their menu when it is found',
  { timeout: 90_000 },
  async () => {
    await kiosk.bench.scan(NUTELLA)
    await kiosk.bench.act({ act: 'script', script: { answer: 'link-down', downMs: 12_000 } })
    await kiosk.payByCard()
    await kiosk.sees('doubt.title')
    await kiosk.signIn(BADGE, PIN)
    await kiosk.press('staff.settle')
    await kiosk.sees('staff.settle.text')
    await kiosk.page.getByText(kiosk.text('staff.outcome.paid')).waitFor({ timeout: 60_000 })
    await kiosk.under('staff.menu')
    await kiosk.signOut()
    await kiosk.leaveWith('none')
  },
)

test('two cards share a purchase', { timeout: 60_000 }, async () => {
  const { netMinor } = kiosk.bench.view.terminal
  await kiosk.bench.scan(NUTELLA)
  await kiosk.payPart('100')
  await kiosk.sees('tender.rest.title')
  expect(kiosk.bench.view.terminal.netMinor - netMinor).toBe(100)
  await kiosk.press('tender.card')
  await kiosk.holdCard()
  await kiosk.leaveWith('none')
  expect(kiosk.bench.view.terminal.netMinor - netMinor).toBe(329)
})

test(
  'a purchase of which a part is paid ends by staff, who give it back first',
  { timeout: 60_000 },
  async () => {
    const [{ netMinor }, calls] = [kiosk.bench.view.terminal, kiosk.count('intervention-raised')]
    await kiosk.bench.scan(NUTELLA)
    await kiosk.payPart('100')
    await kiosk.sees('tender.rest.title')
    await kiosk.press('action.cancel')
    await kiosk.sees('cancel.paid')
    await kiosk.page
      .getByRole('dialog')
      .getByRole('button', { name: kiosk.text('help.call') })
      .click()
    await kiosk.sees('help.title')
    expect(kiosk.count('intervention-raised')).toBe(calls + 1)
    await kiosk.signIn(BADGE, PIN)
    await kiosk.press('staff.suspend')
    await kiosk.sees('staff.paid-part')
    await kiosk.press('staff.cancel')
    await kiosk.press('staff.reverse')
    await kiosk.press('staff.cancel.confirm')
    await kiosk.signOut()
    expect(kiosk.bench.view.terminal.netMinor).toBe(netMinor)
    expect(kiosk.count('sale-cancelled')).toBe(1)
  },
)

test(
  'without paper the screen says so at once with the number of the sale, and the receipt comes with a new roll',
  { timeout: 90_000 },
  async () => {
    const { bench } = kiosk
    const printed = kiosk.count('receipt-printed')
    await bench.scan(NUTELLA)
    await kiosk.payByCard()
    await kiosk.at('sale.completed.receipt')
    await bench.act({ act: 'leave-paper', mm: 0 })
    await kiosk.sees('receipt.paper.later')
    await kiosk.seesText(saleId())
    await kiosk.press('receipt.paper')
    await kiosk.sees('printer.title')
    await kiosk.seesText(saleId())
    expect(kiosk.count('receipt-printed')).toBe(printed) // it waits: nothing was given up
    await kiosk.press('action.done')
    await kiosk.at('sale.attract')
    const before = bench.view.receipts[0] ?? 0
    await bench.act({ act: 'load-roll' })
    await bench.until('the receipt', ({ receipts }) => (receipts[0] ?? 0) > before)
    expect(await bench.receipt(before + 1)).not.toContain('KOPIE')
    await kiosk.signIn(BADGE, PIN)
    await kiosk.press('staff.reprint')
    expect(await papersUntilCopy(before)).toBe(2)
    await kiosk.signOut()
  },
)

/** How many papers came out until one that is marked as a copy. */
async function papersUntilCopy(before: number): Promise<number> {
  const { bench } = kiosk
  for (let number = before + 1; ; number++) {
    await bench.until('a paper', ({ receipts }) => (receipts[0] ?? 0) >= number)
    if ((await bench.receipt(number)).includes('KOPIE')) return number - before
  }
}

function saleId(): string {
  const ledger = kiosk.events().reduce(evolve, emptyLedger())
  expect(phaseOf(ledger)).toBe('completed')
  return ledger.sale?.saleId ?? 'no sale'
}
