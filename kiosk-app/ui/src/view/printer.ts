import type { Completion } from '@clearlane/domain'
import type { Live } from '@clearlane/lane-contract'

// Faults of docs/faults.md with which no paper comes out. A roll that is nearly used up still prints.
const STOPPING: readonly string[] = ['paper-out', 'cover-open', 'cutter-jam', 'printer-hardware']

/** Nothing is printed until a person has been there: no receipt is promised meanwhile. */
export function isPrinterStopped({ parts: { printer } }: Live): boolean {
  return printer.state === 'away' || printer.faults.some((fault) => STOPPING.includes(fault))
}

/** K42: the receipt did not come out, or cannot now. One that waits still comes with a new roll. */
export function printTrouble({ method, print }: Completion, live: Live): boolean {
  const outcome = print?.outcome ?? null
  if (outcome === null) return method === 'paper' && isPrinterStopped(live)
  return outcome !== 'printed'
}
