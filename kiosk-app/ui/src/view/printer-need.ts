import type { Live } from '@clearlane/lane-contract'

/** What a person has to do at the printer; `look` when no device says it. */
export type PrinterNeed = 'roll' | 'shut' | 'pull' | 'look'

// Faults of docs/faults.md. Who changes the roll has the cover open: the roll comes first.
const NEEDS: readonly (readonly [string, PrinterNeed])[] = [
  ['paper-out', 'roll'],
  ['cover-open', 'shut'],
  ['cutter-jam', 'pull'],
]

export function printerNeed({ parts: { printer } }: Live): PrinterNeed {
  return NEEDS.find(([fault]) => printer.faults.includes(fault))?.[1] ?? 'look'
}
