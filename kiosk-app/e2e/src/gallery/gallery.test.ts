import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { geometryFaults, helpPlace, layoutFaults, lostHeadings } from './measure.ts'
import { serveFolder, type StaticServer } from './static-server.ts'

const CHROMIUM = '/usr/bin/chromium'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const SIZES = { portrait: { width: 1080, height: 1920 }, landscape: { width: 1920, height: 1080 } } as const
const LANGUAGES = ['en', 'de', 'zh', 'ar', 'en-XA', 'ar-XB'] as const

const dist = join(import.meta.dirname, '../../../ui/dist')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const shots = process.env['GALLERY_SHOTS'] ?? null

let server: StaticServer
let browser: Browser
let ids: readonly string[]
const foreign: string[] = []

beforeAll(async () => {
  if (!existsSync(join(dist, 'gallery.html'))) {
    throw new Error('The kiosk page is not built. Run: npm run build -w @clearlane/ui')
  }
  server = await serveFolder(dist)
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  const page = await browser.newPage()
  await page.goto(`${server.url}/gallery.html`)
  const links = await page
    .locator('.gallery__one > a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  ids = links.map((href) => new URLSearchParams(href ?? '').get('screen') ?? '')
  await page.close()
}, 60_000)

afterAll(async () => {
  await browser.close()
  server.close()
})

describe.each(['portrait', 'landscape'] as const)('%s', (size) => {
  test.each(LANGUAGES)(
    'every screen is accessible and fits, in %s',
    { timeout: 240_000 },
    async (language) => {
      const page = await openPage(size)
      const faults: string[] = []
      const places = new Set<string>()
      for (const id of ids) {
        await page.goto(`${server.url}/gallery.html?screen=${id}&lang=${language}`)
        await page.locator('.lane').waitFor()
        await page.evaluate(() => document.fonts.ready)
        const found = [
          ...(await page.evaluate(geometryFaults)),
          ...(await page.evaluate(layoutFaults, id)),
          ...(await page.evaluate(lostHeadings)),
          ...(await violations(page, size, language)),
        ]
        faults.push(...found.map((fault) => `${id}: ${fault}`))
        const place = await page.evaluate(helpPlace)
        if (place !== null) places.add(place)
        if (shots !== null) await keepShot(page, shots, `${id}-${language}-${size}.png`)
      }
      await page.close()
      expect(faults).toEqual([])
      expect(places.size, 'Help is at one place').toBe(1)
      expect(foreign, 'no request leaves the machine').toEqual([])
    },
  )
})

async function openPage(size: keyof typeof SIZES): Promise<Page> {
  const page = await browser.newPage({ viewport: SIZES[size], reducedMotion: 'reduce' })
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') foreign.push(message.text())
  })
  page.on('pageerror', (error) => foreign.push(error.message))
  return page
}

/** The checker looks at each language and each size once; geometry is measured in all four combinations. */
async function violations(page: Page, size: string, language: string): Promise<readonly string[]> {
  if ((size === 'portrait') !== (language === 'en')) return []
  // Evaluated over the debugging protocol, which the policy of the page does not bind.
  await page.evaluate(axe)
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })`,
  )
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`))
}

async function keepShot(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, name) })
}
