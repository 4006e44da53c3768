import { err, ok, type Result } from '../../result.ts'
import type { BarcodeReason } from '../reading.ts'
import { slotsOf, type Field, type Slot, type ValueField } from './slots.ts'

/** A pattern with the places of its fields, cut once so that a scan only compares. */
export type CutPattern = {
  readonly slots: readonly Slot[]
  /** What every code of it begins with. */
  readonly prefix: string
  readonly value: ValuePlace | null
  /** Null when the value has no verifier. */
  readonly verifierAt: number | null
  /** Its last digit is the check of all others. */
  readonly isChecked: boolean
}

export type ValueKind = 'price' | 'weight' | 'count' | 'percent'
export type ValuePlace = { readonly kind: ValueKind; readonly from: number; readonly to: number }

/** The error has its place in the pattern. */
export function cutPattern(pattern: string): Result<CutPattern, BarcodeReason> {
  const slots = slotsOf(pattern)
  if (!slots.ok) return err(slots.error)
  const fields = slots.value.map((slot) => ('field' in slot ? slot.field : null))
  const verifierAt = fields.indexOf('V')
  return ok({
    slots: slots.value,
    prefix: prefixOf(slots.value),
    value: valueIn(fields),
    verifierAt: verifierAt === -1 ? null : verifierAt,
    isChecked: fields.includes('C'),
  })
}

function prefixOf(slots: readonly Slot[]): string {
  let prefix = ''
  for (const slot of slots) {
    if ('field' in slot) break
    prefix += slot.literal
  }
  return prefix
}

const KINDS: Readonly<Record<ValueField, ValueKind>> = { P: 'price', W: 'weight', N: 'count', D: 'percent' }

/** A value is one row of equal marks. */
function valueIn(fields: readonly (Field | null)[]): ValuePlace | null {
  const field = fields.find((one) => one === 'P' || one === 'W' || one === 'N' || one === 'D')
  if (field === undefined) return null
  return { kind: KINDS[field], from: fields.indexOf(field), to: fields.lastIndexOf(field) + 1 }
}
