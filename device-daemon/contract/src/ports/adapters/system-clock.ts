import type { Clock } from '../clock.ts'

/** The machine's own time. */
export function systemClock(): Clock {
  return {
    wallMs: () => Date.now(),
    monoMs: () => performance.now(),
    after: (delayMs, fire) => {
      const handle = setTimeout(fire, delayMs)
      return {
        cancel: () => {
          clearTimeout(handle)
        },
      }
    },
  }
}
