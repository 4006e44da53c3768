import type { PrintBlock, PrintJob, TextRun } from '@clearlane/device-contract'
import { nameIn, type ReceiptDocument, type ReceiptLine, type ReceiptTender } from '@clearlane/domain'
import { columnsOf, padEnd, padStart, pair, plainText, sides, table, wrapped } from './columns.ts'
import { decimal, localTime, percent, weightText } from './numbers.ts'
import { receiptWords, type ReceiptWords } from './words.ts'

export type ReceiptLayout = {
  readonly jobId: string
  readonly columns: 32 | 42 | 48
  /** A reprint says so, large, at both ends. */
  readonly isCopy: boolean
}

type Sheet = {
  readonly document: ReceiptDocument
  readonly words: ReceiptWords
  readonly columns: 32 | 42 | 48
}

const QR_MODULE_DOTS = 6

/**
 * Lays a receipt out as lines of at most `columns` columns: same document, same job. Amounts are written from minor
 * units, never computed.
 */
export function layoutReceipt(document: ReceiptDocument, layout: ReceiptLayout): PrintJob {
  const words = receiptWords(document.language)
  const sheet: Sheet = { document, words, columns: layout.columns }
  const marks = markBlocks(sheet, layout.isCopy)
  return {
    jobId: layout.jobId,
    columns: layout.columns,
    blocks: [
      ...headerBlocks(sheet),
      ...marks,
      ...itemBlocks(sheet),
      ...totalBlocks(sheet),
      ...savingBlocks(sheet),
      ...document.tenders.flatMap((tender) => tenderBlocks(sheet, tender)),
      ...taxBlocks(sheet),
      ...identityBlocks(sheet),
      ...marks,
      { kind: 'cut' },
    ],
  }
}

function line(
  text: string,
  style: Omit<TextRun, 'text'> = {},
  align: 'start' | 'centre' = 'start',
): PrintBlock {
  return { kind: 'text', runs: [{ text, ...style }], align }
}

const lines = (texts: readonly string[], style: Omit<TextRun, 'text'> = {}): readonly PrintBlock[] =>
  texts.map((text) => line(text, style))

const centred = (text: string, columns: number, style: Omit<TextRun, 'text'> = {}): readonly PrintBlock[] =>
  wrapped(text, columns / (style.size ?? 1)).map((piece) => line(piece, style, 'centre'))

const BLANK = line('')

const rule = (sheet: Sheet): PrintBlock => line('-'.repeat(sheet.columns))

function headerBlocks(sheet: Sheet): readonly PrintBlock[] {
  const [name, ...address] = sheet.document.header
  return [
    ...(name === undefined ? [] : centred(name, sheet.columns, { bold: true, size: 2 })),
    ...address.flatMap((text) => centred(text, sheet.columns)),
    BLANK,
  ]
}

function markBlocks(sheet: Sheet, isCopy: boolean): readonly PrintBlock[] {
  const { words, document, columns } = sheet
  const isPlay = document.demo || document.training
  const marks = [
    ...(isCopy ? [words.copy] : []),
    ...(document.demo ? [words.demo] : []),
    ...(document.training ? [words.training] : []),
  ]
  return [
    ...marks.flatMap((mark) => centred(`* ${mark} *`, columns, { bold: true, size: 2 })),
    ...(isPlay ? centred(words.notValid, columns) : []),
    ...(marks.length > 0 ? [BLANK] : []),
  ]
}

function itemBlocks(sheet: Sheet): readonly PrintBlock[] {
  const { document, columns } = sheet
  // The currency stands above the amounts, not above the letters of the tax rates.
  return [
    line(padStart(document.currency.code, columns - 2)),
    ...document.lines.flatMap((item) => lines(itemLines(sheet, item))),
    rule(sheet),
  ]
}

function itemLines(sheet: Sheet, item: ReceiptLine): readonly string[] {
  const { columns, document } = sheet
  const indent = item.kind === 'deposit' ? 2 : 0
  const mark = ` ${taxLetter(sheet, item.taxCode)}`
  const detail = detailText(sheet, item)
  return [
    ...pair(nameIn(item, document.language), amount(sheet, item.extendedMinor) + mark, columns, indent),
    ...(detail === null
      ? []
      : wrapped(detail, columns - indent - 2).map((text) => ' '.repeat(indent + 2) + text)),
    ...discountsOf(sheet, item).flatMap(({ name, minor }) =>
      pair(name, amount(sheet, -minor) + mark, columns, indent + 2),
    ),
  ]
}

