import { expect, test } from 'vitest'
import { settingsFrom } from '@clearlane/ui/gallery/cell'
import { openGallery } from './gallery-page.ts'

test('what staff see of the basket adds up to the total, and to what is still to pay', async () => {
  const gallery = await openGallery('portrait')
  await gallery.show({ screen: 'K39-part-paid', ...settingsFrom(new URLSearchParams({ lang: 'en' })) })
  const centsIn = async (selector: string) => {
    const texts = await gallery.page.locator(selector).allTextContents()
    return texts.map((text) => Number(text.replace('−', '-').replaceAll(/[^\d-]/g, '')))
  }
  const prices = await centsIn('.staff-line__price')
  const [discount, total, paid, due] = await centsIn('.summary .amount')
  const offers = await gallery.page.locator('.staff-line__discount').count()
  await gallery.close()
  expect(offers).toBeGreaterThan(2)
  expect(discount).toBeLessThan(0)
  expect(prices.reduce((sum, price) => sum + price, 0)).toBe(total)
  expect(paid).toBe(-1_500)
  expect(due).toBe((total ?? 0) - 1_500)
})
