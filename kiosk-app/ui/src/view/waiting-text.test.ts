import { openInterventions } from '@clearlane/domain'
import { expect, test } from 'vitest'
import type { Story } from '../gallery/fold.ts'
import {
  ageCheck,
  crowded,
  escalated,
  fewerAsked,
  manyUnknown,
  printed,
  unknownItem,
  voidAsked,
} from '../gallery/stories.ts'
import { allTexts } from '../strings/all-texts.ts'
import { wordsFor } from '../strings/words.ts'
import { alikeOf, waitingText } from './waiting-text.ts'

const words = wordsFor('de', { code: 'EUR', exponent: 2 }, allTexts.de)
const textsOf = ({ ledger }: Story) =>
  alikeOf(openInterventions(ledger), words).map((alike) => waitingText(alike, words))

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

test('what reads the same is said once, with its count', () => {
  expect(textsOf(manyUnknown(19))).toEqual([
    '19 Produkte kennen wir noch nicht · Vor dem Zahlen kommt unser Team',
  ])
})

test.each([
  ['en', ['2 products we do not know yet', '11 products we do not know yet']],
  ['zh', ['2 件商品我们还没有信息', '11 件商品我们还没有信息']],
  ['ar', ['منتجان لا نعرفهما بعد', '11 منتجًا لا نعرفها بعد']],
] as const)('several unknown products are counted as %s counts', (language, said) => {
  const { t } = wordsFor(language, { code: 'EUR', exponent: 2 }, allTexts[language])
  expect([2, 11].map((count) => t('wait.unknown.many', { count }))).toEqual(said)
})

test('what reads differently stays apart', () => {
  const alike = alikeOf(openInterventions(crowded().ledger), words)
  expect(alike.map((group) => [group[0].kind, group.length])).toEqual([
    ['unknown-item', 19],
    ['quantity', 1],
    ['age', 1],
    ['help', 1],
  ])
})
