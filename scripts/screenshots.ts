import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { Kiosk } from '../kiosk-app/e2e/src/journeys/kiosk.ts'
import { launchChromium, PAINTED, untilTrue } from './bench/browser.ts'
import { takeNoOptions } from './call/take-no-options.ts'
import { filmSale } from './screenshots/film.ts'
import { type Album, takePicture } from './screenshots/pictures.ts'
import { firstShopper, secondShopper } from './screenshots/shopping.ts'

// Makes the pictures of the README from the running product: real processes, free ports, data of its own.

takeNoOptions('screenshots', 'Makes the pictures of the README, docs/pictures, from the running product.')

const BENCH = { width: 1440, height: 1040 }
const RECEIPT_WIDTH = 620

const root = fileURLToPath(new URL('..', import.meta.url))
const album: Album = { folder: join(root, 'docs/pictures'), say: (line) => console.log(line) }

async function main(): Promise<void> {
  mkdirSync(album.folder, { recursive: true })
  const browser = await launchChromium()
  try {
    await takeAll(browser)
  } finally {
    await browser.close()
  }
}

async function takeAll(browser: Browser): Promise<void> {
  const kiosk = new Kiosk()
  await kiosk.start({ lane: { languages: ['en', 'de', 'zh', 'ar'] } })
  kiosk.language = 'en'
  try {
    await filmSale(kiosk, browser, album)
    await firstShopper(kiosk, album)
    const number = kiosk.bench.view.receipts.at(-1)
    if (number === undefined) throw new Error('The printer has printed nothing.')
    await receiptPicture(browser, await kiosk.bench.receipt(number))
    await secondShopper(kiosk, album)
    await benchPicture(browser, kiosk.processes.url('bench'))
  } finally {
    await kiosk.stop()
  }
}

/** The paper alone, on white, as tall as it is. */
async function receiptPicture(browser: Browser, svg: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: RECEIPT_WIDTH, height: 400 } })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100% }</style>${svg}`)
  const height = Number(
    await page.evaluate('Math.ceil(document.querySelector("svg").getBoundingClientRect().height)'),
  )
  await page.setViewportSize({ width: RECEIPT_WIDTH, height })
  await takePicture(page, album, 'receipt.png')
  await page.close()
}

async function benchPicture(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: BENCH })
  await page.goto(url)
  await page.getByText('Please present card').first().waitFor()
  await untilTrue(page, 'document.querySelectorAll("#products img").length > 0')
  await untilTrue(page, PAINTED)
  await takePicture(page, album, 'bench.png')
  await page.close()
}

try {
  await main()
} catch (error) {
  console.error(`The pictures could not be made: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
