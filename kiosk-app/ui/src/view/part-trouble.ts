import type { Live, PartHealth } from '@clearlane/lane-contract'
import type { PlainId } from '../strings/words.ts'

type Part = keyof Live['parts']

const PARTS: readonly (readonly [Part, PlainId])[] = [
  ['scanner', 'staff.part.scanner'],
  ['produceScale', 'staff.part.scale'],
  ['printer', 'staff.part.printer'],
  ['terminal', 'staff.part.terminal'],
  ['pole', 'staff.part.pole'],
  ['platform', 'staff.part.platform'],
]

/** What staff read of a trouble, by its code: those of docs/faults.md, and why the lane itself gave a device up. */
const TEXTS: ReadonlyMap<string, PlainId> = new Map<string, PlainId>([
  ['link-lost', 'staff.fault.link-lost'],
  ['cannot-open', 'staff.fault.cannot-open'],
  ['not-identified', 'staff.fault.not-identified'],
  ['garbage', 'staff.fault.garbage'],
  ['overflow', 'staff.fault.overflow'],
  ['foreign-use', 'staff.fault.foreign-use'],
  ['scale-over-capacity', 'staff.fault.scale-over-capacity'],
  ['platform-over-capacity', 'staff.fault.platform-over-capacity'],
  ['scale-under-zero', 'staff.fault.scale-under-zero'],
  ['scale-needs-zero', 'staff.fault.scale-needs-zero'],
  ['scale-hardware', 'staff.fault.scale-hardware'],
  ['paper-out', 'staff.fault.paper-out'],
  ['paper-near-end', 'staff.fault.paper-near-end'],
  ['cover-open', 'staff.fault.cover-open'],
  ['cutter-jam', 'staff.fault.cutter-jam'],
  ['printer-hardware', 'staff.fault.printer-hardware'],
  ['terminal-not-ready', 'staff.fault.terminal-not-ready'],
  ['wrong-terminal', 'staff.fault.wrong-terminal'],
  ['pole-unavailable', 'staff.fault.pole-unavailable'],
  ['offline', 'staff.fault.link-lost'],
  ['timeout', 'staff.cause.timeout'],
  ['restart', 'staff.cause.restart'],
])

export function faultText(code: string): PlainId {
  return TEXTS.get(code) ?? 'staff.cause.other'
}

/** One thing to do, and the parts that need it. */
export type PartTrouble = { readonly text: PlainId; readonly names: readonly PlainId[] }

/** What the devices need, each thing once: all of them fall silent together when the daemon stops. */
export function partTroubles(parts: Live['parts']): readonly PartTrouble[] {
  const troubles = new Map<PlainId, PlainId[]>()
  for (const [part, name] of PARTS) {
    const health = parts[part]
    if (health === null) continue
    for (const text of textsOf(health)) troubles.set(text, [...(troubles.get(text) ?? []), name])
  }
  return [...troubles].map(([text, names]) => ({ text, names }))
}

function textsOf({ state, faults }: PartHealth): ReadonlySet<PlainId> {
  return new Set(faults.length === 0 && state === 'away' ? ['staff.part.starting'] : faults.map(faultText))
}
