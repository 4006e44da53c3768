import {
  createSubject,
  playShopper,
  QUICK_SHOPPER,
  TEST_CARDS,
  type LineFaults,
  type Observable,
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

const NOISE = Uint8Array.of(0xff, 0x00, 0x7f, 0x2a, 0x9c, 0x0d)

/** Carries acts out on the twins. */
export type Player = {
  readonly play: (act: Act) => void
  readonly settings: Observable<BenchSettings>
}

export function createPlayer(clock: Clock, twins: DemoTwins): Player {
  const settings = createSubject(DEMO_SETTINGS)
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
    play: (act) => {
      if (act.act === 'auto-shopper') setShopper(act.on)
      else if ('device' in act) playLine(faultsOf(twins, act.device), act)
      else playDevice(twins, act)
      settings.update((now) => settingsAfter(now, act))
    },
  }
}

type LineAct = Extract<Act, { device: DeviceName }>
type DeviceAct = Exclude<Act, LineAct | { act: 'auto-shopper' }>

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
