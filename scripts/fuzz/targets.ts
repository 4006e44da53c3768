import assert from 'node:assert/strict'
import { seededRandom, type Random } from '@clearlane/device-contract/ports'
import {
  badgeBarcode,
  codeFaults,
  expandToGtin14,
  expandUpcE,
  germany,
  readBarcode,
  tryPattern,
  type BarcodeReason,
} from '@clearlane/domain'
import { readDatabarCoupon, readOfferFileCoupon } from '../../domain/src/gs1/coupon/read-coupon.ts'
import { parseElementString } from '../../domain/src/gs1/element-string.ts'
import { readBadge } from '../../domain/src/gs1/badge.ts'
import { parseDigitalLink } from '../../domain/src/gs1/link/digital-link.ts'
import { between, chance, pick } from '../../simulator/src/world/chance.ts'
import { mutated } from './mutate.ts'
import * as codes from './valid-codes.ts'

/** One entry point. The same seed gives it the same input on every machine. */
export type Target = {
  readonly name: string
  /** Reads the input of this seed and throws when the answer is not what every answer must be. */
  readonly run: (seed: number) => void
  readonly inputOf: (seed: number) => unknown
}

function target<Input>(
  name: string,
  generate: (random: Random) => Input,
  read: (input: Input) => void,
): Target {
  const inputOf = (seed: number) => generate(seededRandom(seed))
  return { name, inputOf, run: (seed) => read(inputOf(seed)) }
}

const SYMBOLOGIES = [
  ...[null, ']E0', ']E3', ']E4', ']I0', ']I1', ']C0', ']C1', ']e0', ']e1', ']e2', ']e3'],
  ...[']d1', ']d2', ']Q1', ']Q3', ']J0', ']J1', ']z9', '', 'E0'],
]

const BYTES_CHANCE = 0.2

export const TARGETS: readonly Target[] = [
  target('barcode', aScan, ({ symbology, data }) => {
    const { readings, reasons } = readBarcode({ symbology, data }, germany.codes)
    assert(readings.length + reasons.length > 0, 'it says nothing')
    inside(reasons, data.length)
  }),
  target('elements', from(codes.ELEMENT_STRINGS), (text) => {
    const { elements, reasons } = parseElementString(text)
    assert(elements.length + reasons.length > 0, 'it says nothing')
    inside(reasons, text.length)
  }),
  target('link', from(codes.LINKS), (text) => {
    for (const shortGtinInLinks of [true, false]) {
      const { elements, reasons } = parseDigitalLink(text, { shortGtinInLinks })
      assert(elements.length + reasons.length > 0, 'it says nothing')
      inside(reasons, text.length)
    }
  }),
  target('coupon', from([...codes.DATABAR_COUPONS, ...codes.OFFER_FILE_COUPONS]), (text) => {
    for (const coupon of [readDatabarCoupon(text), readOfferFileCoupon(text)]) {
      assert(coupon.ok || coupon.error.position <= text.length, 'the fault is outside of the digits')
    }
  }),
  target('pattern', aPattern, ({ pattern, code }) => {
    const match = tryPattern(pattern, code)
    if (!match.ok) inside([match.error], Math.max(pattern.length, code.length))
    const faults = codeFaults({
      labels: [{ pattern, decimals: 2 }],
      reducedLabels: [{ pattern, decimals: 2 }],
      depositSlips: [{ pattern, decimals: 2 }],
      memberCodes: [pattern],
    })
    inside(
      faults.map(({ reason }) => reason),
      pattern.length,
    )
  }),
  target('badge', from(codes.BADGES), (text) => {
    const badge = readBadge(text)
    if (badge.ok) assert.equal(badgeBarcode(badge.value), text)
    else inside([badge.error], text.length)
  }),
  target('number', from(codes.NUMBERS), (text) => {
    expandUpcE(text)
    const gtin = expandToGtin14(text)
    if (gtin.ok) assert.equal(gtin.value.length, 14)
    else inside([gtin.error], text.length)
  }),
]

function from(valid: readonly string[]): (random: Random) => string {
  return (random) => mutated(random, valid)
}

function aScan(random: Random): { symbology: string | null; data: string | Uint8Array } {
  const symbology = pick(random, SYMBOLOGIES)
  const text = mutated(random, codes.SCANS)
  return { symbology, data: chance(random, BYTES_CHANCE) ? Buffer.from(text, 'latin1') : text }
}

/** A code that fits its pattern before both are changed. */
function aPattern(random: Random): { pattern: string; code: string } {
  const whole = pick(random, codes.PATTERNS)
  const fitting = whole.replaceAll("'", '').replace(/[IPWNVC]/g, () => String(between(random, 0, 9)))
  return {
    pattern: chance(random, 0.5) ? whole : mutated(random, codes.PATTERNS),
    code: mutated(random, [fitting]),
  }
}

function inside(reasons: readonly BarcodeReason[], length: number): void {
  for (const { position, text } of reasons) {
    assert(position >= 0 && position <= length, `"${text}" has its place outside of the data: ${position}`)
  }
}
