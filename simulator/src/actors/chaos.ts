import type { ZvtScript, ZvtTwin } from '@clearlane/twins'
import type { Clock, Random } from '@clearlane/device-contract/ports'
import { between, chance, pick, pickWeighted } from '../world/chance.ts'
import { PLAIN_GOODS } from '../world/shop.ts'
import { devicesOf, faultsOf, type DeviceName } from '../world/twins.ts'
import type { World } from '../world/world.ts'

/** Bad luck of every kind. `calm` mends everything and stops it. */
export type Chaos = { readonly calm: () => void; readonly kinds: readonly ChaosKind[] }

export type ChaosKind = 'lines' | 'terminal' | 'printer' | 'crashes' | 'screen' | 'clock' | 'disk' | 'storm'

const KINDS: readonly ChaosKind[] = [
  'lines',
  'terminal',
  'printer',
  'crashes',
  'screen',
  'clock',
  'disk',
  'storm',
]
const CALM_SEEDS = 0.1
const PAUSE_MS = [400, 5_000] as const
const NOISE = Uint8Array.of(0xff, 0x00, 0x02, 0x3f, 0x0d, 0x06, 0x0f, 0x04)
const ANSWERS = ['silent', 'link-down', 'late', 'duplicate', 'abort', 'completion-only'] as const

export function createChaos(world: World, random: Random): Chaos {
  const kinds = chance(random, CALM_SEEDS) ? [] : KINDS.filter(() => chance(random, 0.45))
  let isCalm = kinds.length === 0

  const next = (): void => {
    if (isCalm) return
    strike(world, random, pick(random, kinds), () => isCalm)
    world.clock.after(between(random, ...PAUSE_MS), next)
  }
  world.clock.after(between(random, ...PAUSE_MS), next)
  return {
    kinds,
    calm: () => {
      isCalm = true
      mend(world)
    },
  }
}

function strike(world: World, random: Random, kind: ChaosKind, isCalm: () => boolean): void {
  switch (kind) {
    case 'lines':
      return lineFault(world, random, isCalm)
    case 'terminal':
      return terminalFault(world, random)
    case 'printer':
      return printerFault(world, random)
    case 'crashes':
      return crash(world, random)
    case 'screen':
      world.note('the screen crashes')
      return world.screen.crash()
    case 'clock':
      return clockStep(world, random)
    case 'disk':
      return diskFull(world, random)
    case 'storm':
      return storm(world, random)
  }
}

function lineFault(world: World, random: Random, isCalm: () => boolean): void {
  const device = pick(random, devicesOf(world.hasPlatform))
  const faults = faultsOf(world.twins, device)
  const forMs = between(random, 500, 15_000)
  const later = (mend: () => void): void => {
    world.clock.after(forMs, () => {
      if (!isCalm()) mend()
    })
  }
  const forAWhile = (begin: () => void, end: () => void) => (): void => {
    begin()
    later(end)
  }
  pickWeighted<() => void>(random, [
    [3, forAWhile(faults.unplug, faults.replug)],
    [2, forAWhile(() => faults.unplugAfter(between(random, 1, 40)), faults.replug)],
    [
      2,
      forAWhile(
        () => faults.silence(true),
        () => faults.silence(false),
      ),
    ],
    [2, () => faults.garbage(NOISE)],
    [
      1,
      forAWhile(
        () => faults.splitEvery(1),
        () => faults.splitEvery(null),
      ),
    ],
    [
      1,
      forAWhile(
        () => faults.slow(between(random, 5, 400)),
        () => faults.slow(0),
      ),
    ],
  ])()
  world.note(`line fault at the ${device} for ${forMs} ms`)
}

