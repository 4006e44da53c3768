import { expect, test } from 'vitest'
import { itemsMeant } from '../../catalogue/item-id.ts'
import { germany } from '../../profiles/germany.ts'
import { LABEL_PATTERNS } from '../../profiles/label-patterns.ts'
import { checkDigit } from '../check-digit.ts'
import { NO_FACTS } from '../piece-facts.ts'
import { readBarcode } from '../read-barcode.ts'

const whole = (digits: string) => digits + String(checkDigit(digits))
const read = (data: string, symbology: string | null = ']E0', codes = germany.codes) =>
  readBarcode({ symbology, data }, codes)
const inStore = (labels: typeof germany.codes.labels) => ({ ...germany.codes, labels })

test('a German price label is the number itself, and else what its label says', () => {
  const code = whole('221234614685')
  expect(read(code).readings).toMatchObject([
    { kind: 'gtin', gtin14: `0${code}` },
    {
      kind: 'label',
      gtin14: `0${whole('221234000000')}`,
      facts: { price: { value: 14685, decimals: 2, currency: null }, weight: null },
    },
  ])
  expect(itemsMeant(read(code)).map(({ itemId }) => itemId)).toEqual([
    `gtin:0${code}`,
    `gtin:0${whole('221234000000')}`,
  ])
})

test('weights and counts', () => {
  expect(read(whole('281234614685')).readings[1]).toMatchObject({
    facts: { weight: { value: 14685, exponent: -3, unit: 'kg' } },
  })
  expect(read(whole('251234614685')).readings[1]).toMatchObject({ facts: { count: 14685 } })
})

test('another country reads another label', () => {
  const code = whole('231234561234')
  expect(read(code, ']E0', inStore(LABEL_PATTERNS.SE)).readings[1]).toMatchObject({
    gtin14: `0${whole('231234560000')}`,
    facts: { weight: { value: 1234, exponent: -3 } },
  })
  expect(read(code, ']E0', inStore(LABEL_PATTERNS.GB)).readings).toHaveLength(1)
})

test('a North American label comes as 12 digits, or as 13 with a 0 in front', () => {
  const code = whole('21234592875')
  const label = { kind: 'label', gtin14: `00${whole('21234500000')}`, facts: { price: { value: 2875 } } }
  for (const data of [code, `0${code}`]) {
    expect(read(data, ']E0', inStore(LABEL_PATTERNS.US)).readings[1]).toMatchObject(label)
  }
  const pounds = [{ pattern: '2IIIIIVWWWWC', decimals: 2, unit: 'lb' }] as const
  expect(read(code, ']E0', inStore(pounds)).readings[1]).toMatchObject({ facts: { weight: { unit: 'lb' } } })
})

test('a verifier that is wrong is a reason with its place in what was scanned', () => {
  expect(read(whole('221234514685'))).toMatchObject({
    readings: [{ kind: 'gtin' }],
    reasons: [{ code: 'wrong-verifier', position: 6 }],
  })
  const american = read(`0${whole('21234582875')}`, ']E0', inStore(LABEL_PATTERNS.US))
  expect(american.reasons).toMatchObject([{ code: 'wrong-verifier', position: 7 }])
})

test('a label of another department is no reason for refusal', () => {
  const departments = inStore([
    { pattern: '221IIIVPPPPPC', decimals: 2 },
    { pattern: '229IIIVPPPPPC', decimals: 2 },
  ])
  expect(read(whole('221234614685'), ']E0', departments)).toMatchObject({
    readings: [{ kind: 'gtin' }, { kind: 'label' }],
    reasons: [],
  })
  expect(read(whole('225234614685'), ']E0', departments)).toMatchObject({
    readings: [{ kind: 'gtin' }],
    reasons: [],
  })
})

test('a pattern without a value makes no label, and a whole pattern of digits no trouble', () => {
  const odd = inStore([
    { pattern: '2IIIIIIIIIIIC', decimals: 0 },
    { pattern: '2212346146855', decimals: 0 },
  ])
  expect(read(whole('221234614685'), ']E0', odd).readings).toHaveLength(1)
})

test('deposit slips and member cards, in whatever bars', () => {
  const slip = whole('980123400150')
  expect(read(slip).readings).toMatchObject([
    { kind: 'gtin' },
    { kind: 'deposit-slip', slipId: '1234', amount: { value: 150, decimals: 2, currency: null } },
  ])
  const card = `CLM${whole('12345678').slice(0, 9)}`
  for (const symbology of [']C0', ']Q1', ']A0', null]) {
    expect(read(card, symbology).readings).toEqual([{ kind: 'member', memberId: '12345678' }])
  }
  expect(read('CLM123456780', ']C0').readings).toEqual([])
  const bare = {
    ...germany.codes,
    depositSlips: [{ pattern: "'P'III", decimals: 0 }],
    memberCodes: ['IIIIII'],
  }
  expect(read('P123', ']C0', bare).readings).toEqual([{ kind: 'deposit-slip', slipId: '123', amount: null }])
  expect(read('123456', ']C0', bare).readings).toEqual([{ kind: 'member', memberId: '123456' }])
  expect(itemsMeant(read('123456', ']C0', bare))).toEqual([])
  expect(itemsMeant(read('P123', ']C0', bare))).toEqual([])
})

test('a sticker means the product of its number, for another price or for less', () => {
  const gtin14 = '04006381333931'
  const sticker = (kind: string, value: string) => `${kind}${whole(`${gtin14.slice(1)}${value}`)}`
  const facts = (reduced: object) => [{ kind: 'label', gtin14, facts: { ...NO_FACTS, reduced } }]
  const price = { value: 199, decimals: 2, currency: null }
  for (const symbology of [']C0', ']Q1', null]) {
    expect(read(sticker('RED', '00199'), symbology).readings).toEqual(facts({ price }))
    expect(read(sticker('OFF', '30'), symbology).readings).toEqual(facts({ percent: 30 }))
  }
  expect(read(sticker('RED', '00199').replace('199', '299'), ']C0').readings).toEqual([])
  expect(itemsMeant(read(sticker('OFF', '30'), ']C0'))).toMatchObject([{ itemId: `gtin:${gtin14}` }])
})
