import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { assert, type CatalogueItem } from '@clearlane/domain'

type JsonColumn = 'name' | 'deposit' | 'recalls' | 'saleHours' | 'tare' | 'grossMass'
type LateColumn = 'recalls' | 'saleHours' | 'quantityMax' | 'tare' | 'picture' | 'grossMass'

/** A row of the table `item`. Columns of `LateColumn` are not there in books that were built before they were. */
export type ItemRow = Omit<CatalogueItem, JsonColumn | LateColumn | 'blocked'> & {
  readonly name: string
  readonly deposit: string | null
  readonly blocked: number
} & { readonly [column in Exclude<LateColumn, 'quantityMax'>]?: string | null } & {
  readonly quantityMax?: number | null
}

const Text = Type.String()
const Name = Compile(Type.Record(Text, Text))
const Deposit = Compile(
  Type.Object({
    itemId: Text,
    name: Type.Record(Text, Text),
    priceMinor: Type.Integer(),
    taxCode: Type.Optional(Text),
  }),
)
const Recalls = Compile(Type.Object({ lots: Type.Array(Text), serials: Type.Array(Text) }))
const SaleHours = Compile(
  Type.Array(
    Type.Object({ days: Type.Array(Type.Integer()), fromMin: Type.Integer(), toMin: Type.Integer() }),
  ),
)
const Tare = Compile(
  Type.Object({
    value: Type.Integer(),
    exponent: Type.Integer(),
    unit: Type.Union([Type.Literal('kg'), Type.Literal('lb'), Type.Literal('g'), Type.Literal('oz')]),
  }),
)
const GrossMass = Compile(Type.Object({ meanMg: Type.Integer(), deviationMg: Type.Integer() }))

/** The item that a row holds. */
export function itemIn(row: ItemRow): CatalogueItem {
  const { itemId, gtin, plu, department, soldBy, priceMinor, taxCode, minAge } = row
  const name = valueIn(row.name, Name)
  const deposit = row.deposit === null ? null : valueIn(row.deposit, Deposit)
  const blocked = row.blocked === 1
  const { recalls, saleHours, quantityMax, tare, picture, grossMass } = row
  return {
    ...{ itemId, gtin, plu, name, department, soldBy, priceMinor, taxCode, minAge, deposit, blocked },
    ...(isThere(recalls) ? { recalls: valueIn(recalls, Recalls) } : {}),
    ...(isThere(saleHours) ? { saleHours: valueIn(saleHours, SaleHours) } : {}),
    ...(isThere(quantityMax) ? { quantityMax } : {}),
    ...(isThere(tare) ? { tare: valueIn(tare, Tare) } : {}),
    ...(isThere(picture) ? { picture } : {}),
    ...(isThere(grossMass) ? { grossMass: valueIn(grossMass, GrossMass) } : {}),
  }
}

function isThere<T>(cell: T | null | undefined): cell is T {
  return cell !== null && cell !== undefined
}

function valueIn<T>(text: string, schema: { readonly Check: (value: unknown) => value is T }): T {
  const value: unknown = JSON.parse(text)
  assert(schema.Check(value), 'a price book holds values as it was built with them')
  return value
}
