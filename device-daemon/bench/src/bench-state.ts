import type { Clock } from '@clearlane/device-contract/ports'
import type { DemoTwins } from './demo-lane.ts'
import type { Player } from './play.ts'
import type { Replay } from './replay.ts'
import type { BenchView } from './view.ts'

const TRANSACTIONS_MAX = 20
const CONFLATE_MS = 40 // a page needs no more than 25 pictures a second

export function viewOf(twins: DemoTwins, player: Player, replay: Replay, hasPlatform: boolean): BenchView {
  const { scanner, scale, terminal, printer, pole } = twins
  const { card, ...shown } = terminal.state.get()
  return {
    scanner: scanner.state.get(),
    scale: scale.state.get(),
    terminal: {
      ...shown,
      card: card === null ? null : { name: card.name, how: card.how },
      plugged: terminal.plugged.get(),
      connected: terminal.connected.get(),
      transactions: terminal
        .transactions()
        .slice(-TRANSACTIONS_MAX)
        .toReversed()
        .map(({ kind, amountMinor, receiptNo, card: { name } }) => ({
          kind,
          amountMinor,
          receiptNo,
          card: name,
        })),
      netMinor: terminal.netMinor(),
    },
    printer: {
      ...printer.state.get(),
      plugged: printer.plugged.get(),
      connected: printer.connected.get(),
    },
    receipts: printer.receipts
      .get()
      .toReversed()
      .map(({ number }) => number),
    hanging: printer.hanging.get()?.printed.length ?? 0,
    pole: pole.state.get(),
    platform: hasPlatform ? platformView(twins, player) : null,
    settings: player.settings.get(),
    scenario: replay.running(),
  }
}

function platformView({ platform }: DemoTwins, { hands }: Player): BenchView['platform'] {
  const { items, ...shown } = platform.state.get()
  return {
    ...shown,
    items: [...items].map(([item, grams]) => ({ item, grams })),
    inHand: hands.state.get().inHand,
    last: hands.state.get().last,
  }
}

/** Calls `changed` soon after anything changed, many changes at once. */
export function watchBench(
  clock: Clock,
  twins: DemoTwins,
  { settings, hands }: Player,
  { changes }: Replay,
  changed: () => void,
): void {
  let waiting = false
  const touch = (): void => {
    if (waiting) return
    waiting = true
    clock.after(CONFLATE_MS, () => {
      waiting = false
      changed()
    })
  }
  const { scanner, scale, terminal, printer, pole, platform } = twins
  const money = [terminal.state, terminal.booked, terminal.plugged, terminal.connected]
  const paper = [printer.state, printer.receipts, printer.hanging, printer.plugged, printer.connected]
  const bagging = [platform.state, hands.state]
  const sources = [
    ...[scanner.state, scale.state, pole.state, settings, changes],
    ...[...money, ...paper, ...bagging],
  ]
  for (const source of sources) source.subscribe(touch)
}
