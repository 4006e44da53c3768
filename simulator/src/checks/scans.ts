import type { ClientMessage, ServerMessage } from '@clearlane/device-contract'
import { BADGE_PREFIX, type LedgerEvent, type ScanKey } from '@clearlane/domain'
import type { LinkTap } from '../world/daemon-process.ts'

/** Watches the promise that a scan is durable before the daemon is told to forget it. */
export type ScanWatch = LinkTap & {
  readonly committed: (events: readonly LedgerEvent[]) => void
  readonly faults: () => readonly string[]
}

/** `isStaffIn`: whether somebody of the staff is signed in; what they scan is a badge or a price check. */
export function createScanWatch(isStaffIn: () => boolean): ScanWatch {
  const durable = new Map<string, number>()
  const soldNothing = new Set<string>()
  const early: string[] = []
  return {
    committed: (events) => {
      for (const key of events.flatMap(keysOf).map(text)) durable.set(key, (durable.get(key) ?? 0) + 1)
    },
    received: (message: ServerMessage) => {
      if (message.type !== 'data') return
      const isBadge = message.event.data.text.startsWith(BADGE_PREFIX)
      if (isBadge || isStaffIn()) soldNothing.add(text(message.event))
    },
    sent: (message: ClientMessage) => {
      if (message.type !== 'ack') return
      const key = text(message)
      if (!durable.has(key) && !soldNothing.has(key)) early.push(key)
    },
    faults: () => [
      ...early.map((key) => `scan: ${key} was acknowledged before it was durable`),
      ...[...durable]
        .filter(([, times]) => times > 1)
        .map(([key]) => `scan: ${key} stands in the journal twice`),
    ],
  }
}

const text = ({ bootId, n }: ScanKey): string => `${bootId}/${n}`

function keysOf(event: LedgerEvent): readonly ScanKey[] {
  if (event.type === 'scan-refused' || event.type === 'member-identified') return [event.key]
  if (event.type === 'intervention-raised') return event.key === null ? [] : [event.key]
  if (event.type !== 'item-added') return []
  return event.lines.flatMap(({ source }) => (source.kind === 'scan' ? [source.key] : []))
}
