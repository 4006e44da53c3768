import { Type } from 'typebox'
import { Compile } from 'typebox/compile'

const Whole = Type.Integer({ minimum: 0, maximum: 1_000_000_000 })
const Key = Type.String({ minLength: 1, maxLength: 60 })
const closed = { additionalProperties: false }

const Scope = Type.Union([
  Type.Literal('all'),
  Type.Object(
    { itemIds: Type.Array(Key, { maxItems: 10_000 }), departments: Type.Array(Key, { maxItems: 100 }) },
    closed,
  ),
])
const percent = { kind: Type.Literal('percent'), ppm: Whole }
const amount = { kind: Type.Literal('amount'), amountMinor: Whole }
const fixedPrice = { kind: Type.Literal('fixed-price'), priceMinor: Whole }
const [Percent, Amount, FixedPrice] = [
  Type.Object(percent, closed),
  Type.Object(amount, closed),
  Type.Object(fixedPrice, closed),
]
const combining = Type.Union([Type.Literal('exclusive'), Type.Literal('combinable')])

const Offer = Type.Union([
  Type.Object({ ...percent, items: Scope, combining }, closed),
  Type.Object({ ...amount, items: Scope, combining }, closed),
  Type.Object({ ...fixedPrice, items: Scope }, closed),
  Type.Object({ kind: Type.Literal('n-for-m'), items: Scope, take: Whole, pay: Whole }, closed),
  Type.Object({ kind: Type.Literal('cheapest-free'), items: Scope, take: Whole }, closed),
  Type.Object(
    {
      kind: Type.Literal('mix-and-match'),
      groups: Type.Array(Type.Object({ items: Scope, quantity: Whole }, closed), { maxItems: 10 }),
      reward: Type.Union([Percent, FixedPrice]),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal('tiered'),
      items: Scope,
      tiers: Type.Array(
        Type.Object({ from: Whole, reward: Type.Union([Percent, Amount, FixedPrice]) }, closed),
        { maxItems: 10 },
      ),
    },
    closed,
  ),
  Type.Object(
    { kind: Type.Literal('basket'), fromMinor: Whole, reward: Type.Union([Percent, Amount]), combining },
    closed,
  ),
])

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])
const Day = orNull(Type.String({ maxLength: 10 }))

/** One promotion as it stands in a file of promotions and in a price book. */
export const PromotionShape = Compile(
  Type.Object(
    {
      promotionId: Key,
      name: Type.Record(Type.String({ maxLength: 35 }), Type.String({ maxLength: 60 })),
      offer: Offer,
      membersOnly: Type.Boolean(),
      times: orNull(
        Type.Object(
          {
            fromDay: Day,
            toDay: Day,
            weekdays: orNull(Type.Array(Whole, { maxItems: 7 })),
            hours: orNull(Type.Object({ fromMinute: Whole, toMinute: Whole }, closed)),
          },
          closed,
        ),
      ),
      limits: Type.Object({ perSale: orNull(Whole), perLine: orNull(Whole) }, closed),
    },
    closed,
  ),
)
