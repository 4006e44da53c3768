import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  clippedPrices,
  comfortFaults,
  geometryFaults,
  helpPlace,
  layoutFaults,
  lostHeadings,
} from './measure.ts'
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
/** Each language once, and both sizes where its words are long or run the other way. */
const CELLS = {
  portrait: ['en', 'de', 'ar', 'en-XA', 'ar-XB'],
  landscape: ['de', 'zh', 'ar', 'en-XA'],
} as const
/** The checker looks at each size and each direction; geometry is measured in all cells. */
const CHECKED = { portrait: ['en'], landscape: ['de', 'ar'] } as const

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
  test.each(CELLS[size])(
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
          ...(await page.evaluate(clippedPrices)),
          ...(await page.evaluate(lostHeadings)),
          ...(CHECKED[size].some((one) => one === language) ? await violations(page) : []),
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

/** The looks of the comfort sheet, on the screens of every purchase. */
const COMFORTS = [
  ['portrait', 'theme=contrast&lang=en'],
  ['landscape', 'theme=contrast&lang=de'],
  ['portrait', 'text=large&lang=de'],
  ['landscape', 'text=large&lang=ar'],
  ['portrait', 'reach=low&lang=de'],
  ['portrait', 'theme=contrast&text=large&reach=low&motion=still&lang=en'],
] as const
const PURCHASE = [
  'K01-attract',
  'K03-comfort',
  'K05-empty',
  'K06-basket',
  'K06-long',
  'K11-produce',
  'K13-place',
  'K15-typed',
  'K18-age',
  'K20-line',
  'K26-review',
  'K28-tender',
  'K29-present',
  'K31-declined',
  'K35-receipt',
  'K38-help',
  'K49-cancel',
]

test.each(COMFORTS)(
  'every screen of a purchase is accessible and fits, %s with %s',
  { timeout: 120_000 },
  async (size, look) => {
    const page = await openPage(size)
    const faults: string[] = []
    for (const id of PURCHASE) {
      await page.goto(`${server.url}/gallery.html?screen=${id}&${look}`)
      await page.locator('.lane').waitFor()
      await page.evaluate(() => document.fonts.ready)
      const found = [
        ...(await page.evaluate(geometryFaults)),
        ...(await page.evaluate(clippedPrices)),
        ...(await page.evaluate(comfortFaults)),
        ...(await violations(page)),
      ]
      faults.push(...found.map((fault) => `${id}: ${fault}`))
      if (shots !== null) await keepShot(page, shots, `${id}-${look.replaceAll('&', '-')}-${size}.png`)
    }
    await page.close()
    expect(faults).toEqual([])
  },
)

test('a text that is too long and a price that is cut are seen', async () => {
  const page = await browser.newPage()
  const narrow = 'display: block; width: 100px; overflow: hidden; white-space: nowrap'
  await page.setContent(`<div class="lane" style="--u: 4px"><div class="bar">
    <button style="${narrow}">Páýméént wïth á lóóng nááme</button>
    <p style="${narrow}"><bdi class="amount">€1,234,567.89 / kg</bdi></p></div></div>`)
  expect(await page.evaluate(geometryFaults)).toContainEqual(expect.stringMatching(/^wider than its button/))
  expect(await page.evaluate(clippedPrices)).toEqual([
    expect.stringMatching(/px of a price are hidden: €1,234,567.89/),
  ])
  await page.close()
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

async function violations(page: Page): Promise<readonly string[]> {
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
