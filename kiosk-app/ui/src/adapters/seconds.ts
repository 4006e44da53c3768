import { signal, type ReadonlySignal } from '@preact/signals'

const SECOND_MS = 1_000

/** The wall clock in milliseconds, moving once a second: for waits that a person watches. */
export function wallSeconds(): ReadonlySignal<number> {
  const now = signal(Date.now())
  setInterval(() => (now.value = Date.now()), SECOND_MS)
  return now
}
