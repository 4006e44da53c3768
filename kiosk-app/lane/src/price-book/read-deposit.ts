import {
  err,
  germanDeposits,
  germany,
  ok,
  type Deposit,
  type LocalisedName,
  type Result,
  type StoreProfile,
} from '@clearlane/domain'
import type { Cells } from './columns.ts'

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/

/** The deposit that is sold with an item: in a German store one of the usual by its amount, else by id or name. */
export function readDeposit(
  { cell, text }: Cells,
  priceMinor: number | null,
  { country }: StoreProfile,
): Result<Deposit | null, string> {
  const id = cell('deposit_id')
  if (id !== '' && !ID.test(id))
    return err('deposit_id: write letters, digits, points and hyphens, at most 40, such as crate-20')
  if (priceMinor === null) return id === '' ? ok(null) : err('deposit_id: the deposit is missing')
  const given = text('deposit_name')
  const isUsual = country === germany.country && given === '' && id === ''
  const usual = Object.values(germanDeposits).find((deposit) => isUsual && deposit.priceMinor === priceMinor)
  const name: LocalisedName = given === '' ? { de: 'Pfand', en: 'Deposit' } : { und: given }
  const deposit = usual ?? { itemId: `deposit:${id || priceMinor}`, name, priceMinor }
  const taxCode = cell('deposit_tax')
  return ok(taxCode === '' ? deposit : { ...deposit, taxCode })
}
