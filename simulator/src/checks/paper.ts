import type { LedgerEvent } from '@clearlane/domain'

/** What the paper says of one receipt. */
export type PaperReceipt = { readonly text: string }

/** No receipt is printed twice as an original, and a receipt that is said to be printed is on paper. */
export function paperFaults(
  events: readonly LedgerEvent[],
  receipts: readonly PaperReceipt[],
): readonly string[] {
  const faults: string[] = []
  const asked = new Map<string, { saleId: string; copy: boolean }>()
  const printed = new Map<string, number>()
  for (const event of events) {
    if (event.type === 'print-requested') asked.set(event.jobId, event)
    if (event.type !== 'receipt-printed' || event.outcome !== 'printed') continue
    const saleId = asked.get(event.jobId)?.saleId
    if (saleId !== undefined) printed.set(saleId, (printed.get(saleId) ?? 0) + 1)
  }
  for (const [saleId, times] of printed) {
    const onPaper = receipts.filter(({ text }) => saysSale(text, saleId)).length
    if (onPaper < times)
      faults.push(`paper: sale ${saleId} was printed ${times} times, the paper shows ${onPaper}`)
  }
  return faults
}

function saysSale(text: string, saleId: string): boolean {
  return new RegExp(`(^|[^0-9A-Za-z-])${saleId}($|[^0-9A-Za-z-])`, 'm').test(text)
}
