import { mainRegion } from './main-region.ts'
import { overlayRegion } from './overlay-region.ts'
import { checkout, initialContext } from './setup.ts'

const says = { target: 'said', actions: 'say' } as const
const saysAgain = { ...says, reenter: true } as const

/**
 * One line at the edge of the screen, said and gone. The states take the notices, not the region: a region of a parallel
 * machine that re-enters itself takes the other regions back to their beginning with it.
 */
const noticeRegion = checkout.createStateConfig({
  initial: 'quiet',
  states: {
    quiet: {
      on: { 'lane.notice': says, 'lane.unsold': says, 'lane.refused': says, 'ledger.settled': says },
    },
    said: {
      on: {
        'lane.notice': saysAgain,
        'lane.unsold': saysAgain,
        'lane.refused': saysAgain,
        'ledger.settled': saysAgain,
      },
      after: { noticeShown: 'quiet' },
    },
  },
})

/**
 * The conversation with the person at the screen, and nothing else: what is shown. The region `main` is forced by the
 * phase of the ledger; the region `overlay` holds dialogs and staff, and is lost on a reload.
 */
export const checkoutMachine = checkout.createMachine({
  id: 'checkout',
  context: initialContext,
  type: 'parallel',
  on: {
    ask: { actions: { type: 'ask', params: ({ event }) => event.command } },
    'shopper.set-comfort': { actions: 'setComfort' },
  },
  states: { main: mainRegion, overlay: overlayRegion, notice: noticeRegion },
})
