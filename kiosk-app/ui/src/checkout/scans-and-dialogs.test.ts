import { createActor } from 'xstate'
import type { CatalogueItem } from '@clearlane/domain'
import { expect, test } from 'vitest'
import { scanned } from '../gallery/fold.ts'
import { cheese, milk, soap } from '../gallery/goods.ts'
import { calm } from '../gallery/live.ts'
import { shopping, withStaff } from '../gallery/stories.ts'
import { saidByLane, type CheckoutEvent } from './events.ts'
import { eventsBetween, factsOf } from './facts.ts'
import { checkoutMachine } from './machine.ts'
import { leafPath, OVERLAY_PATHS, type OverlayPath } from './paths.ts'

/** How a person gets to each overlay from the basket. Staff are on a scanner of their own meaning: a badge. */
const ways: Readonly<Record<OverlayPath, readonly CheckoutEvent[]>> = {
  'shopper.none': [],
  'shopper.line': [{ type: 'shopper.open-line', lineId: '1' }],
  'shopper.quantity': [{ type: 'shopper.open-line', lineId: '1' }, { type: 'shopper.open-quantity' }],
  language: [{ type: 'shopper.open-language' }],
  'shopper.comfort': [{ type: 'shopper.open-comfort' }],
  'shopper.cancel': [{ type: 'shopper.cancel-purchase' }],
  'shopper.waiting': [{ type: 'shopper.open-intervention', interventionId: 'I1' }],
  'shopper.help': [{ type: 'shopper.help', interventionId: null }],
  'shopper.bagging': [{ type: 'shopper.open-bagging' }],
  'shopper.bag': [{ type: 'shopper.own-bag' }],
  'shopper.unsold': [saidByLane({ kind: 'scan-refused', reason: 'recalled', item: cheese })],
  stillThere: [{ type: 'live.idle-asking' }],
  'staff.pin': [{ type: 'live.pin-wanted' }],
  'staff.menu': [{ type: 'ledger.staff-in' }],
  'staff.line': [{ type: 'ledger.staff-in' }, { type: 'staff.open-line', lineId: '1' }],
  'staff.quantity': [
    { type: 'ledger.staff-in' },
    { type: 'staff.open-line', lineId: '1' },
    { type: 'staff.open-quantity' },
  ],
  'staff.discount': [{ type: 'ledger.staff-in' }, { type: 'staff.open-discount', lineId: null }],
  'staff.settle': [{ type: 'ledger.staff-in' }, { type: 'staff.open-settle', attemptId: 'T1' }],
  'staff.suspended': [{ type: 'ledger.staff-in' }, { type: 'staff.open-suspended' }],
  'staff.cancelSale': [{ type: 'ledger.staff-in' }, { type: 'staff.open-cancel' }],
  'staff.closeDay': [{ type: 'ledger.staff-in' }, { type: 'staff.open-day' }],
}

test.each(OVERLAY_PATHS.filter((path) => path.startsWith('shopper.')))(
  'the whole purchase can be given up under %s',
  (overlay) => {
    const actor = createActor(checkoutMachine).start()
    actor.send({ type: 'ledger.phase.scanning' })
    for (const event of ways[overlay]) actor.send(event)
    expect(leafPath(actor.getSnapshot().value.overlay)).toBe(overlay)
    actor.send({ type: 'shopper.cancel-purchase' })
    expect(leafPath(actor.getSnapshot().value.overlay)).toBe('shopper.cancel')
  },
)

test.each(OVERLAY_PATHS)('a scan under %s is in the basket and leaves the overlay where it is', (overlay) => {
  const story = overlay.startsWith('staff.') && overlay !== 'staff.pin' ? withStaff(shopping()) : shopping()
  const actor = createActor(checkoutMachine).start()
  actor.send({ type: 'ledger.phase.scanning' })
  for (const event of ways[overlay]) actor.send(event)
  expect(leafPath(actor.getSnapshot().value.overlay)).toBe(overlay)

  const before = story.ledger
  const after = (overlay.startsWith('staff.') ? shopping() : story).tell(scanned(soap), scanned(milk)).ledger
  for (const event of eventsBetween(factsOf(before, calm), {
    ...factsOf(after, calm),
    staff: before.staff !== null,
  })) {
    actor.send(event)
  }

  expect(leafPath(actor.getSnapshot().value.overlay)).toBe(overlay)
  expect(after.sale?.lines.some(({ item }) => item.itemId === soap.itemId)).toBe(true)
})

