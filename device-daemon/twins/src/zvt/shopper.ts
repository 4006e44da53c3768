import type { Clock } from '@clearlane/device-contract/ports'
import type { ZvtTwin } from './zvt-twin.ts'
import type { ZvtCard } from './ledger.ts'

/** A test card of each way to pay. */
export const TEST_CARDS = {
  girocard: { name: 'girocard', number: '6725904411001000142' },
  mastercard: { name: 'Mastercard', number: '5555555555554444' },
  visa: { name: 'Visa', number: '4111111111111111' },
} as const

/** How a shopper who needs no clicks behaves. */
export type AutoShopper = {
  readonly how: ZvtCard['how']
  readonly card: Pick<ZvtCard, 'name' | 'number'>
  /** Milliseconds until each act. */
  readonly cardMs: number
  readonly pinMs: number
  readonly removeMs: number
}

export const QUICK_SHOPPER: AutoShopper = {
  how: 'tapped',
  card: TEST_CARDS.girocard,
  cardMs: 1_500,
  pinMs: 2_500,
  removeMs: 1_000,
}

/** Plays the shopper at the terminal: presents the card, enters the PIN, takes the card back. Answers how to stop. */
export function playShopper(clock: Clock, twin: ZvtTwin, shopper: AutoShopper): () => void {
  let stopped = false
  const soon = (delayMs: number, stillIn: string, act: () => void): void => {
    clock.after(delayMs, () => {
      if (!stopped && twin.state.get().stage === stillIn) act()
    })
  }
  const unsubscribe = twin.state.subscribe(({ stage, stays }) => {
    if (stage === 'present-card' && !stays)
      soon(shopper.cardMs, stage, () =>
        twin.shopper[shopper.how === 'tapped' ? 'tap' : 'insert'](shopper.card),
      )
    else if (stage === 'enter-pin') soon(shopper.pinMs, stage, () => twin.shopper.enterPin(true))
    else if (stage === 'remove-card') soon(shopper.removeMs, stage, () => twin.shopper.removeCard())
  })
  return () => {
    stopped = true
    unsubscribe()
  }
}
