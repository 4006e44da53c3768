import {
  findRule,
  type BarcodeReading,
  type Coupon,
  type Element,
  type PieceFacts,
  type Reduction,
  type StatedPrice,
} from '@clearlane/domain'

/** One reading as rows of kind, what and value; the kind stands in the first row only. */
export function readingRows(reading: BarcodeReading): readonly (readonly string[])[] {
  return factsIn(reading).map(([what, says], row) => [row === 0 ? reading.kind : '', what, says])
}

type Fact = readonly [what: string, says: string]

function factsIn(reading: BarcodeReading): readonly Fact[] {
  switch (reading.kind) {
    case 'gtin':
      return [['GTIN', reading.gtin14]]
    case 'plu':
      return [['PLU', reading.plu]]
    case 'badge':
      return [['staff badge', reading.badgeId]]
    case 'member':
      return [['member', reading.memberId]]
    case 'deposit-slip':
      return [
        ['slip', reading.slipId],
        ...(reading.amount === null ? [] : [amountOf('amount', reading.amount)]),
      ]
    case 'label':
      return [['GTIN in the price book', reading.gtin14], ...pieceFacts(reading.facts)]
    case 'elements':
      return [...reading.elements.map(elementFact), ...pieceFacts(reading.facts)]
    case 'coupon':
      return couponFacts(reading.coupon)
  }
}

function elementFact({ ai, value }: Element): Fact {
  return [`(${ai}) ${findRule(ai)?.title ?? ''}`.trimEnd(), value]
}

function pieceFacts({ weight, price, count, reduced }: PieceFacts): readonly Fact[] {
  return [
    ...(weight === null
      ? []
      : [['weight', `${decimal(weight.value, -weight.exponent)} ${weight.unit}`] as const]),
    ...(price === null ? [] : [amountOf('price', price)]),
    ...(count === null ? [] : [['count', String(count)] as const]),
    ...(reduced === undefined ? [] : [reducedFact(reduced)]),
  ]
}

function reducedFact(reduced: Reduction): Fact {
  if ('price' in reduced) return amountOf('reduced to', reduced.price)
  return ['reduced by', `${reduced.percent} %`]
}

function couponFacts(coupon: Coupon): readonly Fact[] {
  if (coupon.ai === '8112') {
    const { funder, offerCode, serial } = coupon
    return [
      ['(8112) funder', funder],
      ['offer', offerCode],
      ['serial', serial],
    ]
  }
  const { companyPrefix, offerCode, saving, purchases, rule, expires } = coupon
  return [
    ['(8110) company', companyPrefix],
    ['offer', offerCode],
    ['saves', `${saving.value} ${saving.kind}`],
    ...purchases.map(
      ({ amount, code, family }) => ['purchase', `${amount} (code ${code}), family ${family}`] as const,
    ),
    ...(purchases.length > 1 ? [['rule', rule] as const] : []),
    ...(expires === null ? [] : [['expires', expires] as const]),
  ]
}

const amountOf = (what: string, { value, decimals, currency }: StatedPrice): Fact => [
  what,
  `${decimal(value, decimals)}${currency === null ? '' : ` (currency ${currency})`}`,
]

/** 1234 with 2 decimals is 12.34. */
function decimal(value: number, decimals: number): string {
  if (decimals <= 0) return String(value)
  const digits = String(value).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