/** Each promotion by its name; what is left was given by hand. */
function discountsOf({ words, document }: Sheet, { offers = [], discountMinor }: ReceiptLine) {
  const byHandMinor = offers.reduce((minor, { savedMinor }) => minor - savedMinor, discountMinor)
  return [
    ...offers.map(({ name, savedMinor }) => ({
      name: nameIn({ name }, document.language),
      minor: savedMinor,
    })),
    ...(byHandMinor === 0 ? [] : [{ name: words.discount, minor: byHandMinor }]),
  ]
}

/** How the amount came about; one piece explains itself. */
function detailText(sheet: Sheet, item: ReceiptLine): string | null {
  const { measure } = item
  const { words, document } = sheet
  const price = amount(sheet, item.unitPriceMinor)
  if (measure.kind === 'weight') {
    const unit = measure.weight.unit === 'lb' || measure.weight.unit === 'oz' ? 'lb' : 'kg'
    const tare = measure.tare === undefined ? '' : ` (${words.tare} ${weightText(measure.tare, words)})`
    return `${weightText(measure.weight, words)}${tare} × ${price} ${document.currency.code}/${unit}`
  }
  if (measure.kind === 'volume')
    return `${weightText(measure.volume, words)} × ${price} ${document.currency.code}/l`
  if (measure.reduced === true) return `${words.reducedFrom} ${price}`
  return measure.quantity === 1 ? null : `${measure.quantity} × ${price}`
}

function totalBlocks(sheet: Sheet): readonly PrintBlock[] {
  const { words, document, columns } = sheet
  const { discountMinor, extendedMinor, totalMinor } = document
  const isAdded = document.taxMode === 'excluded'
  const parts = [
    ...(discountMinor === 0 && !isAdded ? [] : pair(words.subtotal, amount(sheet, extendedMinor), columns)),
    ...(discountMinor === 0 ? [] : pair(words.discount, amount(sheet, -discountMinor), columns)),
    ...(isAdded
      ? taxNames(sheet).flatMap(({ name, taxMinor }) => pair(name, amount(sheet, taxMinor), columns))
      : []),
  ]
  return [...lines(parts), ...grandTotal(sheet, totalMinor), BLANK]
}

/** Levies have names of their own, and where there are any the sum of their rates must not be read (Quebec). */
function taxNames({ document, words }: Sheet) {
  const { levies, taxes } = document
  if (levies !== undefined)
    return levies.map((levy) => ({ ...levy, name: `${levy.label} ${percent(levy.ratePpm, words)}` }))
  return taxes.map((tax) => ({ ...tax, name: `${words.tax} ${percent(tax.ratePpm, words)}` }))
}

/** Large; in plain size when the amount is too long for that. */
function grandTotal(sheet: Sheet, totalMinor: number): readonly PrintBlock[] {
  const { words, document, columns } = sheet
  const label = `${words.total} ${document.currency.code}`
  const large = pair(label, amount(sheet, totalMinor), columns / 2)
  if (large.length === 1) return lines(large, { bold: true, size: 2 })
  return lines(pair(label, amount(sheet, totalMinor), columns), { bold: true })
}

/** What the shopper did not pay, in one sum over all lines. */
function savingBlocks({ words, document, columns }: Sheet): readonly PrintBlock[] {
  const { discountMinor, currency } = document
  if (discountMinor <= 0) return []
  const saved = `${words.saved} ${decimal(discountMinor, currency.exponent, words)} ${currency.code}`
  return [...centred(saved, columns, { bold: true }), BLANK]
}

function tenderBlocks(sheet: Sheet, tender: ReceiptTender): readonly PrintBlock[] {
  const { words, columns } = sheet
  const cardName = tender.cardName === '' ? words.card : tender.cardName
  const slip = tender.customerLines.length > 0 ? tender.customerLines : terminalLines(words, tender)
  return [
    ...lines(pair(cardName, amount(sheet, tender.amountMinor), columns), { bold: true }),
    ...(tender.provisional ? lines(wrapped(words.provisional, columns)) : []),
    BLANK,
    ...slipBlocks(slip, columns),
    BLANK,
  ]
}

