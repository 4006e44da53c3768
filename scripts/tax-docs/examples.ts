import type { ExplainedGoods, TaxedTender } from '@clearlane/domain'

export type TaxExample = {
  readonly profileId: string
  /** The business day of the sale, where it matters; the day of the page when left out. */
  readonly day?: string
  /** What it shows, as a sentence. */
  readonly shows: string
  readonly goods: readonly ExplainedGoods[]
  readonly tender?: TaxedTender
  /** Returns of one line, one after the other, in pieces. */
  readonly returns?: { readonly lineId: string; readonly pieces: readonly number[] }
}

type Extra = Pick<ExplainedGoods, 'deposit'>

function goods(
  name: string,
  taxCode: string,
  priceMinor: number,
  pieces = 1,
  extra: Extra = {},
): ExplainedGoods {
  return { name, taxCode, priceMinor, pieces, ...extra }
}

const withDeposit = (priceMinor: number, taxCode?: string): Extra => ({
  deposit: taxCode === undefined ? { priceMinor } : { priceMinor, taxCode },
})

const SWEDISH_BASKET = [
  goods('Milk', 'D', 1890, 2),
  goods('Lemonade', 'D', 1490, 1, withDeposit(200)),
  goods('Batteries', 'A', 4990),
]

/** At least one for each profile; domain/src/profiles/worked-examples.test.ts holds the same figures worked out by hand. */
export const TAX_EXAMPLES: readonly TaxExample[] = [
  {
    profileId: 'germany',
    shows: 'A deposit shares the tax of its content. Two bottles come back one by one.',
    goods: [goods('Cola', 'A', 99, 2, withDeposit(25)), goods('Milk', 'B', 129)],
    returns: { lineId: '1', pieces: [1, 1] },
  },
  {
    profileId: 'austria',
    shows: 'A single-use deposit bears no VAT, that of a reusable bottle has the tax of its content.',
    goods: [
      goods('Cola', 'A', 119, 2, withDeposit(25)),
      goods('Beer, reusable bottle', 'A', 100, 1, withDeposit(20, 'A')),
      goods('Bread', 'D', 349),
      goods('Cheese', 'B', 299),
    ],
  },
  {
    profileId: 'france',
    shows: 'Three rates within the prices.',
    goods: [goods('Baguette', 'B', 120, 2), goods('Wine', 'A', 750), goods('Sandwich', 'C', 490)],
  },
  {
    profileId: 'united-kingdom',
    shows: 'Food at the zero rate. Half a penny goes up; the three packs come back one by one.',
    goods: [goods('Bread', 'Z', 135), goods('Crisps', 'A', 165, 3), goods('Child’s car seat', 'B', 4999)],
    returns: { lineId: '2', pieces: [1, 1, 1] },
  },
  {
    profileId: 'sweden',
    shows: 'Food at 6 % until the end of 2027. Cash goes to the krona.',
    goods: SWEDISH_BASKET,
  },
  {
    profileId: 'sweden',
    day: '2028-01-01',
    shows: 'The same basket on the first business day of 2028. What was sold before comes back with its 6 %.',
    goods: SWEDISH_BASKET,
  },
  {
    profileId: 'us-new-york',
    shows: 'State, city and commuter district are rounded as one. Shirts below 110 dollars are exempt.',
    goods: [
      goods('Soap', 'A', 499),
      goods('Soda', 'S', 199, 2, withDeposit(5)),
      goods('Shirt', 'C', 2500, 2),
      goods('Coat', 'C', 12_000),
      goods('Bread', 'Z', 349),
    ],
    returns: { lineId: '2', pieces: [1, 1] },
  },
  {
    profileId: 'us-new-york',
    shows: 'SNAP pays 2.50 of the sweets: only what is left of them is taxed.',
    goods: [goods('Sweets', 'S', 400)],
    tender: { kind: 'food-benefit', amountMinor: 250 },
  },
  {
    profileId: 'us-california',
    shows: 'The redemption value of a container is taxed with its drink.',
    goods: [goods('Soda', 'S', 199, 2, withDeposit(5)), goods('Soap', 'A', 499), goods('Bread', 'Z', 349)],
  },
  {
    profileId: 'canada-ontario',
    shows: 'HST, on a book its federal part alone. Cash goes to five cents.',
    goods: [goods('Soap', 'A', 499), goods('Book', 'B', 1295), goods('Bread', 'Z', 349)],
  },
  {
    profileId: 'canada-quebec',
    shows: 'GST over all that bears it, QST for itself; both of the price, never the one of the other.',
    goods: [
      goods('Soap', 'A', 499),
      goods('Soda', 'A', 199, 1, withDeposit(10)),
      goods('Book', 'B', 1295),
      goods('Bread', 'Z', 349),
    ],
  },
  {
    profileId: 'japan',
    shows: 'One rounding for each rate, cut off; yen have no decimals.',
    goods: [goods('Rice ball', 'B', 148, 2), goods('Tea', 'B', 108), goods('Batteries', 'A', 598)],
  },
  {
    profileId: 'china',
    shows: 'Two rates and exempt vegetables.',
    goods: [goods('Oil', 'B', 5990), goods('Soap', 'A', 1250), goods('Cabbage', 'Z', 398)],
  },
  {
    profileId: 'saudi-arabia',
    shows: 'One rate for everything.',
    goods: [goods('Dates', 'A', 2300, 2), goods('Milk', 'A', 675)],
  },
  {
    profileId: 'kuwait',
    shows: 'No tax; dinars have three decimals.',
    goods: [goods('Bread', 'Z', 150, 2), goods('Dates', 'Z', 1275)],
  },
]
