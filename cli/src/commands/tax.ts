import {
  CASH_ROUNDING,
  err,
  explainTax,
  formatPlain,
  inCash,
  ok,
  parsePlain,
  profileOn,
  PROFILES,
  returnOfLine,
  type ExplainedTax,
  type PaidLine,
  type Result,
  type StoreProfile,
  type TaxedTender,
} from '@clearlane/domain'
import { namedProfile } from '@clearlane/lane/profile-of'
import { EXIT, table, type ExitCode, type Output } from '../output.ts'
import { DAY_CHARS, isDay } from './instant.ts'
import { readGoods, readMinor } from './tax-goods.ts'

/** Lists the store profiles that a lane can be told to use, with their tax codes. */
export function listProfiles(output: Output): ExitCode {
  const rows = PROFILES.map(({ profileId, currency, taxMode, taxRates }) => [
    profileId,
    currency.code,
    taxMode,
    taxRates.map(({ code, label }) => `${code}=${label}`).join(', '),
  ])
  output.result({ ok: true, profiles: PROFILES }, table(['PROFILE', 'MONEY', 'TAX', 'CODES'], rows))
  return EXIT.done
}

export type ExplainOptions = {
  readonly profileId: string
  readonly goods: readonly string[]
  /** What a food benefit pays, as an amount. */
  readonly benefit: string | undefined
  /** `LINE:PIECES`: what a return of so many pieces gives back. */
  readonly returned: string | undefined
  /** The business day whose rates count, YYYY-MM-DD; today when left out. */
  readonly day: string | undefined
}

/** Works a basket out as the lane would, so that a till or an adviser can check it. */
export function explainBasket(options: ExplainOptions, output: Output): ExitCode {
  const named = namedProfile(options.profileId)
  if (!named.ok) return wrongCall(named.error, output)
  const day = options.day ?? new Date().toISOString().slice(0, DAY_CHARS)
  if (!isDay(day)) return wrongCall(`${day} is not a day like 2028-01-01.`, output)
  const profile = profileOn(named.value, day)
  const explained = explainedBasket(options, profile)
  if (!explained.ok) return wrongCall(explained.error, output)
  const { tax, returned } = explained.value
  output.result({ ok: true, ...tax, returned }, basketLines(tax, returned, profile))
  return EXIT.done
}

/** What is paid, or given back, in coins in this country. */
export function explainCash(country: string, amount: string, output: Output): ExitCode {
  const rounding = Object.entries(CASH_ROUNDING).find(([one]) => one === country)?.[1]
  const minor = parsePlain(amount, 2) // every currency of the table has two decimals
  if (rounding === undefined) {
    const known = Object.keys(CASH_ROUNDING).join(', ')
    return wrongCall(`No cash rounding is known of ${country}. Name one of ${known}.`, output)
  }
  if (!minor.ok) return wrongCall(`${amount} is not an amount with at most 2 decimals.`, output)
  const [total, change] = [inCash(minor.value, rounding, 'total'), inCash(minor.value, rounding, 'change')]
  const said = { total: formatPlain(total.cashMinor, 2), change: formatPlain(change.cashMinor, 2) }
  output.result({ ok: true, country, total, change }, [
    `As a total ${amount} is ${said.total}, as change ${said.change}.`,
  ])
  return EXIT.done
}

function wrongCall(sentence: string, output: Output): ExitCode {
  output.trouble(sentence)
  return EXIT.usage
}

type Explained = { readonly tax: ExplainedTax; readonly returned: PaidLine | null }

function explainedBasket(options: ExplainOptions, profile: StoreProfile): Result<Explained, string> {
  const goods = options.goods.map((text) => readGoods(text, profile))
  const wrong = goods.find((one) => !one.ok)
  if (wrong !== undefined) return wrong
  const tender = tenderOf(options.benefit, profile)
  if (!tender.ok) return tender
  const tax = explainTax(
    goods.flatMap((one) => (one.ok ? [one.value] : [])),
    profile,
    tender.value,
  )
  if (options.returned === undefined) return ok({ tax, returned: null })
  const returned = returnOf(options.returned, tax)
  return returned.ok ? ok({ tax, returned: returned.value }) : returned
}

function tenderOf(benefit: string | undefined, profile: StoreProfile): Result<TaxedTender, string> {
  if (benefit === undefined) return ok({ kind: 'card' })
  const amountMinor = readMinor(benefit, profile)
  return amountMinor.ok ? ok({ kind: 'food-benefit', amountMinor: amountMinor.value }) : amountMinor
}

function returnOf(text: string, { lines }: ExplainedTax): Result<PaidLine, string> {
  const [, lineId, pieces] = /^([0-9]+):([0-9]{1,4})$/.exec(text) ?? []
  const line = lines.find(({ paid }) => paid.lineId === lineId)
  if (line === undefined) return err(`${text} is not like 1:2 (a line of the basket, pieces).`)
  const back = returnOfLine(line.paid, { sold: line.pieces, before: 0, now: Number(pieces) })
  return back.ok ? back : err(`Line ${lineId ?? ''} has ${line.pieces} pieces, so ${text} cannot come back.`)
}

function basketLines(tax: ExplainedTax, returned: PaidLine | null, profile: StoreProfile): readonly string[] {
  const { currency } = profile
  const plain = (minor: number) => formatPlain(minor, currency.exponent)
  const goods = tax.lines.map(({ name, isDeposit, paid }) => [
    paid.lineId,
    isDeposit ? 'deposit' : name,
    paid.taxCode,
    plain(paid.netMinor),
    plain(paid.taxMinor),
  ])
  const rates = (tax.levies ?? tax.taxes).map((row) => [
    'label' in row ? row.label : row.code,
    `${row.ratePpm / 10_000} %`,
    plain(row.baseMinor),
    plain(row.taxMinor),
  ])
  const cash = tax.cash === null ? [] : [`In cash ${plain(tax.cash.cashMinor)}`]
  const back =
    returned === null
      ? []
      : [`Line ${returned.lineId} gives back ${plain(returned.netMinor)}, tax ${plain(returned.taxMinor)}`]
  return [
    ...table(['LINE', 'GOODS', 'CODE', 'PRICE', 'TAX'], goods),
    ...table(['TAX', 'RATE', 'BASE', 'AMOUNT'], rates),
    `Total ${currency.code} ${plain(tax.totalMinor)}`,
    ...cash,
    ...back,
  ]
}
