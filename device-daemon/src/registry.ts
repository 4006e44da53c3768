import type { Driver } from './driver.ts'
import { zvt } from './drivers/card-terminal/zvt.ts'

/** Every driver that ships, one line each. */
export const registry: readonly Driver[] = [zvt]
