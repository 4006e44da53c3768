import {
  err,
  findTaxRate,
  ok,
  parsePlain,
  type ExplainedGoods,
  type Result,
  type StoreProfile,
} from '@clearlane/domain'

const GOODS =
  /^(?<code>[^:]+):(?<price>[0-9.]+)(?:x(?<pieces>[1-9][0-9]{0,3}))?(?:\+(?<deposit>[0-9.]+)(?::(?<depositCode>[^:]+))?)?$/

/** Reads `A:0.99x2+0.25`: tax code, price, pieces, deposit by the piece (`+0.25:A` with its own tax code). */
export function readGoods(text: string, profile: StoreProfile): Result<ExplainedGoods, string> {
  const groups = GOODS.exec(text)?.groups
  if (groups === undefined)
    return err(`${text} is not like A:0.99x2+0.25 (tax code, price, pieces, deposit).`)
  const { code = '', price = '', pieces = '1', deposit, depositCode } = groups
  const unknown = [code, ...(depositCode === undefined ? [] : [depositCode])].find(
    (one) => findTaxRate(profile.taxRates, one) === null,
  )
  if (unknown !== undefined) return err(unknownCode(unknown, profile))
  const priceMinor = readMinor(price, profile)
  if (!priceMinor.ok) return priceMinor
  const goods = { name: text, taxCode: code, priceMinor: priceMinor.value, pieces: Number(pieces) }
  if (deposit === undefined) return ok(goods)
  const depositMinor = readMinor(deposit, profile)
  if (!depositMinor.ok) return depositMinor
  const own = depositCode === undefined ? {} : { taxCode: depositCode }
  return ok({ ...goods, deposit: { priceMinor: depositMinor.value, ...own } })
}

/** An amount of the profile's currency, not below 0. */
export function readMinor(text: string, { currency }: StoreProfile): Result<number, string> {
  const minor = parsePlain(text, currency.exponent)
  if (minor.ok && minor.value >= 0) return minor
  return err(`${text} is no amount of ${currency.code}, which has ${currency.exponent} decimals.`)
}

function unknownCode(code: string, { profileId, taxRates }: StoreProfile): string {
  const known = taxRates.map((rate) => rate.code).join(', ')
  return `${profileId} has no tax code ${code}. It has ${known}.`
}