function terminalLines(words: ReceiptWords, tender: ReceiptTender): readonly string[] {
  return [
    `${words.terminal} ${tender.terminalId}`,
    ...(tender.receiptNo === 0 ? [] : [`${words.terminalReceipt} ${tender.receiptNo}`]),
    ...(tender.trace === 0 ? [] : [`${words.trace} ${tender.trace}`]),
    ...(tender.authCode === '' ? [] : [`${words.authorisation} ${tender.authCode}`]),
  ]
}

/** The terminal set its lines out for its own paper: their order among themselves stays, in the middle of ours. */
function slipBlocks(slip: readonly string[], columns: number): readonly PrintBlock[] {
  const plain = slip.map((text) => plainText(text).trimEnd())
  const widest = Math.max(...plain.map(columnsOf))
  if (widest > columns) return lines(plain.flatMap((text) => wrapped(text, columns)))
  const width = Math.min(columns, widest + 2) // no line without space behind it: a block in the middle, not lines
  return plain.map((text) => line(text === '' ? '' : padEnd(text, width), {}, 'centre'))
}

function taxBlocks(sheet: Sheet): readonly PrintBlock[] {
  const { words, document, columns } = sheet
  const rows = document.levies === undefined ? rateRows(sheet) : levyRows(sheet)
  if (rows.length === 0) return []
  const amounts = [words.net, words.taxAmount]
  // Levies are told by their names: "VAT" above the sales taxes of New York would be wrong.
  const heads = document.levies === undefined ? [words.tax, ...amounts, words.gross] : ['', ...amounts]
  const set = table([heads, ...rows], columns) ?? stacked(heads, rows, columns)
  return [rule(sheet), ...lines(set), rule(sheet)]
}

function rateRows(sheet: Sheet): readonly (readonly string[])[] {
  return sheet.document.taxes.map((tax) => [
    `${taxLetter(sheet, tax.code)} ${percent(tax.ratePpm, sheet.words)}`,
    amount(sheet, tax.baseMinor),
    amount(sheet, tax.taxMinor),
    amount(sheet, tax.grossMinor),
  ])
}

/** One price bears several of them, so that their gross amounts would say nothing. */
function levyRows(sheet: Sheet): readonly (readonly string[])[] {
  return taxNames(sheet).map(({ name, baseMinor, taxMinor }) => [
    name,
    amount(sheet, baseMinor),
    amount(sheet, taxMinor),
  ])
}

/**
 * One amount a line, for amounts too long to stand beside each other. A rate keeps apart from its heading: in one text with
 * Arabic letters `A 15 %` would be turned round to `% A 15`.
 */
function stacked(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): readonly string[] {
  return rows.flatMap((cells) =>
    cells.flatMap((cell, at) =>
      heads[at] === '' ? wrapped(cell, columns) : pair(heads[at] ?? '', cell, columns, at === 0 ? 0 : 2),
    ),
  )
}

function identityBlocks(sheet: Sheet): readonly PrintBlock[] {
  const { words, document, columns } = sheet
  const { dateOrder } = words
  return [
    ...lines(
      sides(`${words.receiptNumber} ${document.receiptNumber}`, `${words.lane} ${document.laneId}`, columns),
    ),
    ...lines(
      sides(
        `${words.sale} ${document.saleId}`,
        localTime(document.at, document.offsetMin, dateOrder),
        columns,
      ),
    ),
    BLANK,
    { kind: 'qr', data: document.saleId, size: QR_MODULE_DOTS },
    BLANK,
    ...document.footer.flatMap((text) => centred(text, columns)),
    BLANK,
  ]
}

function amount(sheet: Sheet, minor: number): string {
  return decimal(minor, sheet.document.currency.exponent, sheet.words)
}

/** The tax code where it is one letter, else a letter by its place in the tax table. */
function taxLetter(sheet: Sheet, code: string): string {
  if (columnsOf(plainText(code)) === 1) return plainText(code)
  const at = sheet.document.taxes.findIndex((tax) => tax.code === code)
  return at < 0 ? ' ' : String.fromCharCode(0x41 + (at % 26))
}
