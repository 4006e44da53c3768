import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importCatalogue } from '@clearlane/lane/price-book/adapters/import-catalogue'
import { beforeAll, expect, test } from 'vitest'
import { useKiosk } from './use-kiosk.ts'

const HTML = '<img src=x onerror="document.title=1">'
const COMMANDS = 'Cut\u001d\u0056\u0000 here\u001b@'
const PRODUCTS = `gtin,name,department,price,tax
4006381333931,"${HTML.replaceAll('"', '""')}",sweets,1.00,B
3017620422003,${COMMANDS},sweets,2.00,B
4008400402222,Free of charge,sweets,0.00,B
4008400404448,牛奶 حليب 우유,sweets,1.50,B
`

const kiosk = useKiosk()
beforeAll(async () => {
  const csvPath = join(kiosk.processes.dataDir, 'hostile.csv')
  writeFileSync(csvPath, PRODUCTS)
  const imported = await importCatalogue({
    csvPath,
    dataDir: kiosk.processes.dataDir,
    profileId: 'germany',
  })
  expect(imported.ok).toBe(true)
  await kiosk.processes.restart('lane')
  await kiosk.reload()
}, 30_000)

test(
  'HTML in a product name is text on the screen, and printer commands in one are text on paper',
  { timeout: 60_000 },
  async () => {
    const { bench, page } = kiosk
    const title = await page.title()
    await bench.scan('4006381333931')
    await bench.scan('3017620422003')
    await kiosk.rows(2)
    await kiosk.seesText(HTML)
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    expect(await page.title()).toBe(title)
    const { receipts, printer } = bench.view
    await kiosk.payByCard()
    await kiosk.leaveWith('paper')
    expect(bench.view.receipts.length).toBe(receipts.length + 1) // one cut, ours
    expect(bench.view.printer.unknownCommands).toBe(printer.unknownCommands)
    const paper = await bench.receipt(bench.view.receipts[0] ?? 0)
    expect(paper).toContain('&lt;img')
    expect(paper).toContain('Cut')
  },
)

test('a name that no code page has is on paper in its own letters', { timeout: 60_000 }, async () => {
  const { bench } = kiosk
  await bench.scan('4008400404448')
  await kiosk.rows(1)
  await kiosk.payByCard()
  await kiosk.leaveWith('paper')
  const paper = await bench.receipt(bench.view.receipts[0] ?? 0)
  expect(paper).not.toContain('■')
  expect(paper).toContain('v1h') // rows of single dots: only a picture has them
})

test('a product of price 0 is not sold, and the screen says whom to ask', { timeout: 60_000 }, async () => {
  await kiosk.press('attract.start')
  await kiosk.bench.scan('4008400402222')
  await kiosk.sees('notice.refused.no-price')
  // On a busy machine the scan may overtake the finger.
  const refusal = expect.objectContaining({ type: 'scan-refused', reason: 'no-price' })
  expect(kiosk.events()).toContainEqual(refusal)
  await kiosk.giveUp()
})
