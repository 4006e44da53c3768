import { nameIn } from '../catalogue/name-in.ts'
import { effectMinor, isOwedBack, remainingMinor } from '../sale/attempt-money.ts'
import type { Attempt } from '../sale/attempt.ts'
import type { Circumstances } from '../sale/commands.ts'
import type { Ledger, Sale } from '../sale/ledger.ts'
import type { Line } from '../sale/lines.ts'
import { liveLines } from '../sale/queries.ts'
import type { ReceiptDocument, ReceiptLine, ReceiptOffer, ReceiptTender } from './document.ts'

/** The receipt of a sale whose due is 0, as facts. Called once, at completion; a reprint renders what is stored. */
export function receiptDocument(ledger: Ledger, sale: Sale, circumstances: Circumstances): ReceiptDocument {
  const { profile, at, offsetMin } = circumstances
  const { extendedMinor, discountMinor, totalMinor, taxes, levies } = sale.totals
  return {
    version: 1,
    saleId: sale.saleId,
    laneId: ledger.laneId,
    receiptNumber: ledger.nextReceipt,
    language: sale.language,
    at,
    offsetMin,
    training: ledger.mode === 'training',
    demo: ledger.mode === 'demo',
    currency: profile.currency,
    header: profile.receiptHeader,
    footer: profile.receiptFooter.map((line) =>
      typeof line === 'string' ? line : nameIn({ name: line }, sale.language),
    ),
    lines: liveLines(sale).map((line) => receiptLine(line, sale.offers)),
    extendedMinor,
    discountMinor,
    totalMinor,
    taxMode: profile.taxMode,
    taxes,
    ...(levies === undefined ? {} : { levies }),
    tenders: ledger.attempts.filter((attempt) => paysFor(ledger, sale, attempt)).map(receiptTender),
  }
}

function receiptLine({ parentLineId, item, measure, price }: Line, known: Sale['offers']): ReceiptLine {
  const { extendedMinor, discountMinor, netMinor } = price
  const offers = receiptOffers(price, known)
  return {
    kind: parentLineId === null ? 'item' : 'deposit',
    name: item.name,
    measure,
    unitPriceMinor: item.priceMinor,
    extendedMinor,
    discountMinor,
    ...(offers.length === 0 ? {} : { offers }),
    netMinor,
    taxCode: price.taxedAs ?? item.taxCode,
  }
}

function receiptOffers({ offers = [] }: Line['price'], known: Sale['offers']): readonly ReceiptOffer[] {
  return offers.flatMap(({ promotionId, savedMinor }) =>
    known.filter((one) => one.promotionId === promotionId).map(({ name }) => ({ name, savedMinor })),
  )
}

/** Money that stayed: not reversed, not owed back. */
function paysFor(ledger: Ledger, sale: Sale, { attemptId, saleId, kind }: Attempt): boolean {
  if (saleId !== sale.saleId || kind !== 'authorise' || isOwedBack(ledger, attemptId)) return false
  return remainingMinor(ledger.attempts, attemptId) > 0
}

function receiptTender(attempt: Attempt): ReceiptTender {
  const { status, baseline } = attempt
  const amountMinor = effectMinor(attempt)
  if (status.state === 'effective') {
    const { cardName, terminalId, receiptNo, trace, authCode, customerLines } = status.result
    const slip = { cardName, terminalId, receiptNo, trace, authCode, customerLines }
    return { kind: 'card', amountMinor, ...slip, provisional: false }
  }
  const unknown = { cardName: '', receiptNo: 0, trace: 0, authCode: '', customerLines: [] }
  return { kind: 'card', amountMinor, terminalId: baseline.terminalId, ...unknown, provisional: true }
}
