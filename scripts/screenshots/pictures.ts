import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

export const PICTURE_BYTES_MAX = 250_000

/** Where pictures go, and how large they came out. */
export type Album = {
  readonly folder: string
  readonly say: (line: string) => void
}

export const PORTRAIT = { width: 1080, height: 1920 }
export const LANDSCAPE = { width: 1920, height: 1080 }
const SCALES = [0.75, 0.6, 0.5, 0.4] // the first one that stays below the limit

/** Takes the window as it is, as large as the limit of a picture allows. Throws when not even half of it fits. */
export async function takePicture(page: Page, album: Album, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => null)')
  const devtools = await page.context().newCDPSession(page)
  const { width, height } = page.viewportSize() ?? PORTRAIT
  for (const scale of SCALES) {
    const clip = { x: 0, y: 0, width, height, scale }
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', clip })
    const bytes = Buffer.from(data, 'base64')
    if (bytes.length > PICTURE_BYTES_MAX) continue
    writeFileSync(join(album.folder, name), bytes)
    album.say(`${name.padEnd(26)} ${Math.round(bytes.length / 1000)} kB`)
    await devtools.detach()
    return
  }
  throw new Error(`${name} is larger than ${PICTURE_BYTES_MAX / 1000} kB in every size.`)
}
