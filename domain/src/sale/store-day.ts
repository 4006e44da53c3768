import type { Day } from '../gs1/dates.ts'
import type { Circumstances } from './commands.ts'

const MS_PER_MIN = 60_000
const DAY_CHARS = 10

/** The day on the store's calendar. */
export function storeDay({ at, offsetMin }: Pick<Circumstances, 'at' | 'offsetMin'>): Day {
  return new Date(Date.parse(at) + offsetMin * MS_PER_MIN).toISOString().slice(0, DAY_CHARS)
}
