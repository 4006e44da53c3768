import { badgeBarcode } from '@clearlane/domain'
import type { Kiosk } from '../../kiosk-app/e2e/src/journeys/kiosk.ts'
import { type Album, LANDSCAPE, PORTRAIT, takePicture } from './pictures.ts'

/** Of the demo store. */
const SHOPPING = [
  '8076800195057',
  '8076809513753',
  '3017620422003',
  '5449000000996',
  '4000417025005',
  '3057640257773',
]
const MORE = ['4008400224121', '3046920022651']
const WINE = '4400066900430' // from 16, so it waits for a person
const BADGE = badgeBarcode('ALEX01') // as `npm start` prints it
const PIN = '2468'
const BANANAS_G = 846

/** A first shopper: what the README shows of the kiosk, and a printed receipt. */
export async function firstShopper(kiosk: Kiosk, album: Album): Promise<void> {
  const { page, bench } = kiosk
  await beginSale(kiosk)
  await weighBananas(kiosk, album)
  for (const [index, code] of SHOPPING.entries()) {
    await bench.scan(code)
    await kiosk.rows(index + 2)
  }
  await toTheCard(kiosk)
  await takePicture(page, album, 'card-portrait.png')
  await bench.act({ act: 'tap', card: 'girocard' })
  await kiosk.leaveWith('paper')
}

export async function beginSale(kiosk: Kiosk): Promise<void> {
  await kiosk.press('attract.start')
  await kiosk.sees('basket.empty.title')
}

async function weighBananas(kiosk: Kiosk, album: Album): Promise<void> {
  const { page, bench } = kiosk
  await kiosk.press('basket.produce')
  await page.setViewportSize(LANDSCAPE)
  await page
    .getByRole('button', { name: /^Bananas/ })
    .first()
    .waitFor()
  await takePicture(page, album, 'produce-landscape.png')
  await page.setViewportSize(PORTRAIT)
  await kiosk.tap(/^Bananas/)
  await kiosk.sees('weigh.place')
  await bench.act({ act: 'place', grams: BANANAS_G })
  await kiosk.rows(1)
  await bench.act({ act: 'lift' })
}

/** A second shopper has wine: the attendant comes, and the devices are all at work. */
export async function secondShopper(kiosk: Kiosk, album: Album): Promise<void> {
  const { page, bench } = kiosk
  await beginSale(kiosk)
  for (const [index, code] of MORE.entries()) {
    await bench.scan(code)
    await kiosk.rows(index + 1)
  }
  await bench.scan(WINE)
  await kiosk.press('wait.go-on')
  await kiosk.signIn(BADGE, PIN)
  await page.setViewportSize(LANDSCAPE)
  await takePicture(page, album, 'attendant-landscape.png')
  await page.setViewportSize(PORTRAIT)
  await kiosk.press('staff.approve')
  await kiosk.sees('staff.nothing')
  await kiosk.signOut()
  await toTheCard(kiosk)
}

async function toTheCard(kiosk: Kiosk): Promise<void> {
  await kiosk.press('basket.pay')
  await kiosk.press('review.pay')
  await kiosk.press('tender.card')
  await kiosk.at('sale.paying')
  await kiosk.bench.until('card wanted', ({ terminal }) => terminal.stage === 'present-card')
}
