import { backOffMs } from './back-off.ts'

const ASKS_MAX = 20 // about 45 s: a lane that restarts is back long before

/** The first answer that is one, asked for again with back-off; null when there was none. */
export async function askedAgain<T>(
  ask: () => Promise<T | null>,
  wait: (ms: number) => Promise<void>,
): Promise<T | null> {
  for (let failures = 0; failures < ASKS_MAX; failures++) {
    if (failures > 0) await wait(backOffMs(failures - 1))
    const answer = await ask()
    if (answer !== null) return answer
  }
  return null
}
