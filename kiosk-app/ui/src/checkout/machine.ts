import { mainRegion } from './main-region.ts'
import { overlayRegion } from './overlay-region.ts'
import { checkout, initialContext } from './setup.ts'

/** One line at the edge of the screen, said and gone. */
const noticeRegion = checkout.createStateConfig({
  initial: 'quiet',
  on: {
    'lane.notice': { target: '.said', reenter: true, actions: 'say' },
    'lane.refused': { target: '.said', reenter: true, actions: 'say' },
  },
  states: { quiet: {}, said: { after: { noticeShown: 'quiet' } } },
})

/**
 * The conversation with the person at the screen, and nothing else: what is shown. The region `main` is forced by the
 * phase of the ledger; the region `overlay` holds dialogs and staff, and is lost on a reload.
 */
export const checkoutMachine = checkout.createMachine({
  id: 'checkout',
  context: initialContext,
  type: 'parallel',
  on: { ask: { actions: { type: 'ask', params: ({ event }) => event.command } } },
  states: { main: mainRegion, overlay: overlayRegion, notice: noticeRegion },
})
