import { existsSync, statfsSync } from 'node:fs'
import type { LaneMode } from '@clearlane/domain'
import type { Machine } from '../../core/ports.ts'
import { offsetOf } from '../time-zone.ts'

// systemd-timesyncd writes the first when NTP has set the clock; the second is a clock with a battery.
const CLOCK_SOURCES = ['/run/systemd/timesync/synchronized', '/dev/rtc0', '/dev/rtc']

/** The machine that the lane runs on. A demo trusts its clock: it sells nothing. */
export function systemMachine(dataDir: string, mode: LaneMode, timeZone: string): Machine {
  return {
    freeBytes: () => {
      const { bavail, bsize } = statfsSync(dataDir)
      return bavail * bsize
    },
    clockTrusted: () => mode === 'demo' || CLOCK_SOURCES.some((path) => existsSync(path)),
    offsetMin: offsetOf(timeZone),
  }
}
