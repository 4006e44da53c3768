import type { EventType, LedgerEvent } from '@clearlane/domain'

/** Every event that this release reads, with the version it writes. The compiler names one that is missing. */
const VERSIONS: Readonly<Record<EventType, number>> = {
  'lane-started': 1,
  'lane-opened': 1,
  'lane-closed': 1,
  'business-day-opened': 1,
  'business-day-closed': 1,
  'price-book-activated': 1,
  'clock-stepped': 1,
  'staff-signed-in': 1,
  'staff-sign-in-failed': 1,
  'staff-locked': 1,
  'staff-signed-out': 1,
  'scan-refused': 1,
  'sale-started': 1,
  'language-set': 1,
  'item-added': 1,
  'quantity-set': 1,
  'item-voided': 1,
  'member-identified': 1,
  'discount-granted': 1,
  'weighing-requested': 1,
  'weight-recorded': 1,
  'weighing-cancelled': 1,
  'intervention-raised': 1,
  'intervention-resolved': 1,
  'approval-granted': 1,
  'bagging-began': 1,
  'platform-settled': 1,
  'bagging-told': 1,
  'bag-announced': 1,
  'bagging-skipped': 1,
  'bagging-accepted': 1,
  'sale-suspended': 1,
  'sale-resumed': 1,
  'sale-cancelled': 1,
  'sale-completed': 1,
  'receipt-chosen': 1,
  'print-requested': 1,
  'receipt-printed': 1,
  'session-ended': 1,
  'tender-requested': 1,
  'tender-authorised': 1,
  'tender-reversed': 1,
  'tender-refunded': 1,
  'tender-declined': 1,
  'tender-unknown': 1,
  'tender-settled': 1,
  'reconciliation-raised': 1,
  'reconciliation-resolved': 1,
}

const versions: ReadonlyMap<string, number> = new Map(Object.entries(VERSIONS))

/** The version of an event that is written today. */
export function versionOf(type: EventType): number {
  return VERSIONS[type]
}

/** The version this release reads, or null for a type it does not know. */
export function knownVersion(type: string): number | null {
  return versions.get(type) ?? null
}

/**
 * The event in a payload, or null when the text is not one of this type. Its fields are not checked again: the
 * row's hash says that these are the bytes that a lane wrote.
 */
export function eventIn(payload: string, type: string): LedgerEvent | null {
  try {
    const value: unknown = JSON.parse(payload)
    return isEventOf(value, type) ? value : null
  } catch {
    return null
  }
}

function isEventOf(value: unknown, type: string): value is LedgerEvent {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === type
}