test('a scan of an unknown product does not take the place of an open dialog', () => {
  const actor = createActor(checkoutMachine).start()
  actor.send({ type: 'ledger.phase.scanning' })
  actor.send({ type: 'shopper.cancel-purchase' })
  actor.send({ type: 'ledger.unknown-item', interventionId: 'I1' })
  expect(leafPath(actor.getSnapshot().value.overlay)).toBe('shopper.cancel')
})

test('an unknown product opens its dialog, and a second one leaves it standing', () => {
  const actor = createActor(checkoutMachine).start()
  actor.send({ type: 'ledger.phase.scanning' })
  actor.send({ type: 'ledger.unknown-item', interventionId: 'I1' })
  actor.send({ type: 'ledger.unknown-item', interventionId: 'I2' })
  expect(actor.getSnapshot().context.interventionId).toBe('I1')
  actor.send({ type: 'ledger.resolved', interventionId: 'I2' })
  expect(leafPath(actor.getSnapshot().value.overlay)).toBe('shopper.waiting')
  actor.send({ type: 'ledger.resolved', interventionId: 'I1' })
  expect(leafPath(actor.getSnapshot().value.overlay)).toBe('shopper.none')
})

test('what may not be sold opens a dialog of its own, and the next such scan is shown in it', () => {
  const actor = createActor(checkoutMachine).start()
  actor.send({ type: 'ledger.phase.scanning' })
  const refused = (item?: CatalogueItem) =>
    actor.send(saidByLane({ kind: 'scan-refused', reason: 'recalled', ...(item && { item }) }))
  const overlay = () => leafPath(actor.getSnapshot().value.overlay)
  refused()
  expect(overlay()).toBe('shopper.none')
  refused(milk)
  refused(cheese)
  expect(overlay()).toBe('shopper.unsold')
  expect(actor.getSnapshot().context.unsold?.item).toBe(cheese)
  actor.send({ type: 'shopper.close' })
  expect(overlay()).toBe('shopper.none')
})

test('a number is typed in a dialog of its own, which says no without going away', () => {
  const actor = createActor(checkoutMachine).start()
  const overlay = () => leafPath(actor.getSnapshot().value.overlay)
  actor.send({ type: 'ledger.phase.scanning' })
  actor.send({ type: 'ledger.pieces', lineId: '4' })
  expect(overlay()).toBe('shopper.line')
  actor.send({ type: 'shopper.open-quantity' })
  for (const key of ['9', '9', '9'] as const) actor.send({ type: 'pad.press', key })
  expect(actor.getSnapshot().context).toMatchObject({ lineId: '4', typed: '99' })
  actor.send({ type: 'lane.refused', command: 'set-quantity', refusal: 'item-limit' })
  expect(overlay()).toBe('shopper.quantity')
  expect(actor.getSnapshot().context).toMatchObject({ refusal: 'item-limit', typed: '' })
  actor.send({ type: 'pad.press', key: '3' })
  expect(actor.getSnapshot().context.refusal).toBe(null)
  actor.send({ type: 'lane.accepted', command: 'set-quantity' })
  expect(overlay()).toBe('shopper.line')
})

test.each(['line', 'quantity'])(
  'fewer pieces that need a colleague make the %s dialog one about that',
  (from) => {
    const actor = createActor(checkoutMachine).start()
    actor.send({ type: 'ledger.phase.scanning' })
    actor.send({ type: 'shopper.open-line', lineId: '4' })
    if (from === 'quantity') actor.send({ type: 'shopper.open-quantity' })
    actor.send({ type: 'ledger.quantity', interventionId: 'I1' })
    actor.send({ type: 'lane.accepted', command: 'set-quantity' })
    expect(leafPath(actor.getSnapshot().value.overlay)).toBe('shopper.waiting')
    expect(actor.getSnapshot().context.interventionId).toBe('I1')
  },
)
