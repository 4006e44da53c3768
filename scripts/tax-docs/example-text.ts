import {
  explainTax,
  formatPlain,
  returnOfLine,
  type ExplainedLine,
  type ExplainedTax,
  type StoreProfile,
} from '@clearlane/domain'
import type { TaxExample } from './examples.ts'
import { markdownTable } from './markdown-table.ts'

/** One basket, worked out. */
export function exampleText(example: TaxExample, profile: StoreProfile): readonly string[] {
  const plain = (minor: number) => formatPlain(minor, profile.currency.exponent)
  const tax = explainTax(example.goods, profile, example.tender ?? { kind: 'card' })
  const cash = tax.cash === null ? '' : `, in cash ${plain(tax.cash.cashMinor)}`
  return [
    example.shows,
    '',
    ...goodsTable(tax, plain),
    '',
    ...taxTable(tax, plain),
    '',
    `Total **${plain(tax.totalMinor)}**${cash}.`,
    '',
    ...returnsText(example, tax, plain),
  ]
}

type Plain = (minor: number) => string

function goodsTable({ lines }: ExplainedTax, plain: Plain): readonly string[] {
  const rows = lines.map(({ name, isDeposit, pieces, paid }) => [
    paid.lineId,
    isDeposit ? `Deposit of ${name}` : name,
    String(pieces),
    paid.taxCode,
    plain(paid.netMinor),
    plain(paid.taxMinor),
  ])
  return markdownTable(['line', 'goods', 'pieces', 'code', 'price', 'tax'], rows)
}

function taxTable({ levies, taxes }: ExplainedTax, plain: Plain): readonly string[] {
  const rows = levies ?? taxes.map((row) => ({ ...row, label: row.code }))
  return markdownTable(
    ['tax', 'rate', 'base', 'amount'],
    rows.map(({ label, ratePpm, baseMinor, taxMinor }) => [
      label,
      `${ratePpm / 10_000} %`,
      plain(baseMinor),
      plain(taxMinor),
    ]),
  )
}

function returnsText({ returns }: TaxExample, { lines }: ExplainedTax, plain: Plain): readonly string[] {
  const line = lines.find(({ paid }) => paid.lineId === returns?.lineId)
  if (returns === undefined || line === undefined) return []
  const back = returns.pieces.map((now, at) => {
    const before = returns.pieces.slice(0, at).reduce((sum, one) => sum + one, 0)
    return returnText(line, { before, now }, plain)
  })
  return [`Returns of line ${returns.lineId}: ${back.join('; ')}.`, '']
}

function returnText(
  { paid, pieces: sold }: ExplainedLine,
  pieces: { before: number; now: number },
  plain: Plain,
): string {
  const back = returnOfLine(paid, { sold, ...pieces })
  if (!back.ok) throw new Error(`The example cannot give ${pieces.now} of ${sold} back: ${back.error}.`)
  const levies = (back.value.levies ?? []).map(({ levyId, taxMinor }) => `${levyId} ${plain(taxMinor)}`)
  const each = levies.length === 0 ? '' : ` (${levies.join(', ')})`
  return `${pieces.now} for ${plain(back.value.netMinor)}, tax ${plain(back.value.taxMinor)}${each}`
}
