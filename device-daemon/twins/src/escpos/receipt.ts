/** Characters in one style. */
export type PrintedRun = {
  readonly text: string
  readonly bold: boolean
  readonly underlined: boolean
  /** White on black. */
  readonly reversed: boolean
  /** Factors 1 to 8. */
  readonly width: number
  readonly height: number
}

export type PrintedAlign = 'start' | 'centre' | 'end'

/** One thing on the paper, as the received bytes say; lengths in dots of 1/8 mm. */
export type Printed =
  | { readonly kind: 'line'; readonly align: PrintedAlign; readonly runs: readonly PrintedRun[] }
  | {
      readonly kind: 'qr'
      readonly align: PrintedAlign
      readonly data: string
      readonly moduleDots: number
      readonly correction: 'L' | 'M' | 'Q' | 'H'
    }
  | {
      readonly kind: 'ean13'
      readonly align: PrintedAlign
      /** 13 digits, the check digit as the printer computed it. */
      readonly digits: string
      readonly moduleDots: number
      readonly heightDots: number
      readonly hasDigits: boolean
    }
  | {
      readonly kind: 'raster'
      readonly align: PrintedAlign
      readonly widthBytes: number
      readonly rows: Uint8Array
    }
  | { readonly kind: 'feed'; readonly dots: number }

/** One piece of paper. */
export type Receipt = {
  /** 1, 2, … in the life of the twin. */
  readonly number: number
  /** Width of a line, in columns of 12 dots. */
  readonly columns: number
  readonly printed: readonly Printed[]
  /** Null while it still hangs in the printer. */
  readonly cut: 'full' | 'partial' | null
}

export const DOTS_PER_MM = 8
export const COLUMN_DOTS = 12
export const LINE_DOTS = 34 // 1/6 inch
const CHARACTER_DOTS = 24
const DIGITS_DOTS = 28

/** Modules of one side of a QR code. */
export type QrModules = (data: string, correction: 'L' | 'M' | 'Q' | 'H') => number

/** How much paper one printed thing takes, in dots. */
export function heightDots(printed: Printed, qrModules: QrModules): number {
  switch (printed.kind) {
    case 'line': {
      const tallest = Math.max(1, ...printed.runs.map((run) => run.height))
      return LINE_DOTS + (tallest - 1) * CHARACTER_DOTS
    }
    case 'qr':
      return qrModules(printed.data, printed.correction) * printed.moduleDots
    case 'ean13':
      return printed.heightDots + (printed.hasDigits ? DIGITS_DOTS : 0)
    case 'raster':
      return printed.rows.length / printed.widthBytes
    case 'feed':
      return printed.dots
  }
}

/** The text of a receipt, line by line, for people and tests; pictures as a word. */
export function receiptText(receipt: Receipt): string {
  return receipt.printed.map(textOf).join('\n')
}

function textOf(printed: Printed): string {
  switch (printed.kind) {
    case 'line':
      return printed.runs.map((run) => run.text).join('')
    case 'qr':
      return `[qr ${printed.data}]`
    case 'ean13':
      return `[ean13 ${printed.digits}]`
    case 'raster':
      return `[picture ${printed.widthBytes * 8} × ${printed.rows.length / printed.widthBytes}]`
    case 'feed':
      return ''
  }
}
