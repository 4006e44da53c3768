import {
  createSubject,
  playShopper,
  QUICK_SHOPPER,
  TEST_CARDS,
  type LineFaults,
  type Observable,
  type PlatformTwin,
  type ZvtScript,
} from '@clearlane/twins'
import type { Clock } from '@clearlane/device-contract/ports'
import type { Act, DeviceName } from './acts.ts'
import {
  DEMO_SETTINGS,
  scriptTaken,
  settingsAfter,
  type BenchSettings,
  type PaymentScript,
} from './bench-settings.ts'
import type { DemoTwins } from './demo-lane.ts'
import { createHands, type Hands, type PieceOf } from './hands.ts'

const NOISE = Uint8Array.of(0xff, 0x00, 0x7f, 0x2a, 0x9c, 0x0d)

/** Carries acts out on the twins. */
export type Player = {
  readonly play: (act: Act) => void
  readonly settings: Observable<BenchSettings>
  readonly hands: Hands
}

export function createPlayer(clock: Clock, twins: DemoTwins, pieceOf: PieceOf = async () => null): Player {
  const settings = createSubject(DEMO_SETTINGS)
  const hands = createHands(clock, twins.platform, pieceOf)
  let stopShopper: (() => void) | null = null
  const setShopper = (on: boolean): void => {
    stopShopper?.()
    stopShopper = on ? playShopper(clock, twins.terminal, QUICK_SHOPPER) : null
  }
  let stage = twins.terminal.state.get().stage
  twins.terminal.state.subscribe((now) => {
    const begins = now.stage === 'present-card' || now.stage === 'authorising'
    if (stage === 'idle' && begins) settings.update(scriptTaken)
    stage = now.stage
  })
  return {
    settings,
    hands,
    play: (act) => {
      if (act.act === 'auto-shopper') setShopper(act.on)
      else if ('device' in act) playLine(faultsOf(twins, act.device), act)
      else if (isBagging(act)) playBagging(twins.platform, hands, act)
      else {
        handOver(twins, act, hands, settings.get().bagsByItself)
        playDevice(twins, act)
      }
      settings.update((now) => settingsAfter(now, act))
    },
  }
}

type LineAct = Extract<Act, { device: DeviceName }>
type BaggingAct = Extract<Act, { act: (typeof BAGGING_ACTS)[number] }>
type DeviceAct = Exclude<Act, LineAct | BaggingAct | { act: 'auto-shopper' }>

const BAGGING_ACTS = [
  ...(['bag', 'bag-again', 'bag-thing', 'unbag', 'clear-bagging'] as const),
  ...(['lean', 'drift-platform', 'tare-platform', 'bag-by-itself'] as const),
]

function isBagging(act: Act): act is BaggingAct {
  return BAGGING_ACTS.some((name) => name === act.act)
}

function playBagging(platform: PlatformTwin, hands: Hands, act: BaggingAct): void {
  switch (act.act) {
    case 'bag':
      return hands.bag()
    case 'bag-again':
      return hands.bagAgain()
    case 'bag-thing':
      return hands.put({ name: act.thing, grams: act.grams })
    case 'unbag':
      return platform.take(act.item)
    case 'clear-bagging':
      return platform.clear()
    case 'lean':
      return platform.lean(act.grams)
    case 'drift-platform':
      return platform.drift(act.grams)
    case 'tare-platform':
      return platform.tareByHand()
    case 'bag-by-itself':
      if (act.on) hands.bag()
  }
}

/** What leaves scanner or scale is in the hand. */
function handOver({ scale }: DemoTwins, act: DeviceAct, hands: Hands, bagsByItself: boolean): void {
  if (act.act === 'scan') hands.scanned(act.data, bagsByItself)
  const { loadG } = scale.state.get()
  if (act.act === 'lift' && loadG > 0) hands.take({ name: 'From the scale', grams: loadG }, bagsByItself)
}

export function faultsOf(twins: DemoTwins, device: DeviceName): LineFaults {
  return device === 'terminal' ? twins.terminal.line : twins[device].faults
}

function playLine(faults: LineFaults, act: LineAct): void {
  switch (act.act) {
    case 'unplug':
      return faults.unplug()
    case 'replug':
      return faults.replug()
    case 'silence':
      return faults.silence(act.on)
    case 'garbage':
      return faults.garbage(NOISE)
    case 'slow':
      return faults.slow(act.delayMs)
    case 'unplug-after':
      return faults.unplugAfter(act.bytes)
  }
}

function playDevice({ scanner, scale, terminal, printer }: DemoTwins, act: DeviceAct): void {
  switch (act.act) {
    case 'scan':
      return scanner.scan(act.data, act.symbology)
    case 'place':
      return scale.place(act.grams)
    case 'lift':
      return scale.lift()
    case 'drift':
      return scale.drift(act.grams)
    case 'need-zero':
      return scale.needZero(act.on)
    case 'tap':
      return terminal.shopper.tap(TEST_CARDS[act.card])
    case 'insert':
      return terminal.shopper.insert(TEST_CARDS[act.card])
    case 'pin':
      return terminal.shopper.enterPin(act.right)
    case 'remove-card':
      return terminal.shopper.removeCard()
    case 'cancel-key':
      return terminal.shopper.cancel()
    case 'script':
      return terminal.script(scriptOf(act.script))
    case 'decide-by-amount':
      return terminal.decideByAmount(act.on)
    case 'foreign-use':
      return terminal.foreignUse(act.on)
    case 'power-cycle-terminal':
      return terminal.powerCycle(act.bootMs)
    case 'cover':
      return act.open ? printer.openCover() : printer.closeCover()
    case 'load-roll':
      return printer.loadRoll()
    case 'leave-paper':
      return printer.leavePaper(act.mm)
    case 'block-cutter':
      return printer.blockCutter(act.on)
    case 'lose-confirmations':
      return printer.loseConfirmations(act.on)
    case 'take-receipts':
      printer.takeReceipts()
  }
}

function scriptOf({ approve, declineCode, ...rest }: PaymentScript): ZvtScript {
  if (declineCode !== undefined) return { ...rest, decision: { approve: false, code: declineCode } }
  return approve === true ? { ...rest, decision: { approve } } : rest
}
