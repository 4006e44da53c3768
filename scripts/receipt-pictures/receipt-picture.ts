import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { CODE_PAGES } from '@clearlane/device-daemon/drivers/receipt-printer/escpos/code-pages'
import { encodeJob } from '@clearlane/device-daemon/drivers/receipt-printer/escpos/encode-job'
import type { ReceiptDocument } from '@clearlane/domain'
import { layoutReceipt } from '@clearlane/lane/receipt/layout'
import { receiptFonts } from '@clearlane/lane/receipt/raster/adapters/receipt-fonts'
import { rasterised } from '@clearlane/lane/receipt/raster/raster-job'
import { receiptWords } from '@clearlane/lane/receipt/words'
import { receiptSvg } from '@clearlane/twins/escpos/preview'
import type { GreyPicture } from './grey-png.ts'

export type Columns = 32 | 42 | 48

const { resolve } = createRequire(import.meta.url)
const fontFolder = dirname(resolve('@expo-google-fonts/jetbrains-mono'))
/** What stands for the letters of the printer's own font in the picture. */
const PRINTER_FONTS = ['400Regular/JetBrainsMono_400Regular.ttf', '700Bold/JetBrainsMono_700Bold.ttf'].map(
  (file) => readFileSync(join(fontFolder, file)),
)
const typefaces = receiptFonts()
const ready = initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')))

/** The bytes that the driver sends for a receipt. */
export function receiptBytes(document: ReceiptDocument, columns: Columns): Uint8Array {
  const { direction } = receiptWords(document.language)
  const job = rasterised(
    layoutReceipt(document, { jobId: 'picture', columns, isCopy: false }),
    direction,
    typefaces,
  )
  const pieces = encodeJob(job, { pages: CODE_PAGES, cut: 'partial' })
  assert(pieces.ok, pieces.ok ? '' : pieces.error)
  return Buffer.concat(pieces.value)
}

/** What the printer twin makes of the bytes, as a picture with a dot for each of the printer's. */
export async function receiptPicture(bytes: Uint8Array): Promise<GreyPicture> {
  await ready
  const font = {
    fontBuffers: PRINTER_FONTS,
    defaultFontFamily: 'JetBrains Mono',
    monospaceFamily: 'JetBrains Mono',
  }
  const image = new Resvg(receiptSvg(bytes), { font, background: '#dfe3e8' }).render()
  const { width, height, pixels } = image
  const even = width - (width % 2)
  const shades = Uint8Array.from({ length: even * height }, (_, at) => {
    const pixel = 4 * (Math.floor(at / even) * width + (at % even))
    const [red = 0, green = 0, blue = 0] = pixels.subarray(pixel, pixel + 3)
    return Math.round((0.299 * red + 0.587 * green + 0.114 * blue) / 17)
  })
  return { width: even, height, shades }
}
