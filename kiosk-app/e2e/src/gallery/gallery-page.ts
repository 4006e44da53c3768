/// <reference lib="dom" />

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import { addressOf, wordsOf, type Cell } from '@clearlane/ui/gallery/cell'
import { chromiumOptions } from '../rig/chromium.ts'
import { loadAxe, violationsIn } from './axe.ts'
import { serveFolder } from './static-server.ts'

export const WINDOWS = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
} as const satisfies Record<Cell['size'], object>

const dist = join(import.meta.dirname, '../../../ui/dist')

/** The gallery in a Chromium of its own, at one size. */
export class GalleryPage {
  readonly page: Page
  /** Requests that leave the machine, and what the page complains of. */
  readonly complaints: readonly string[]
  readonly #devtools: CDPSession
  readonly #close: () => Promise<void>
  #mayMove = false

  constructor(page: Page, complaints: readonly string[], devtools: CDPSession, close: () => Promise<void>) {
    this.page = page
    this.complaints = complaints
    this.#devtools = devtools
    this.#close = close
  }

  /** Shows a picture, without loading the page again, until everything of it is painted; `more` of an address: a display. */
  async show(cell: Cell, more = ''): Promise<void> {
    await this.#allowMotion(cell.motion === 'still')
    await this.page.evaluate(
      async (address) => {
        await navigation.navigate(address).finished
        await document.fonts.ready
        const painted = [...document.images].filter((image) => image.checkVisibility()) // others may never load
        await Promise.all(painted.map((image) => image.decode()))
        // Staff wears no comfort: what moves on its pages comes to its end first.
        const moving = document.querySelector('.staff') === null ? [] : document.getAnimations()
        await Promise.all(moving.map(({ finished }) => finished))
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      },
      `${addressOf(cell)}${more}`,
    )
  }

  /** Who asked for no motion gets none on a device that allows it; else the device keeps the pictures still. */
  async #allowMotion(isAllowed: boolean): Promise<void> {
    if (isAllowed === this.#mayMove) return
    this.#mayMove = isAllowed
    await this.page.emulateMedia({ reducedMotion: isAllowed ? 'no-preference' : 'reduce' })
  }

  /** What axe finds, in words. */
  violations(): Promise<readonly string[]> {
    return violationsIn(this.page)
  }

  /** The window as a PNG; kept where GALLERY_SHOTS says so. */
  async photograph(cell: Cell): Promise<Uint8Array> {
    const { data } = await this.#devtools.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
    })
    const png = Buffer.from(data, 'base64')
    const folder = process.env['GALLERY_SHOTS']
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${wordsOf(cell).join('-')}.png`), png)
    }
    return png
  }

  close(): Promise<void> {
    return this.#close()
  }
}

export async function openGallery(size: Cell['size']): Promise<GalleryPage> {
  if (!existsSync(join(dist, 'gallery.html'))) {
    throw new Error('The kiosk page is not built. Run: npm run build -w @clearlane/ui')
  }
  const server = await serveFolder(dist)
  const browser = await chromium.launch(chromiumOptions())
  const page = await browser.newPage({ viewport: WINDOWS[size], reducedMotion: 'reduce' })
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) complaints.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${server.url}/gallery.html?screen=K46-starting&size=${size}`)
  // Letters that come after a picture was laid out may stay boxes on it.
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())))
  await loadAxe(page)
  const devtools = await page.context().newCDPSession(page)
  return new GalleryPage(page, complaints, devtools, async () => {
    await browser.close()
    server.close()
  })
}
