import { expect, test } from 'vitest'
import { austria } from '../profiles/austria.ts'
import { germany } from '../profiles/germany.ts'
import type { StoreProfile } from '../store-profile.ts'
import { MILK } from './testing/items.ts'
import { LANE, Till } from './testing/till.ts'

function footerIn(profile: StoreProfile, language: string): readonly string[] | undefined {
  const till = new Till()
  till.circumstances = { ...till.circumstances, profile }
  till.open().add(MILK)
  if (language !== till.ledger.sale?.language) till.must({ type: 'set-language', language })
  till.must(till.effect(till.asked(), { currency: profile.currency.code }), LANE)
  return till.ledger.sale?.completion?.receipt.footer
}

test.each([
  ['de', 'Umtausch innerhalb von 14 Tagen mit diesem Bon.'],
  ['en', 'Exchange within 14 days with this receipt.'],
  ['zh', '凭本小票14天内可换货。'],
  ['ar', 'الاستبدال خلال 14 يوماً مع هذا الإيصال.'],
  ['fr', 'Exchange within 14 days with this receipt.'],
])('legal lines are printed in the language of the sale: %s', (language, line) => {
  expect(footerIn(germany, language)).toHaveLength(germany.receiptFooter.length)
  expect(footerIn(germany, language)).toContain(line)
})

test('a line without languages is printed as it stands', () => {
  expect(footerIn(austria, 'zh')).toEqual(['Danke für Ihren Einkauf!'])
})
