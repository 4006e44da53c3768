import { createDaemon, registry } from '@clearlane/device-daemon'
import type { ServerMessage, SlotState } from '@clearlane/device-contract'
import { seededRandom, virtualClock } from '@clearlane/device-contract/ports'
import {
  type MassBelief,
  type Prompt,
  promptOf,
  settlesAtMs,
  startWatch,
  watchBasket,
  watchReading,
} from '@clearlane/domain'
import { platformReading } from '@clearlane/lane/core/platform-reading'
import { createPlatformTwin, memoryHost } from '@clearlane/twins'
import { expect, test } from 'vitest'

const STEP_MS = 50

/** Platform, line, driver, daemon and bagging check, on one virtual clock: a shopper puts things on real bytes. */
async function lane(seed: number) {
  const clock = virtualClock()
  const twin = createPlatformTwin(clock, seededRandom(seed))
  const slot = 'bagging-platform'
  const daemon = createDaemon({
    clock,
    random: seededRandom(seed),
    slots: [
      {
        slot,
        driver: 'bagging-platform/mt-sics',
        transport: { kind: 'memory', name: slot },
        settings: {},
        unproven: false,
      },
    ],
    openStream: () => memoryHost(clock, twin),
    registry,
  })
  let state: SlotState | undefined
  const connection = daemon.connect((message: ServerMessage) => {
    if (message.type === 'welcome') [state] = message.slots
    if (message.type === 'state') state = message.state
  })
  connection.receive({ type: 'hello', protocol: 1, client: 'chain' })

  let watch = startWatch({ divisionMg: 5_000, sigmaMg: 2_000 }, 0)
  const prompts: Prompt['kind'][] = ['all-there']
  const see = (): void => {
    const { kind } = promptOf(watch)
    if (kind !== prompts.at(-1)) prompts.push(kind)
  }
  const passes = async (durationMs: number): Promise<void> => {
    for (let spentMs = 0; spentMs < durationMs; spentMs += STEP_MS) {
      await clock.advance(STEP_MS)
      watch = watchReading(watch, platformReading(state, clock.monoMs())).watch
      see()
    }
  }
  const scan = (lineId: string, grams: number, pieces = 1): void => {
    const mass: MassBelief = {
      kind: 'learned',
      meanMg: grams * 1_000,
      deviationMg: grams * 8,
      pieces: 40,
    }
    watch = watchBasket(watch, [...watch.check.wanted, { lineId, pieces, mass, duty: 'must' }])
    see()
  }
  await passes(3_000)
  return { twin, scan, passes, prompts, settles: () => settlesAtMs(watch.settling) }
}

test.each([1, 2, 3, 4, 5])(
  'an honest trip asks for each thing once and ends in order (seed %i)',
  async (seed) => {
    const { twin, scan, passes, prompts, settles } = await lane(seed)
    const things = [1_030, 620, 80, 2_210, 355].entries()
    for (const [index, grams] of things) {
      scan(`${index}`, grams)
      await passes(800)
      twin.place(`${index}`, Math.round(grams * 1.004))
      await passes(4_000)
    }
    expect(prompts.join(' ')).toBe(`all-there${' missing all-there'.repeat(5)}`)
    expect(settles()).toBeNull()
  },
)

test('something that was not scanned is told once and put right by taking it off', async () => {
  const { twin, scan, passes, prompts } = await lane(7)
  scan('milk', 1_030)
  twin.place('milk', 1_030)
  await passes(4_000)
  twin.place('chocolate', 200)
  await passes(4_000)
  twin.take('chocolate')
  await passes(4_000)
  expect(prompts).toEqual(['all-there', 'missing', 'all-there', 'more', 'all-there'])
})

test('who leans on the platform is asked to let go, and nothing else is said', async () => {
  const { twin, scan, passes, prompts } = await lane(8)
  scan('milk', 1_030)
  twin.place('milk', 1_030)
  await passes(4_000)
  twin.lean(3_000)
  await passes(7_000)
  twin.lean(0)
  await passes(4_000)
  expect(prompts).toEqual(['all-there', 'missing', 'all-there', 'leaning', 'all-there'])
})

test('a platform that is unplugged says nothing, and goes on where it was', async () => {
  const { twin, scan, passes, prompts } = await lane(9)
  scan('milk', 1_030)
  twin.place('milk', 1_030)
  await passes(4_000)
  twin.faults.unplug()
  await passes(8_000)
  twin.faults.replug()
  await passes(8_000)
  twin.take('milk')
  await passes(4_000)
  expect(prompts).toEqual(['all-there', 'missing', 'all-there', 'removed'])
})
