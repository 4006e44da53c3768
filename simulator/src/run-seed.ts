import {
  attemptsToReverse,
  checkInvariants,
  openInterventions,
  unsettledAttempts,
  type Ledger,
} from '@clearlane/domain'
import type { Random } from '@clearlane/device-contract/ports'
import { createBagger, type Bagger } from './actors/bagger.ts'
import { createChaos } from './actors/chaos.ts'
import { createShopper } from './actors/shopper.ts'
import { createStaff } from './actors/staff.ts'
import { readHistory, type History } from './checks/history.ts'
import { moneyFaults } from './checks/money.ts'
import { paperFaults } from './checks/paper.ts'
import { between, chance } from './world/chance.ts'
import { createWorld, type World } from './world/world.ts'

/** What became of one seed. */
export type SeedReport = {
  readonly seed: number
  /** Empty when every rule held. */
  readonly violations: readonly string[]
  /** Last hash of the journal: two runs of a seed must agree on it. */
  readonly head: string | null
  readonly rows: number
  readonly sales: number
  readonly cancelled: number
  readonly unknowns: number
  readonly crashes: number
  /** Simulated seconds. */
  readonly seconds: number
}

export type SeedOptions = { readonly trace?: (line: string) => void }

/** Most trips are short, so that there can be many; some are long enough for a queue of shoppers. */
const SHORT_MS = [8_000, 16_000] as const
const LONG_MS = [45_000, 60_000] as const
const LONG_TRIPS = 0.12
const SETTLING_MS_MAX = 900_000
const LOOK_MS = 2_000

/** Runs one seed: some shopping and bad luck, then everything is mended and has to come to an end. */
export async function runSeed(seed: number, options: SeedOptions = {}): Promise<SeedReport> {
  const world = createWorld(seed, options.trace ?? (() => undefined))
  try {
    const bagger = world.hasPlatform
      ? createBagger(world, world.twins.platform, world.randomOf('bagger'))
      : null
    const stuck = await play(world, bagger)
    return judge(world, [...stuck, ...(bagger?.faults() ?? [])])
  } finally {
    world.lane.kill()
    world.daemon.kill()
    world.lane.close()
  }
}

async function play(world: World, bagger: Bagger | null): Promise<readonly string[]> {
  const { clock } = world
  const shopper = createShopper(world, world.randomOf('shopper'))
  const staff = createStaff(world, world.randomOf('staff'))
  const chaos = createChaos(world, world.randomOf('chaos'))
  world.note(`chaos: ${chaos.kinds.join(', ') || 'none'}`)
  await clock.advance(tripMs(world.randomOf('trip')))
  chaos.calm()
  shopper.hurry(true)
  bagger?.hurry()
  staff.diligent(true)
  const untilMs = clock.monoMs() + SETTLING_MS_MAX
  while (clock.monoMs() < untilMs) {
    await clock.advance(LOOK_MS)
    if (unfinished(world).length === 0) return []
  }
  return unfinished(world).map((what) => `stuck: ${what}`)
}

function tripMs(random: Random): number {
  const [least, most] = chance(random, LONG_TRIPS) ? LONG_MS : SHORT_MS
  return between(random, least, most)
}

/** What is still open; a lane that is mended must come to an end of everything. */
function unfinished({ lane, screen, daemon }: World): readonly string[] {
  const ledger = lane.lane()?.ledger()
  if (ledger === undefined) return ['the lane does not run']
  return [
    ...(daemon.running() ? [] : ['the daemon does not run']),
    ...(ledger.sale === null ? [] : [`sale ${ledger.sale.saleId}: ${openKinds(ledger)}`]),
    ...ledger.calls.map(({ interventionId }) => `call ${interventionId} is not answered`),
    ...ledger.suspended.map(({ saleId }) => `suspended ${saleId}`),
    ...unsettledAttempts(ledger).map(({ attemptId, status }) => `${attemptId} is ${status.state}`),
    ...attemptsToReverse(ledger).map(({ attemptId }) => `${attemptId} is owed back`),
    ...ledger.pendingPrints.map(({ jobId }) => `${jobId} is not printed`),
    ...(screen.phase() === 'attract' || screen.phase() === 'closed'
      ? []
      : [`the screen shows ${screen.phase()}`]),
  ]
}

function openKinds(ledger: Ledger): string {
  return openInterventions(ledger)
    .map(({ kind }) => kind)
    .join(' ')
}

function judge(world: World, seen: readonly string[]): SeedReport {
  const history = readHistory(world)
  const ledger = world.lane.lane()?.ledger()
  const counted = (type: string): number => history.events.filter((event) => event.type === type).length
  return {
    seed: world.seed,
    violations: [
      ...seen,
      ...(history.trouble === null ? [] : [`journal: ${history.trouble}`]),
      ...(ledger === undefined ? [] : checkInvariants(ledger, history.recorded)),
      ...moneyFaults(history.events, world.twins.terminal.transactions()),
      ...world.lane.scans.faults(),
      ...world.lane.bagging.faults(),
      ...paperFaults(history.events, papers(world)),
      ...mirrorFaults(world, history),
      ...world.screen.faults(),
    ],
    head: history.head,
    rows: history.rows.length,
    sales: counted('sale-completed'),
    cancelled: counted('sale-cancelled'),
    unknowns: counted('tender-unknown'),
    crashes: counted('lane-started') - 1,
    seconds: Math.round(world.clock.monoMs() / 1000),
  }
}

/** The screen has folded what the lane has folded. */
function mirrorFaults({ screen, lane }: World, { rows }: History): readonly string[] {
  const mirror = screen.mirror()
  const ledger = lane.lane()?.ledger()
  if (mirror === null || ledger === undefined) return []
  const isBehind = mirror.seq !== rows.length
  const differs = !isBehind && JSON.stringify(mirror.ledger) !== JSON.stringify(ledger)
  return differs ? ['screen: its ledger differs from that of the lane'] : []
}

function papers({ twins }: World): readonly { readonly text: string }[] {
  const { receipts, hanging } = twins.printer
  const all = [...receipts.get(), ...(hanging.get() === null ? [] : [hanging.get()])]
  return all.map((receipt) => ({
    text: (receipt?.printed ?? [])
      .flatMap((thing) => (thing.kind === 'line' ? [thing.runs.map((run) => run.text).join('')] : []))
      .join('\n'),
  }))
}
