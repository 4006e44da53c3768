import { expect, test } from 'vitest'
import { NUTELLA, SPRITE } from '../kills/scripted-sale.ts'
import { manyCodes } from './codes.ts'
import { useKiosk } from './use-kiosk.ts'

const SPAGHETTI = '8076800195057'

const kiosk = useKiosk({ bagging: true })

/** Until nothing is asked for any more. */
async function inOrder(id: string): Promise<void> {
  await kiosk.page.getByText(kiosk.text(id)).first().waitFor({ state: 'hidden', timeout: 15_000 })
}

test(
  'an own bag, three products that are bagged, and one that was not scanned and is taken out again',
  { timeout: 90_000 },
  async () => {
    const { bench } = kiosk
    await kiosk.press('attract.start')
    await kiosk.press('bagging.bag')
    await kiosk.sees('bagging.bag.title')
    await kiosk.press('wait.go-on')
    await bench.act({ act: 'bag-thing', thing: 'own bag', grams: 150 })

    await bench.act({ act: 'bag-by-itself', on: false })
    await bench.scan(NUTELLA)
    await kiosk.rows(1)
    await kiosk.sees('bagging.missing')
    await bench.until('Nutella in the hand', ({ platform }) => platform?.inHand.length === 1)
    await bench.act({ act: 'bag' })
    await inOrder('bagging.missing')

    await bench.act({ act: 'bag-by-itself', on: true })
    for (const [index, code] of [SPRITE, SPAGHETTI].entries()) {
      await bench.scan(code)
      await bench.until('bagged', ({ platform }) => platform?.items.length === index + 3)
      await kiosk.sees('bagging.missing')
      await inOrder('bagging.missing')
    }

    await bench.act({ act: 'bag-thing', thing: 'not scanned', grams: 300 })
    await kiosk.sees('bagging.more')
    await kiosk.sees('bagging.more.text')
    const extra = bench.view.platform?.items.find(({ item }) => item.endsWith('not scanned'))
    await bench.act({ act: 'unbag', item: extra?.item ?? '' })
    await inOrder('bagging.more')

    await kiosk.payByCard()
    await kiosk.leaveWith('none')
    expect(kiosk.count('intervention-raised')).toBe(0)
    expect(kiosk.count('bag-announced')).toBe(1)
    const seen = kiosk
      .events()
      .flatMap((event) => (event.type === 'platform-settled' ? [event.observed] : []))
    expect(seen.filter((one) => one !== null && /^\d+$/.test(one.lineId)).length).toBeGreaterThanOrEqual(2)
    expect(kiosk.journalTrouble()).toBe(null)
  },
)

test(
  'twenty scans while an own bag is put down: none lost, and it is still asked for',
  { timeout: 60_000 },
  async () => {
    const { bench } = kiosk
    await bench.act({ act: 'bag-by-itself', on: false })
    await kiosk.press('attract.start')
    await kiosk.press('bagging.bag')
    await kiosk.under('shopper.bag')
    const codes = manyCodes(20)
    for (const code of codes.slice(0, 10)) await bench.scan(code)
    await kiosk.rows(10)
    for (const code of codes.slice(10)) await bench.scan(code)
    await kiosk.rows(20)
    await kiosk.under('shopper.bag')
    const added = kiosk.events().flatMap((event) => (event.type === 'item-added' ? event.lines : []))
    const scanned = added.flatMap(({ source }) => (source.kind === 'scan' ? [source.data] : []))
    expect(scanned.slice(-20)).toEqual(codes)
  },
)
