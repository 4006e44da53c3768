import { expect, test } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import { comfortOf, comfortText, plain } from './comfort.ts'
import { delays } from './delays.ts'
import { checkoutMachine } from './machine.ts'

const easy = { ...plain, large: true, low: true }

function atFirstScreen() {
  const clock = new SimulatedClock()
  const actor = createActor(checkoutMachine, { clock }).start()
  actor.send({ type: 'ledger.phase.attract' })
  const comfort = () => actor.getSnapshot().context.comfort
  return { actor, clock, comfort }
}

test('what is chosen on the first screen stays for the sale and is gone after it', () => {
  const { actor, clock, comfort } = atFirstScreen()
  actor.send({ type: 'shopper.open-comfort' })
  actor.send({ type: 'shopper.set-comfort', comfort: easy })
  expect(actor.getSnapshot().value.overlay).toEqual({ shopper: 'comfort' })
  actor.send({ type: 'ledger.phase.scanning' })
  clock.increment(delays.comfortIdle * 10)
  actor.send({ type: 'ledger.phase.paying' })
  actor.send({ type: 'ledger.phase.completed' })
  expect(comfort()).toEqual(easy)
  actor.send({ type: 'ledger.phase.attract' })
  expect(comfort()).toEqual(plain)
})

test('a lost link takes nothing away in mid-sale', () => {
  const { actor, comfort } = atFirstScreen()
  actor.send({ type: 'ledger.phase.scanning' })
  actor.send({ type: 'shopper.set-comfort', comfort: easy })
  actor.send({ type: 'link.lost' })
  actor.send({ type: 'link.ready' })
  actor.send({ type: 'ledger.phase.scanning' })
  expect(comfort()).toEqual(easy)
})

test('whoever changed the first screen and left takes it along; each change begins the time again', () => {
  const { actor, clock, comfort } = atFirstScreen()
  actor.send({ type: 'shopper.set-comfort', comfort: { ...plain, large: true } })
  clock.increment(delays.comfortIdle - 1)
  actor.send({ type: 'shopper.set-comfort', comfort: easy })
  clock.increment(delays.comfortIdle - 1)
  expect(comfort()).toEqual(easy)
  clock.increment(1)
  expect(comfort()).toEqual(plain)
})

test('the memory of the tab gives back what it was given, and no more', () => {
  expect(comfortOf(comfortText(easy))).toEqual(easy)
  expect(comfortOf(comfortText(plain))).toEqual(plain)
  expect(comfortOf('large sparkles')).toEqual({ ...plain, large: true })
})
