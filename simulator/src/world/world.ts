import { virtualClock, type Random, type VirtualClock } from '@clearlane/device-contract/ports'
import { createDaemonProcess, type DaemonProcess } from './daemon-process.ts'
import { createLaneProcess, type LaneProcess } from './lane-process.ts'
import { chance } from './chance.ts'
import { randomFor } from './ports.ts'
import { Screen } from './screen.ts'
import { PROMOTIONS } from './shop.ts'
import { createTwins, type Twins } from './twins.ts'

/** One simulated lane with everything around it, on one clock. */
export type World = {
  readonly seed: number
  readonly clock: VirtualClock
  readonly twins: Twins
  readonly hasPlatform: boolean
  readonly daemon: DaemonProcess
  readonly lane: LaneProcess
  readonly screen: Screen
  readonly randomOf: (part: string) => Random
  /** What happened, for a person who replays the seed. */
  readonly note: (what: string) => void
}

/** Share of seeds. Without promotions more sales come to the same amount, and only these show a missing baseline. */
const WITH_PROMOTIONS = 0.3

/** Share of seeds at a lane with a bagging platform, whose values cost as much as everything else. */
const WITH_PLATFORM = 0.06

const START_MS = Date.UTC(2026, 2, 2, 8, 0, 0) // a Monday morning; any instant does

export function createWorld(seed: number, trace: (line: string) => void): World {
  const clock = virtualClock(START_MS)
  const randomOf = (part: string): Random => randomFor(seed, part)
  const twins = createTwins(clock, randomOf('twins'))
  const hasPlatform = chance(randomOf('platform'), WITH_PLATFORM)
  const daemon = createDaemonProcess(clock, randomOf('daemon'), twins, hasPlatform)
  const promotions = chance(randomOf('promotions'), WITH_PROMOTIONS) ? PROMOTIONS : []
  const lane = createLaneProcess(clock, randomOf('lane'), daemon, promotions)
  daemon.start()
  lane.start()
  const note = (what: string): void => {
    trace(`${(clock.monoMs() / 1000).toFixed(3).padStart(9)} s  ${what}`)
  }
  const screen = new Screen(clock, lane)
  return { seed, clock, twins, hasPlatform, daemon, lane, screen, randomOf, note }
}
