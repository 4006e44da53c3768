import { ean13Modules } from './ean13.ts'
import { qrModules, qrRows } from './qr.ts'
import {
  COLUMN_DOTS,
  heightDots,
  type Printed,
  type PrintedAlign,
  type PrintedRun,
  type Receipt,
} from './receipt.ts'

type Barcode = Extract<Printed, { kind: 'ean13' }>
type QrCode = Extract<Printed, { kind: 'qr' }>
type Raster = Extract<Printed, { kind: 'raster' }>

// One unit of the picture is one dot of the printer, 1/8 mm.
const MARGIN_DOTS = 36
const SHADOW_DOTS = 26
const TOP_DOTS = 40
const BOTTOM_DOTS = 24
const TOOTH_DOTS = 9
const FONT_DOTS = 20 // 12 dots of advance in a font whose advance is 0.6 of its size
const BASELINE_DOTS = 21
const INK = '#26242a'
const FONT = "'JetBrains Mono','DejaVu Sans Mono','Liberation Mono','Noto Sans Mono',monospace"

/**
 * The receipt as it would lie in a hand: an SVG without script, outside reference or fixed size (`viewBox` only; give
 * the element a width). Every text in it is escaped.
 */
export function receiptToSvg(receipt: Receipt): string {
  const lineDots = receipt.columns * COLUMN_DOTS
  const paperWidth = lineDots + 2 * MARGIN_DOTS
  const body: string[] = []
  let y = TOP_DOTS
  for (const printed of receipt.printed) {
    body.push(draw(printed, y, lineDots))
    y += heightDots(printed, qrModules)
  }
  const paperHeight = y + BOTTOM_DOTS
  const width = paperWidth + 2 * SHADOW_DOTS
  const height = paperHeight + 2 * SHADOW_DOTS
  const id = `receipt-${receipt.number}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"`,
    ` aria-label="Printed receipt ${receipt.number}">`,
    definitions(id, paperWidth),
    `<g transform="translate(${SHADOW_DOTS} ${SHADOW_DOTS})">`,
    paper(id, paperWidth, paperHeight, receipt.cut),
    `<g transform="translate(${MARGIN_DOTS} 0)" fill="${INK}" font-family="${FONT}" font-size="${FONT_DOTS}">`,
    ...body,
    `</g>`,
    `<path d="${outline(paperWidth, paperHeight, receipt.cut)}" fill="url(#${id}-rows)"/>`,
    `</g></svg>`,
  ].join('')
}

function definitions(id: string, paperWidth: number): string {
  return [
    `<defs>`,
    `<linearGradient id="${id}-paper" x1="0" x2="1" y1="0" y2="0">`,
    `<stop offset="0" stop-color="#f1efea"/><stop offset=".06" stop-color="#fbfaf7"/>`,
    `<stop offset=".5" stop-color="#fefefc"/><stop offset=".94" stop-color="#faf9f6"/>`,
    `<stop offset="1" stop-color="#edebe6"/></linearGradient>`,
    // The head prints rows of dots: hairlines of paper shine through the ink.
    `<pattern id="${id}-rows" width="${paperWidth}" height="3" patternUnits="userSpaceOnUse">`,
    `<rect width="${paperWidth}" height=".7" fill="#fdfdfa" fill-opacity=".22"/></pattern>`,
    `<filter id="${id}-shadow" x="-10%" y="-5%" width="120%" height="112%">`,
    `<feDropShadow dx="0" dy="5" stdDeviation="8" flood-color="#1b2430" flood-opacity=".28"/></filter>`,
    `</defs>`,
  ].join('')
}

function paper(id: string, width: number, height: number, cut: Receipt['cut']): string {
  const d = outline(width, height, cut)
  return `<path d="${d}" fill="url(#${id}-paper)" filter="url(#${id}-shadow)"/>`
}

/** A straight knife leaves fine teeth above and below; paper still in the printer ends straight. */
function outline(width: number, height: number, cut: Receipt['cut']): string {
  const teeth = Math.round(width / (2 * TOOTH_DOTS))
  const step = width / (2 * teeth)
  const edge = (y: number, direction: 1 | -1, depth: number): string =>
    Array.from({ length: 2 * teeth }, (_, index) => {
      const x = direction === 1 ? (index + 1) * step : width - (index + 1) * step
      return `L${x.toFixed(1)} ${(y + (index % 2 === 0 ? depth : 0)).toFixed(1)}`
    }).join('')
  const bottom = cut === null ? `L0 ${height}` : edge(height, -1, 5)
  return `M0 0${edge(0, 1, 5)}L${width} ${height}${bottom}Z`
}

