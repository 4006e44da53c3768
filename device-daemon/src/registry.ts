import type { Driver } from './driver.ts'

/** Every driver that ships, one line each. */
export const registry: readonly Driver[] = []
