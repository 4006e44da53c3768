import { parseCommand } from './commands.ts'
import type { Printed, Receipt } from './receipt.ts'
import { receiptToSvg } from './receipt-svg.ts'
import { createTypesetter } from './typesetter.ts'

/** What a printer would put on paper for `bytes`, receipt by receipt; the last may not be cut. */
export function receiptsOf(bytes: Uint8Array): readonly Receipt[] {
  const typesetter = createTypesetter()
  const receipts: Receipt[] = []
  let hanging: Printed[] = []
  const end = (cut: Receipt['cut']): void => {
    const isBlank = hanging.every(({ kind }) => kind === 'feed')
    const number = receipts.length + 1
    if (!isBlank) receipts.push({ number, columns: typesetter.columns(), printed: hanging, cut })
    hanging = []
  }
  for (let rest = bytes, read = parseCommand(rest); read !== 'more'; read = parseCommand(rest)) {
    rest = rest.subarray(read.length)
    const { printed, cut } = typesetter.set(read.command)
    hanging.push(...printed)
    if (cut !== null) end(cut)
  }
  end(null)
  return receipts
}

/** The first receipt of `bytes` as a picture; blank paper when they print nothing. */
export function receiptSvg(bytes: Uint8Array): string {
  const [first] = receiptsOf(bytes)
  return receiptToSvg(first ?? { number: 0, columns: 48, printed: [], cut: null })
}