function draw(printed: Printed, y: number, lineDots: number): string {
  switch (printed.kind) {
    case 'line':
      return drawLine(printed.runs, printed.align, y, lineDots)
    case 'qr':
      return drawQr(printed, y, lineDots)
    case 'ean13':
      return drawEan13(printed, y, lineDots)
    case 'raster':
      return drawRaster(printed, y, lineDots)
    case 'feed':
      return ''
  }
}

function startOf(align: PrintedAlign, width: number, lineDots: number): number {
  if (align === 'start') return 0
  return align === 'centre' ? (lineDots - width) / 2 : lineDots - width
}

function drawLine(runs: readonly PrintedRun[], align: PrintedAlign, y: number, lineDots: number): string {
  const width = runs.reduce((sum, run) => sum + run.text.length * run.width * COLUMN_DOTS, 0)
  const tallest = Math.max(1, ...runs.map((run) => run.height))
  const baseline = y + BASELINE_DOTS + (tallest - 1) * 24
  let x = startOf(align, width, lineDots)
  return runs
    .map((run) => {
      const drawn = drawRun(run, x, baseline)
      x += run.text.length * run.width * COLUMN_DOTS
      return drawn
    })
    .join('')
}

/** Each character stands in its own column, whatever font the viewer has. */
function drawRun(run: PrintedRun, x: number, baseline: number): string {
  const length = run.text.length
  const columns = Array.from({ length }, (_, index) => index * COLUMN_DOTS).join(' ')
  const place = `translate(${x} ${baseline})${run.width * run.height > 1 ? ` scale(${run.width} ${run.height})` : ''}`
  const weight = run.bold ? ` font-weight="700" stroke="${INK}" stroke-width=".45"` : ''
  const box = `x="0" y="${4 - BASELINE_DOTS}" width="${length * COLUMN_DOTS}" height="25"`
  const ground = run.reversed ? `<rect ${box}/>` : ''
  const line = run.underlined ? `<rect x="0" y="3" width="${length * COLUMN_DOTS}" height="1.6"/>` : ''
  const fill = run.reversed ? ' fill="#fdfdfa"' : ''
  const text =
    run.text.trim() === ''
      ? ''
      : `<text x="${columns}" xml:space="preserve"${weight}${fill}>${escaped(run.text)}</text>`
  return text === '' && ground === '' ? '' : `<g transform="${place}">${ground}${line}${text}</g>`
}

function drawQr(qr: QrCode, y: number, lineDots: number): string {
  const rows = qrRows(qr.data, qr.correction)
  const size = qr.moduleDots
  const x = startOf(qr.align, rows.length * size, lineDots)
  const path = rows.map((row, at) => darkRuns(row, x, y + at * size, size, size)).join('')
  return `<path d="${path}"/>`
}

/** The dark stretches of a row of modules as rectangles of a path. */
function darkRuns(row: readonly boolean[], x: number, y: number, width: number, height: number): string {
  const path: string[] = []
  for (let from = 0; from < row.length; from++) {
    if (row[from] !== true) continue
    let to = from
    while (row[to] === true) to += 1
    path.push(`M${x + from * width} ${y}h${(to - from) * width}v${height}h${(from - to) * width}z`)
    from = to
  }
  return path.join('')
}

function drawEan13(barcode: Barcode, y: number, lineDots: number): string {
  const modules = ean13Modules(barcode.digits)
  const width = modules.length * barcode.moduleDots
  const x = startOf(barcode.align, width, lineDots)
  const bars = `<path d="${darkRuns(modules, x, y, barcode.moduleDots, barcode.heightDots)}"/>`
  if (!barcode.hasDigits) return bars
  const digits = {
    text: barcode.digits,
    bold: false,
    underlined: false,
    reversed: false,
    width: 1,
    height: 1,
  }
  const start = x + (width - barcode.digits.length * COLUMN_DOTS) / 2
  return bars + drawRun(digits, start, y + barcode.heightDots + BASELINE_DOTS)
}

function drawRaster(raster: Raster, y: number, lineDots: number): string {
  const x = startOf(raster.align, raster.widthBytes * 8, lineDots)
  const height = raster.rows.length / raster.widthBytes
  const path = Array.from({ length: height }, (_, at) => {
    const row = raster.rows.subarray(at * raster.widthBytes, (at + 1) * raster.widthBytes)
    const dots = Array.from(row).flatMap((byte) =>
      Array.from({ length: 8 }, (_bit, bit) => (byte & (0x80 >> bit)) !== 0),
    )
    return darkRuns(dots, x, y + at, 1, 1)
  })
  return `<path d="${path.join('')}"/>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}
