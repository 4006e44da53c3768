import type { UiCommand } from '@clearlane/lane-contract'
import { createActor, SimulatedClock } from 'xstate'
import { expect, test } from 'vitest'
import type { Story } from '../gallery/fold.ts'
import { openLane } from '../gallery/fold.ts'
import { calm, store } from '../gallery/live.ts'
import { closedLane, shopping, withStaff } from '../gallery/stories.ts'
import { Kiosk } from '../store/kiosk.ts'
import { allTexts } from '../strings/all-texts.ts'
import { LANGUAGES } from '../strings/languages.ts'
import { delays } from './delays.ts'
import type { CheckoutEvent } from './events.ts'
import { checkoutMachine } from './machine.ts'

/** A screen before a lane of which the ledger is told here; what is asked of it is kept. */
function kioskBefore(story: Story) {
  const asked: UiCommand[] = []
  const clock = new SimulatedClock()
  const ask = (_: unknown, command: UiCommand) => void asked.push(command)
  const machine = checkoutMachine.provide({ actions: { ask, reconnect: () => undefined } })
  const actor = createActor(machine, { clock })
  const kiosk = new Kiosk(actor, () => 0, 'en')
  for (const language of LANGUAGES) kiosk.setTexts(language, allTexts[language])
  actor.start()
  const show = (fresh = false) =>
    kiosk.show({ seq: 1, ledger: story.ledger, store, live: calm }, story.events, fresh)
  show(true)
  const say = (...events: readonly CheckoutEvent[]) => {
    for (const event of events) actor.send(event)
  }
  return { kiosk, asked, clock, show, say, spoken: () => kiosk.words.value.language }
}

test('a language picked on the first screen starts the purchase in it', () => {
  const { asked, say } = kioskBefore(openLane())
  say({ type: 'shopper.open-language' }, { type: 'shopper.choose-language', language: 'ar' })
  expect(asked).toEqual([{ type: 'start-sale', language: 'ar' }])
})

test('another language in mid-sale keeps the basket, the digits that are typed and the dialog', () => {
  const story = shopping()
  const { kiosk, asked, show, say, spoken } = kioskBefore(story)
  const [line] = story.ledger.sale?.lines ?? []
  say({ type: 'shopper.open-pad' }, { type: 'pad.press', key: '4' }, { type: 'pad.press', key: '0' })
  say({ type: 'shopper.open-line', lineId: line?.lineId ?? '' }, { type: 'shopper.open-language' })
  expect(kiosk.world.value?.overlay).toBe('language')
  say({ type: 'shopper.choose-language', language: 'zh' })
  expect(asked).toEqual([{ type: 'set-language', language: 'zh' }])
  const before = kiosk.world.value

  story.tell({ type: 'set-language', language: 'zh' })
  show()
  expect(spoken()).toBe('zh')
  expect(kiosk.world.value).toMatchObject({ main: 'sale.shopping.keying', overlay: 'shopper.line' })
  expect(kiosk.world.value?.context).toEqual(before?.context)
  expect(kiosk.world.value?.context.typed).toBe('40')
  expect(kiosk.world.value?.mirror.ledger.sale?.lines).toEqual(before?.mirror.ledger.sale?.lines)
})

test('what a dialog was about may end while languages are shown: no empty dialog comes back', () => {
  const { kiosk, say } = kioskBefore(shopping())
  say({ type: 'shopper.open-intervention', interventionId: 'I1' }, { type: 'shopper.open-language' })
  say({ type: 'ledger.resolved', interventionId: 'I1' })
  expect(kiosk.world.value?.overlay).toBe('shopper.none')
})

test('the question whether somebody is there can be read in another language, and counts as answered', () => {
  const { kiosk, asked, say } = kioskBefore(shopping())
  say({ type: 'live.idle-asking' }, { type: 'shopper.open-language' })
  expect(asked).toEqual([{ type: 'still-here' }])
  say({ type: 'live.idle-over' }, { type: 'shopper.close' })
  expect(kiosk.world.value?.overlay).toBe('shopper.none')
})

test('a closed lane is read in another language for a while', () => {
  const { asked, clock, say, spoken } = kioskBefore(closedLane())
  say({ type: 'shopper.open-language' }, { type: 'shopper.choose-language', language: 'ar' })
  expect([asked, spoken()]).toEqual([[], 'ar'])
  clock.increment(delays.closedRead - 1)
  expect(spoken()).toBe('ar')
  clock.increment(1)
  expect(spoken()).toBe('en')
})

test('staff read the language of the store, whatever the shopper speaks', () => {
  const story = withStaff(shopping().tell({ type: 'set-language', language: 'ar' }))
  const { kiosk, spoken } = kioskBefore(story)
  expect([kiosk.world.value?.overlay, spoken()]).toEqual(['staff.menu', 'en'])
})
