import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import { checkoutMachine } from '../checkout/machine.ts'
import { overlayPath } from '../checkout/paths.ts'
import { backEvent } from './back-event.ts'

test('Back closes the dialog first, then leaves the screen, and never the basket', () => {
  const actor = createActor(checkoutMachine).start()
  const overlay = () => overlayPath(actor.getSnapshot().value.overlay)
  const isAt = (shopping: 'basket' | 'produce') =>
    actor.getSnapshot().matches({ main: { sale: { shopping } } })
  actor.send({ type: 'ledger.phase.scanning' })
  actor.send({ type: 'shopper.open-produce' })
  actor.send({ type: 'shopper.open-comfort' })
  actor.send(backEvent(overlay()))
  expect(overlay()).toBe('shopper.none')
  expect(isAt('produce')).toBe(true)
  actor.send(backEvent(overlay()))
  expect(isAt('basket')).toBe(true)
  actor.send(backEvent(overlay()))
  expect(isAt('basket')).toBe(true)
})

test('Back says that somebody is still here', () => {
  expect(backEvent('stillThere')).toEqual({ type: 'shopper.still-here' })
})
