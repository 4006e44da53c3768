import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveFolder } from '../kiosk-app/e2e/src/gallery/static-server.ts'
import { addressOf } from '../kiosk-app/ui/src/gallery/cell.ts'
import { launchChromium, PAINTED, untilTrue } from './bench/browser.ts'
import { HELP, readOptions, type SheetOptions } from './gallery-sheet/options.ts'
import { buildBundles } from './start/bundle.ts'

const WIDTH = 2400
const HEIGHT = 'document.documentElement.scrollHeight'

const root = fileURLToPath(new URL('..', import.meta.url))

async function drawSheet({ settings, file }: SheetOptions): Promise<void> {
  const built = await buildBundles(root, (line) => console.log(line))
  if (!built.ok) throw new Error(built.error)
  const server = await serveFolder(join(root, 'kiosk-app/ui/dist'))
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 1350 }, reducedMotion: 'reduce' })
    await page.goto(`${server.url}/gallery.html${addressOf(settings)}&sheet`)
    await page.setViewportSize({ width: WIDTH, height: Number(await page.evaluate(HEIGHT)) }) // some load when they are near
    await untilTrue(page, PAINTED)
    const png = await page.screenshot()
    mkdirSync(dirname(resolve(file)), { recursive: true })
    writeFileSync(file, png)
    console.log(`${file}  ${(png.length / 1_000_000).toFixed(1)} MB`)
  } finally {
    await browser.close()
    server.close()
  }
}

const asked = readOptions(process.argv.slice(2))
try {
  if (!asked.ok) throw new Error(asked.error)
  if (asked.value === 'help') console.log(HELP)
  else await drawSheet(asked.value)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
