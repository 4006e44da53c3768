import type { OverlayPath } from '../checkout/paths.ts'
import type { Live } from '@clearlane/lane-contract'
import * as goods from './goods.ts'
import { away, calm, troubled } from './live.ts'
import { scene, type Scene } from './scene.ts'
import * as stories from './stories.ts'

const over = (overlay: OverlayPath, live: Live = calm) =>
  ({ main: 'sale.shopping.basket', overlay, live }) as const

const line = (overlay: OverlayPath, typed: string) => {
  const story = stories.withStaff(stories.shopping())
  return {
    ...over(overlay),
    story,
    context: { typed, lineId: stories.lineOf(story.ledger, goods.coffee.itemId) },
  }
}

const signIn = (state: Live['signIn'], typed: string) => () => ({
  ...over('staff.pin', { ...calm, signIn: state }),
  story: stories.shopping(),
  context: { typed },
})

/** K39 in all its panels. */
export const staffScenes: readonly Scene[] = [
  scene('K39-pin', 'Staff: PIN', signIn({ state: 'pin', name: 'Mira', wrong: false }, '12')),
  scene('K39-wrong', 'Staff: wrong PIN', signIn({ state: 'pin', name: 'Mira', wrong: true }, '')),
  scene('K39-locked', 'Staff: locked', signIn({ state: 'locked', name: 'Mira', leftMs: 280_000 }, '')),
  scene('K39-menu', 'Staff: menu', () => ({
    ...over('staff.menu'),
    story: stories.withStaff(stories.crowded()),
  })),
  scene('K39-part-paid', 'Staff: a part is paid', () => ({
    ...over('staff.menu'),
    main: 'sale.shopping.tender',
    story: stories.withStaff(stories.partPaid(stories.withOffers())),
  })),
  scene('K39-devices', 'Staff: devices that need a hand', () => ({
    ...over(
      'staff.menu',
      troubled('printer', 'paper-out', away('scanner', troubled('platform', 'platform-over-capacity'))),
    ),
    story: stories.withStaff(stories.printed('failed')),
    main: 'sale.completed.thanks',
  })),
  scene('K39-idle', 'Staff: no sale', () => ({
    ...over('staff.menu'),
    main: 'sale.attract',
    story: stories.soldToday(),
  })),
  scene('K39-closed', 'Staff: lane closed', () => ({
    ...over('staff.menu'),
    main: 'sale.closed',
    story: stories.withStaff(stories.closedLane()),
  })),
  scene('K39-line', 'Staff: line', () => line('staff.line', '')),
  scene('K39-quantity', 'Staff: quantity', () => line('staff.quantity', '4')),
  scene('K39-discount', 'Staff: discount', () => line('staff.discount', '15')),
  scene('K39-cancel', 'Staff: cancel', () => line('staff.cancelSale', '')),
  scene('K39-refused', 'Staff: cancel, a part is paid', () => ({
    ...over('staff.cancelSale'),
    main: 'sale.shopping.tender',
    story: stories.withStaff(stories.partPaid()),
  })),
  scene('K39-doubt', 'Staff: payment in doubt', () => ({
    ...over('staff.menu'),
    main: 'sale.inDoubt',
    story: stories.withStaff(stories.escalated()),
  })),
  scene('K39-settle', 'Staff: settle', () => {
    const story = stories.withStaff(stories.escalated())
    const { attemptId } = stories.lastAttempt(story.ledger)
    return { ...over('staff.settle'), main: 'sale.inDoubt', story, context: { attemptId } }
  }),
  scene('K39-suspended', 'Staff: suspended', () => ({
    ...over('staff.suspended'),
    main: 'sale.attract',
    story: stories.suspendedSales(),
  })),
  scene('K39-day', 'Staff: close the day', () => ({
    ...over('staff.closeDay'),
    main: 'sale.attract',
    story: stories.soldToday(),
  })),
  scene('K39-day-done', 'Staff: day closed', () => {
    const story = stories.soldToday()
    const totals = story.ledger.day
    const closing = { state: 'done', totals, terminalTotalMinor: totals.capturedMinor } as const
    return { ...over('staff.closeDay', { ...calm, closing }), main: 'sale.attract', story }
  }),
]
