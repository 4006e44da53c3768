import { openInterventions } from '@clearlane/domain'
import { expect, test } from 'vitest'
import type { Story } from '../gallery/fold.ts'
import { ageCheck, escalated, fewerAsked, printed, unknownItem, voidAsked } from '../gallery/stories.ts'
import { allTexts } from '../strings/all-texts.ts'
import { wordsFor } from '../strings/words.ts'
import { waitingText } from './waiting-text.ts'

const words = wordsFor('de', { code: 'EUR', exponent: 2 }, allTexts.de)
const textsOf = ({ ledger }: Story) => openInterventions(ledger).map((one) => waitingText(one, words))

test.each([
  ['an unknown product', unknownItem, 'Dieses Produkt kennen wir noch nicht'],
  ['an age check', ageCheck, 'Ab 16 Jahren'],
  ['a product to be removed', voidAsked, 'Unser Team entfernt das Produkt'],
  ['pieces to be taken out', fewerAsked, 'Unser Team nimmt Stücke heraus'],
])('%s says that somebody comes before payment, which waits', (_what, story, title) => {
  expect(textsOf(story())).toEqual([`${title} · Vor dem Zahlen kommt unser Team`])
})

test.each([
  ['a payment in doubt', escalated, 'Unser Team prüft die Zahlung'],
  ['a printer in trouble', () => printed('failed'), 'Unser Team kümmert sich um den Drucker'],
])('%s keeps nobody from paying, and says only what it is', (_what, story, title) => {
  expect(textsOf(story())).toEqual([title])
})
