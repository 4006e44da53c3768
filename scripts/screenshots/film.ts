import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Kiosk } from '../../kiosk-app/e2e/src/journeys/kiosk.ts'
import { decodePng } from '../../kiosk-app/e2e/src/gallery/png.ts'
import { PAINTED, untilTrue } from '../bench/browser.ts'
import { encodeAnimatedPng, type Frame } from '../png/animated-png.ts'
import { FILM, filmPage, KIOSK_WIDTH, type Step } from './film-page.ts'
import { type Album, PORTRAIT } from './pictures.ts'
import { beginSale } from './shopping.ts'

const FILM_BYTES_MAX = 1_500_000
const GOODS = ['8076800195057', '3017620422003', '5449000000996'] // of the demo store
const BANANAS_G = 846

/** Films a whole sale on the running product: a picture for each change, each for as long as it takes to read it. */
export async function filmSale(kiosk: Kiosk, browser: Browser, album: Album): Promise<void> {
  const page = await browser.newPage({ viewport: FILM })
  const camera = new Camera(kiosk, page)
  await shop(kiosk, camera)
  await pay(kiosk, camera)
  await page.close()
  const film = encodeAnimatedPng(camera.frames)
  if (film.length > FILM_BYTES_MAX) {
    throw new Error(`The film has ${film.length} bytes, at most ${FILM_BYTES_MAX}. Take fewer pictures.`)
  }
  writeFileSync(join(album.folder, 'sale.png'), film)
  const ms = camera.frames.reduce((sum, frame) => sum + frame.ms, 0)
  album.say(`${'sale.png'.padEnd(26)} ${Math.round(film.length / 1000)} kB, ${(ms / 1000).toFixed(1)} s`)
}

class Camera {
  readonly frames: Frame[] = []
  readonly #kiosk: Kiosk
  readonly #page: Page

  constructor(kiosk: Kiosk, page: Page) {
    this.#kiosk = kiosk
    this.#page = page
  }

  async take(step: Step, ms: number, receiptSvg: string | null = null): Promise<void> {
    await this.#page.setContent(filmPage(await kioskPng(this.#kiosk.page), step, receiptSvg))
    await this.#page.evaluate('document.images[0].decode().then(() => null)')
    this.frames.push({ picture: decodePng(await this.#page.screenshot()), ms })
  }
}

/** The kiosk painted at the size that it has in the film, so that its letters are sharp. */
async function kioskPng(page: Page): Promise<string> {
  await untilTrue(page, PAINTED)
  const devtools = await page.context().newCDPSession(page)
  const clip = { x: 0, y: 0, ...PORTRAIT, scale: KIOSK_WIDTH / PORTRAIT.width }
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', clip })
  await devtools.detach()
  return data
}

async function shop(kiosk: Kiosk, camera: Camera): Promise<void> {
  const { bench, page } = kiosk
  await beginSale(kiosk)
  await camera.take('Scan three products', 1200)
  for (const [index, code] of GOODS.entries()) {
    await bench.scan(code)
    await kiosk.rows(index + 1)
    await camera.take('Scan three products', 900)
  }
  await kiosk.press('basket.produce')
  const bananas = page.getByRole('button', { name: /^Bananas/ }).first()
  await bananas.waitFor()
  await camera.take('Weigh bananas', 1300)
  await kiosk.tap(/^Bananas/)
  await kiosk.sees('weigh.place')
  await camera.take('Weigh bananas', 1200)
  await bench.act({ act: 'place', grams: BANANAS_G })
  await kiosk.rows(GOODS.length + 1)
  await bench.act({ act: 'lift' })
  await camera.take('Weigh bananas', 1300)
}

async function pay(kiosk: Kiosk, camera: Camera): Promise<void> {
  const { bench } = kiosk
  await kiosk.press('basket.pay')
  await kiosk.at('sale.shopping.review')
  await camera.take('Look it over', 1500)
  await kiosk.press('review.pay')
  await kiosk.at('sale.shopping.tender')
  await camera.take('Hold a card to the terminal', 1200)
  await kiosk.press('tender.card')
  await bench.until('card wanted', ({ terminal }) => terminal.stage === 'present-card')
  await kiosk.seesText(kiosk.text('pay.present'))
  await camera.take('Hold a card to the terminal', 1500)
  await bench.act({ act: 'tap', card: 'girocard' })
  await kiosk.at('sale.completed.receipt')
  await camera.take('Take the receipt', 1300)
  await kiosk.press('receipt.paper')
  await kiosk.sees('thanks.printed')
  const number = bench.view.receipts.at(-1)
  if (number === undefined) throw new Error('The printer has printed nothing.')
  await camera.take('Take the receipt', 3500, await bench.receipt(number))
  await kiosk.press('action.done')
  await kiosk.at('sale.attract')
}
