import { emptyDay } from './empty-ledger.ts'
import type { EventOf } from './events.ts'
import { scanKeyText, withRecentKeys } from './keys.ts'
import type { Ledger } from './ledger.ts'

type LaneFact = EventOf<
  | 'lane-started'
  | 'lane-opened'
  | 'lane-closed'
  | 'business-day-opened'
  | 'business-day-closed'
  | 'price-book-activated'
  | 'clock-stepped'
  | 'scan-refused'
>

export function evolveLane(ledger: Ledger, event: LaneFact): Ledger {
  switch (event.type) {
    case 'lane-started':
      return { ...ledger, laneId: event.laneId, epoch: event.epoch, mode: event.mode }
    case 'lane-opened':
      return { ...ledger, open: true }
    case 'lane-closed':
      return { ...ledger, open: false }
    case 'business-day-opened':
      return { ...ledger, businessDay: event.businessDay, day: emptyDay() }
    case 'business-day-closed':
      return { ...ledger, businessDay: null, day: emptyDay() }
    case 'price-book-activated':
      return { ...ledger, priceBook: event.priceBook }
    case 'clock-stepped':
      return ledger
    case 'scan-refused':
      return withRecentKeys(ledger, [scanKeyText(event.key)])
  }
}
