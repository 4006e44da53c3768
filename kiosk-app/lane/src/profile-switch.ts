import { err, ok, type Ledger, type Result, type StoreProfile } from '@clearlane/domain'

/**
 * Whether the lane may go on with this profile. A sale that was begun under another one has that one's money, taxes and
 * prices: it must not be finished with these. The error is a sentence.
 */
export function mayTakeProfile(
  { sale, suspended }: Pick<Ledger, 'sale' | 'suspended'>,
  { profileId }: Pick<StoreProfile, 'profileId'>,
): Result<null, string> {
  const open = [...(sale === null || sale.completion !== null ? [] : [sale]), ...suspended]
  const other = open.find((one) => one.profileId !== null && one.profileId !== profileId)
  if (other === undefined) return ok(null)
  const before = other.profileId ?? ''
  return err(
    `Sale ${other.saleId} was begun with the store profile ${before} and is not finished, so ${profileId} is not taken. ` +
      `Set \`profile\` back to ${before}, finish or cancel the sale, close the day, then change it.`,
  )
}
