const FIRST_MS = 100
const LONGEST_MS = 3_000

/** How long to wait before dialling again after so many failures in a row. The lane is on this machine: no jitter. */
export function backOffMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10))
}
