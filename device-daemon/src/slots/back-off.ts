import type { Random } from '@clearlane/device-contract/ports'

const FIRST_MS = 100
// With the time to identify, a device is back within 3 s of being plugged in again.
const LONGEST_MS = 2_000

/** How long to wait before opening again after `failures` ≥ 1 in a row: doubling, half of it by chance. */
export function backOffMs(failures: number, random: Random): number {
  const wholeMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10))
  return Math.round(wholeMs / 2 + (random.next() * wholeMs) / 2)
}