function terminalFault({ twins, clock, note }: World, random: Random): void {
  const { terminal } = twins
  if (chance(random, 0.3)) {
    note('the terminal is unplugged as soon as it asks for a card')
    unplugInPayment(terminal, clock, between(random, 300, 6_000))
    return
  }
  const script: ZvtScript = pickWeighted<ZvtScript>(random, [
    [
      8,
      {
        answer: pick(random, ANSWERS),
        downMs: between(random, 500, 9_000),
        lateMs: between(random, 500, 9_000),
      },
    ],
    [2, { decision: { approve: false, code: pick(random, [0x05, 0x37, 0x6c]) } }],
    [1, { chargeMinor: between(random, 1, 5_000) }],
    [0.5, { answerTerminalId: '99999999' }],
  ])
  if (chance(random, 0.12)) terminal.powerCycle(between(random, 1_000, 8_000))
  else terminal.script(script)
  note(`terminal: ${JSON.stringify(script)}`)
}

/** The line goes before the card: nothing is charged, and the lane cannot know. */
function unplugInPayment(terminal: ZvtTwin, clock: Clock, forMs: number): void {
  terminal.stopOnLinkLoss(true)
  const stop = terminal.state.subscribe(({ stage }) => {
    if (stage !== 'present-card') return
    stop()
    terminal.line.unplug()
    clock.after(forMs, terminal.line.replug)
  })
}

function printerFault({ twins, clock, note }: World, random: Random): void {
  const { printer } = twins
  const thenIn = (leastMs: number, mostMs: number, begin: () => void, end: () => void) => (): void => {
    begin()
    clock.after(between(random, leastMs, mostMs), end)
  }
  note('printer fault')
  pickWeighted<() => void>(random, [
    [
      3,
      thenIn(
        2_000,
        40_000,
        () => printer.leavePaper(between(random, 0, 60)),
        () => printer.loadRoll(),
      ),
    ],
    [2, thenIn(500, 20_000, printer.openCover, printer.closeCover)],
    [
      1,
      thenIn(
        20_000,
        20_000,
        () => printer.loseConfirmations(true),
        () => printer.loseConfirmations(false),
      ),
    ],
    [1, printer.powerCycle],
  ])()
}

function crash({ lane, daemon, note }: World, random: Random): void {
  const [name, kill] = pickWeighted<readonly [string, () => void]>(random, [
    [2, ['lane', lane.kill]],
    [3, ['lane at its next commit', () => lane.dieAtCommit(true)]],
    [3, ['daemon', daemon.kill]],
  ])
  note(`kill the ${name}`)
  kill()
}

function clockStep({ clock, lane, note }: World, random: Random): void {
  const deltaMs = pick(random, [-86_400_000, -3_000, 5_000, 3_600_000])
  note(`the wall clock steps by ${deltaMs} ms`)
  lane.setClockTrusted(chance(random, 0.6))
  clock.stepWall(deltaMs)
}

function diskFull({ clock, lane, note }: World, random: Random): void {
  note('the disk is nearly full')
  lane.setFree(1_000_000)
  clock.after(between(random, 1_000, 20_000), () => lane.setFree(1e12))
}

/** Twenty codes in two seconds, as when somebody pulls a strip of labels through. */
function storm({ clock, twins, note }: World, random: Random): void {
  note('a storm of scans')
  for (let index = 0; index < 20; index++) {
    const { barcode } = pick(random, PLAIN_GOODS)
    clock.after(index * 100, () => twins.scanner.scan(barcode, ']E0'))
  }
}

function mend(world: World): void {
  world.note('everything is mended')
  for (const device of devicesOf(world.hasPlatform)) mendLine(world, device)
  const { printer, terminal } = world.twins
  printer.loadRoll()
  printer.closeCover()
  printer.loseConfirmations(false)
  terminal.foreignUse(false)
  world.lane.setFree(1e12)
  world.lane.dieAtCommit(false)
  world.lane.setClockTrusted(true)
}

function mendLine({ twins }: World, device: DeviceName): void {
  const faults = faultsOf(twins, device)
  faults.silence(false)
  faults.splitEvery(null)
  faults.slow(0)
  faults.replug()
}
