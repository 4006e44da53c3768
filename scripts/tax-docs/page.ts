import {
  CASH_ROUNDING,
  formatPlain,
  inCash,
  profileOn,
  PROFILES,
  type StoreProfile,
  type TaxRate,
} from '@clearlane/domain'
import { exampleText } from './example-text.ts'
import { TAX_EXAMPLES } from './examples.ts'
import { markdownTable } from './markdown-table.ts'

/** The day of examples that name none: rates and rules are as known then. */
const PAGE_DAY = '2026-11-26'

/** The whole page of worked examples; `npm run tax-docs` writes it. */
export function taxPage(): string {
  return [
    '# Taxes by country',
    '',
    'What each store profile knows, and a basket worked out with it by the engine that prices every sale. `npm run tax-docs`',
    'writes this page from `domain/src/profiles`; the figures are worked out by hand in its `worked-examples.test.ts`. Rates',
    'and rules are as known in November 2026: have your adviser check them before you open. `clearlane tax explain` works any',
    'other basket out.',
    '',
    ...PROFILES.flatMap(profileSection),
    ...cashSection(),
  ].join('\n')
}

function profileSection(profile: StoreProfile): readonly string[] {
  const examples = TAX_EXAMPLES.filter(({ profileId }) => profileId === profile.profileId)
  return [
    `## ${profile.profileId}`,
    '',
    factsOf(profile),
    '',
    ...ratesTable(profile),
    '',
    ...examples.flatMap((example) => exampleText(example, profileOn(profile, example.day ?? PAGE_DAY))),
  ]
}

function factsOf(profile: StoreProfile): string {
  const { currency, taxMode, taxRounding, taxRoundingRule, leviesRounded, depositTaxCode } = profile
  const several = profile.taxRates.some(({ levies = [] }) => levies.length > 1)
  const together =
    leviesRounded === 'each' ? 'Each tax is rounded for itself.' : 'The sum of the taxes is rounded.'
  const deposit =
    depositTaxCode === null
      ? 'A deposit is taxed like its content.'
      : `A deposit counts under ${depositTaxCode}, unless the catalogue says otherwise.`
  return [
    `${currency.code} with ${currency.exponent} decimals. Tax is ${taxMode === 'included' ? 'within the prices' : 'added to the prices'},`,
    `rounded by ${taxRounding}, ${taxRoundingRule}.`,
    ...(several ? [together] : []),
    deposit,
    ...(profile.cashRounding === null ? [] : ['Cash is rounded.']),
  ].join(' ')
}

function ratesTable({ taxRates, currency }: StoreProfile): readonly string[] {
  const rows = taxRates.map(({ code, ratePpm, levies = [], below, benefitCode, ...days }) => [
    code,
    `${percentText(ratePpm)}${daysText(days)}`,
    [
      ...levies.map((levy) => `${levy.label} ${percentText(levy.ratePpm)}`),
      ...(below === undefined
        ? []
        : [`below ${formatPlain(below.pieceMinor, currency.exponent)} a piece: ${below.code}`]),
      ...(benefitCode === undefined ? [] : [`paid by a food benefit: ${benefitCode}`]),
    ].join('; '),
  ])
  return markdownTable(['code', 'rate', 'made of'], rows)
}

/** Totals and changes that show each rule at its edges. */
const CASH_AMOUNTS = [1022, 1023, 1024, 1025, 1026, 1050, 1075]

function cashSection(): readonly string[] {
  const rows = Object.entries(CASH_ROUNDING).flatMap(([country, rounding]) => {
    const cells = (of: 'total' | 'change') =>
      CASH_AMOUNTS.map((minor) => formatPlain(inCash(minor, rounding, of).cashMinor, 2))
    const total = [country, 'total', ...cells('total')]
    return rounding.total === rounding.change ? [total] : [total, [country, 'change', ...cells('change')]]
  })
  const heads = ['country', 'of', ...CASH_AMOUNTS.map((minor) => formatPlain(minor, 2))]
  return [
    '## Cash',
    '',
    'Only the total is rounded, never a line, and never what a card pays. The lane takes no cash yet; a store that does, at a',
    'staffed till, finds its rule with `clearlane tax cash`.',
    '',
    ...markdownTable(heads, rows),
    '',
  ]
}

function percentText(ratePpm: number): string {
  return `${ratePpm / 10_000} %`
}

function daysText({ fromDay, toDay }: Pick<TaxRate, 'fromDay' | 'toDay'>): string {
  return `${fromDay === undefined ? '' : ` from ${fromDay}`}${toDay === undefined ? '' : ` until ${toDay}`}`
}
