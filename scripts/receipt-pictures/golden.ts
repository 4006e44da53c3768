import { fileURLToPath } from 'node:url'
import type { ReceiptDocument } from '@clearlane/domain'
import { RECEIPT_SAMPLES } from '@clearlane/lane/receipt/samples-by-language'
import type { Columns } from './receipt-picture.ts'

export type GoldenPicture = {
  readonly name: string
  readonly document: ReceiptDocument
  readonly columns: Columns
  readonly file: string
}

/** A picture in each language, between them of each width of paper. */
const WIDTHS: readonly (readonly [string, Columns])[] = [
  ['de', 42],
  ['en', 48],
  ['zh-Hans', 42],
  ['zh-Hans', 32],
  ['ar', 42],
  ['ar', 48],
]

export const GOLDEN_PICTURES: readonly GoldenPicture[] = WIDTHS.flatMap(([language, columns]) => {
  const document = RECEIPT_SAMPLES.get(language)
  const name = `receipt-${language}-${columns}`
  const file = fileURLToPath(new URL(`./golden/${name}.png`, import.meta.url))
  return document === undefined ? [] : [{ name, document, columns, file }]
})
