import type { Ledger, Sale } from './ledger.ts'
import type { ScanKey } from './lines.ts'

/** The daemon holds at most 16 unacknowledged events; four times that is kept. */
const RECENT_KEYS_MAX = 64

export function scanKeyText(key: ScanKey): string {
  return `scan:${key.bootId}/${key.n}`
}

export function readingKeyText(readingId: string): string {
  return `reading:${readingId}`
}

/** A data event or a reading counts once: in its sale however long it lasts, and across sales lately. */
export function isUsed(ledger: Ledger, key: string): boolean {
  return ledger.recentKeys.includes(key) || (ledger.sale?.usedKeys.includes(key) ?? false)
}

export function withRecentKeys(ledger: Ledger, keys: readonly string[]): Ledger {
  if (keys.length === 0) return ledger
  return { ...ledger, recentKeys: [...ledger.recentKeys, ...keys].slice(-RECENT_KEYS_MAX) }
}

export function withUsedKeys(sale: Sale, keys: readonly string[]): Sale {
  return keys.length === 0 ? sale : { ...sale, usedKeys: [...sale.usedKeys, ...keys] }
}
