import type { Deposit } from '../catalogue/item.ts'
import type { StoreProfile } from '../store-profile.ts'

/** The code of the deposit itself, else that of the country's deposits, else that of what it is sold with. */
export function depositTaxCode(
  deposit: Pick<Deposit, 'taxCode'>,
  contentTaxCode: string,
  profile: Pick<StoreProfile, 'depositTaxCode'>,
): string {
  return deposit.taxCode ?? profile.depositTaxCode ?? contentTaxCode
}
