import { createActor } from 'xstate'
import { expect, test } from 'vitest'
import { checkoutMachine } from '../checkout/machine.ts'
import { openLane } from '../gallery/fold.ts'
import { calm, store } from '../gallery/live.ts'
import { allTexts } from '../strings/all-texts.ts'
import { qrCode } from '../view/qr-code.ts'
import { Kiosk } from './kiosk.ts'

function startedKiosk(): {
  readonly kiosk: Kiosk
  readonly paid: (receiptUrl: string | null, language?: string) => void
} {
  const actor = createActor(
    checkoutMachine.provide({ actions: { ask: () => undefined, reconnect: () => undefined } }),
  )
  const kiosk = new Kiosk(actor, () => 0, 'en')
  actor.start()
  const paid = (receiptUrl: string | null, language = 'en') => {
    const { ledger } = openLane().tell({ type: 'start-sale', language })
    kiosk.show({ seq: 1, ledger, store, live: { ...calm, receiptUrl } }, [], false)
  }
  return { kiosk, paid }
}

test('the code of a receipt is shown as long as its sale is there', () => {
  const { kiosk, paid } = startedKiosk()
  paid('https://shop.example/r/1')
  kiosk.setReceiptCode(qrCode('https://shop.example/r/1'))
  expect(kiosk.world.value?.receiptCode?.text).toBe('https://shop.example/r/1')
  paid(null)
  expect(kiosk.world.value?.receiptCode).toBeNull()
})

test('a code that was drawn too late is not shown to the next shopper', () => {
  const { kiosk, paid } = startedKiosk()
  paid('https://shop.example/r/1')
  paid('https://shop.example/r/2')
  kiosk.setReceiptCode(qrCode('https://shop.example/r/1'))
  expect(kiosk.world.value?.receiptCode).toBeNull()
})

test('what only staff read comes after the first page, in the language that is shown', () => {
  const { kiosk, paid } = startedKiosk()
  expect(kiosk.words.value.t('action.back')).toBe('Back')
  expect(kiosk.words.value.t('staff.leave')).not.toBe('Sign out')
  kiosk.setTexts('en', allTexts.en)
  expect(kiosk.words.value.t('staff.leave')).toBe('Sign out')
  paid(null, 'de')
  expect(kiosk.language.value).toBe('de')
  expect(kiosk.words.value.t('staff.leave'), 'the old words stay until the new ones have come').toBe(
    'Sign out',
  )
  kiosk.setTexts('de', allTexts.de)
  expect(kiosk.words.value.t('staff.leave')).toBe('Abmelden')
})
