/// <reference lib="dom" />

import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumOptions } from '../rig/chromium.ts'
import { comfortFaults } from './comfort-faults.ts'
import { clippedPrices, geometryFaults, pictureFaults } from './measure.ts'
import { decodePng } from './png.ts'
import { seenContrast } from './seen-contrast.ts'
import { brokenWords, clippedTexts, gapFaults } from './spacing.ts'
import { seenParts } from './texts.ts'

// Each measure sees what it is for, on a page that is wrong on purpose: a millimetre is four pixels here.

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions())
  page = await browser.newPage({ viewport: { width: 400, height: 800 } })
})
afterAll(() => browser.close())

async function shows(body: string): Promise<void> {
  const style =
    '@property --u { syntax: "<length>"; inherits: true; initial-value: 4px } body { margin: 0 } .lane { position: relative; height: 800px; font: 28px sans-serif } button { position: absolute; width: 100px; height: 100px; border: 0; padding: 0 }'
  await page.setContent(`<style>${style}</style><div class="lane">${body}</div>`)
}

test('a target that is too small, and letters that are too low', async () => {
  await shows('<button style="width: 40px">Pay</button><p style="font-size: 12px">Legal</p>')
  const faults = await page.evaluate(geometryFaults)
  expect(faults).toContainEqual(expect.stringContaining('10.0 mm instead of 12'))
  expect(faults).toContainEqual(expect.stringContaining('letters of 2.1 mm'))
})

test('a text that is too long, and a price that is cut', async () => {
  const narrow = 'display: block; width: 100px; overflow: hidden; white-space: nowrap'
  await shows(`<div class="bar"><button style="${narrow}">Páýméént wïth á lóóng nááme</button>
    <p style="${narrow}"><bdi class="amount">€1,234,567.89 / kg</bdi></p></div>`)
  expect(await page.evaluate(geometryFaults)).toContainEqual(expect.stringMatching(/^wider than its button/))
  expect(await page.evaluate(clippedPrices)).toEqual([
    expect.stringMatching(/px of a price are hidden: €1,234,567.89/),
  ])
})

test('targets that are too close; those under a dialog do not count', async () => {
  await shows('<button>One</button><button style="left: 108px">Two</button>')
  expect(await page.evaluate(gapFaults)).toEqual(['2.0 mm instead of 3 between: One | Two'])
  await shows('<button>One</button><button style="left: 112px">Two</button>')
  expect(await page.evaluate(gapFaults)).toEqual([])
  await shows('<button>One</button><div inert><button style="left: 50px">Two</button></div>')
  expect(await page.evaluate(gapFaults)).toEqual([])
})

test('a price that is cut off, a line too many, and a name that may end in dots', async () => {
  const narrow = 'width: 60px; overflow: hidden; white-space: nowrap'
  await shows(
    `<p style="${narrow}; text-overflow: ellipsis" class="name">Forest honey from small beekeepers</p>`,
  )
  expect(await page.evaluate(clippedTexts)).toEqual([])
  await shows(`<p style="${narrow}; text-overflow: ellipsis" class="amount">1,234,567.89 €</p>`)
  expect(await page.evaluate(clippedTexts)).toEqual([expect.stringContaining('cut off: 1,234')])
  await shows(`<div class="last"><p style="${narrow}; width: 0" class="amount">14.99 €</p></div>`)
  expect(await page.evaluate(clippedTexts), 'what gave way as a whole').toEqual([])
  await shows('<p class="low" style="height: 30px; overflow: hidden; width: 200px">Take the product off</p>')
  expect(await page.evaluate(clippedTexts)).toEqual([expect.stringContaining('by .low')])
  await shows('<p style="height: 30px; overflow: auto; width: 200px">Take the product off the scale</p>')
  expect(await page.evaluate(clippedTexts)).toEqual([])
})

test('a drawing and a code that are too small, and a drawing that gave way', async () => {
  const drawn = (kind: string, mm: number) =>
    `<svg class="${kind}" viewBox="0 0 33 33" style="width: ${mm * 4}px; height: ${mm * 4}px"></svg>`
  await shows(drawn('drawing', 10) + drawn('drawing', 20) + drawn('drawing', 0) + drawn('qr', 15))
  expect(await page.evaluate(pictureFaults)).toEqual(['10.0 mm: drawing', 'modules of 0.45 mm: qr'])
})

test('a word that goes on in the next line; between words, and with a hyphen, a line may end', async () => {
  const narrow = 'width: 90px; overflow-wrap: anywhere'
  await shows(`<p class="key" style="${narrow}">Löschen bitte</p><p lang="de" style="${narrow}">an aus</p>`)
  expect(await page.evaluate(brokenWords, { lang: 'de' })).toEqual(['broken: Löschen in .key'])
  expect(await page.evaluate(brokenWords, { lang: 'en-XA' })).toEqual([])
  await shows(`<p style="${narrow}; hyphens: auto">Löschen</p><p style="${narrow}">牛奶牛奶牛奶牛奶</p>`)
  expect(await page.evaluate(brokenWords, { lang: 'de' })).toEqual([])
})

const PLAIN = { size: 'portrait', theme: 'light', text: 'normal', reach: 'normal', motion: 'normal' }
const wears = (mark: string, value: string) =>
  page.evaluate(([name, said]) => document.querySelector('.lane')?.setAttribute(`data-${name}`, said), [
    mark,
    value,
  ] as const)

test('a target above the reach of an arm', async () => {
  await shows('<button style="top: 300px">High</button><button style="top: 600px">Low</button>')
  await wears('reach', 'low')
  expect(await page.evaluate(comfortFaults, { ...PLAIN, reach: 'low' })).toEqual(['out of reach: High'])
})

test('letters that are not large, what still moves, and more contrast where it is asked for', async () => {
  await shows('<p style="color: #414c59; transition: color 9s">Words</p>')
  await wears('text', 'large')
  await wears('motion', 'still')
  await wears('theme', 'contrast')
  await page.evaluate(() => {
    document.querySelector('p')?.animate({ opacity: [0, 1] }, 60_000)
  })
  const look = { ...PLAIN, theme: 'contrast', text: 'large', motion: 'still' }
  expect(await page.evaluate(comfortFaults, look)).toEqual(['it moves', 'letters of 5.00 mm: Words'])
  expect((await page.evaluate(seenParts)).map(({ least }) => least)).toEqual([12])
})

test('a comfort that is not worn, and one that staff wears', async () => {
  await shows('<p>Words</p>')
  expect(await page.evaluate(comfortFaults, { ...PLAIN, theme: 'contrast' })).toEqual([
    'theme is not worn instead of contrast',
  ])
  await shows('<p class="staff">Words</p>')
  await wears('text', 'large')
  expect(await page.evaluate(comfortFaults, { ...PLAIN, text: 'large' })).toEqual([
    'text is large instead of not worn',
  ])
})

test('pale letters and a pale icon, as they are painted', async () => {
  await shows(
    '<p style="color: #8b98a5">Pale</p><p style="color: #10151c">Clear</p><button style="top: 200px"><svg class="icon" width="40" height="40"><rect width="40" height="20" fill="#c3ccd5"/></svg></button><p class="hidden">Unseen</p><button style="left: 200px"><svg class="icon" style="display: none"></svg></button>',
  )
  const parts = await page.evaluate(seenParts)
  const picture = decodePng(await page.screenshot())
  const faint = parts.filter((part) => seenContrast(picture, part) < part.least)
  expect(parts).toHaveLength(3)
  expect(faint.map(({ least }) => least)).toEqual([7, 4])
})
