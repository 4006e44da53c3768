import { pino } from 'pino'
import { systemClock } from '@clearlane/device-contract/adapters'
import { germany } from '@clearlane/domain'
import { createOutOfServiceLane } from '../../core/out-of-service.ts'
import { DEFAULT_SETTINGS } from '../../core/settings.ts'
import type { KioskOptions } from '../kiosk-server.ts'

/** A listener of a lane that sells nothing: for what does not ask it to. */
export function kioskOptions(): KioskOptions {
  return {
    clock: systemClock(),
    lane: createOutOfServiceLane({
      cause: 'A test.',
      settings: DEFAULT_SETTINGS,
      profile: germany,
      laneId: 'L1',
    }),
    products: { produce: () => [], search: async () => [], random: async () => [], find: () => null },
    texts: new Map(),
    stories: null,
    metrics: null,
    health: () => ({ ok: true, seq: 0, outOfService: null }),
    token: 'token',
    isDemo: false,
    uiDir: null,
    logger: pino({ level: 'silent' }),
  }
}
