import { checkDigit } from '@clearlane/domain'
import { valueVerifier } from '../../domain/src/gs1/pattern/value-verifier.ts'

/** Different ones, so that nothing learns a code by heart; few enough for the cache of any processor. */
const COUNT = 500

const many = (code: (index: number) => string) => Array.from({ length: COUNT }, (_, index) => code(index))
const whole = (digits: string) => digits + String(checkDigit(digits))
const digits = (index: number, length: number) =>
  String(index * 7919 + 1)
    .padStart(length, '0')
    .slice(-length)
const gtin14 = (index: number) => `0${whole(`40${digits(index, 10)}`)}`

export const EAN_13 = many((index) => gtin14(index).slice(1))

/** What the GS1 DataMatrix on a fresh pack says: expiry, weight, price and lot. */
export const PACKS = many(
  (index) => `01${gtin14(index)}172612313103${digits(index, 6)}3922${digits(index, 4)}\u001d10L${index}`,
)

export const LINKS = many(
  (index) => `https://example.com/01/${gtin14(index)}/10/L${index}/21/S${index}?17=261231`,
)

/** German labels by weight. */
export const LABELS = many((index) => {
  const grams = digits(index, 5)
  return whole(`28${digits(index, 4)}${valueVerifier(grams)}${grams}`)
})
