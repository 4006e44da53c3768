import { afterAll, beforeAll, beforeEach } from 'vitest'
import { Kiosk, type KioskOptions } from './kiosk.ts'

const START_MS = 90_000

/** One kiosk for the journeys of a file: each begins at the first screen, and one that fails says what it left there. */
export function useKiosk(options: KioskOptions = {}): Kiosk {
  const kiosk = new Kiosk()
  beforeAll(() => kiosk.start(options), START_MS)
  beforeEach(async ({ onTestFailed }) => {
    onTestFailed(async () => console.log(await kiosk.evidence()))
    await kiosk.home()
  })
  afterAll(() => kiosk.stop())
  return kiosk
}
