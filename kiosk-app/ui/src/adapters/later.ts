import type * as later from '../later.tsx'

/** What no first screen needs. */
export type Later = typeof later

/** Fetched once the page stands, so that the first screen comes sooner. */
export function loadLater(): Promise<Later> {
  return import('../later.tsx')
}
