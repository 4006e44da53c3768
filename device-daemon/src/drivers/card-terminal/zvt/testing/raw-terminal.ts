import assert from 'node:assert/strict'
import type { FaultCode } from '@clearlane/device-contract'
import { memoryPipe, seededRandom, virtualClock } from '@clearlane/device-contract/ports'
import type { DriverSession } from '../../../../driver.ts'
import { hexBytes } from '../../../../testing/fixtures.ts'
import { hexOf } from '../bcd.ts'
import { attachZvt, type ZvtSettings } from '../session.ts'
import { SETTINGS } from './terminal-bench.ts'

/** A session whose far end is the test: it writes down what came and says what it is told to. */
export function rawTerminal(settings: Partial<ZvtSettings> = {}) {
  const clock = virtualClock()
  const [near, far] = memoryPipe(clock)
  const received: string[] = []
  const faults = new Set<FaultCode>()
  const gaveUp: string[] = []
  far.onBytes((bytes) => received.push(hexOf(bytes)))
  const session: DriverSession = attachZvt({
    settings: { ...SETTINGS, ...settings },
    stream: near,
    clock,
    random: seededRandom(1),
    slot: {
      alive: () => undefined,
      show: () => undefined,
      raise: (code) => faults.add(code),
      clear: (code) => faults.delete(code),
      scanned: () => undefined,
      outputComplete: () => undefined,
      giveUp: (code, detail) => {
        gaveUp.push(`${code}: ${detail}`)
        session.end(detail)
      },
      trace: () => undefined,
    },
  })
  /** Says messages, a turn of the clock apart. */
  const say = async (...messages: readonly string[]): Promise<void> => {
    for (const message of messages) {
      far.write(hexBytes(message))
      await clock.advance(1)
    }
  }
  const registered = async (): Promise<void> => {
    const identified = session.identify()
    await clock.advance(1)
    await say('80 00 00', '06 0F 0A 19 10 29 52 52 35 35 49 09 78')
    assert((await identified).ok)
    received.length = 0
  }
  return { clock, session, received, faults, gaveUp, say, registered, far, near }
}
