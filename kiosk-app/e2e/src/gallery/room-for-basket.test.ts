import { expect, test } from 'vitest'
import { settingsFrom } from '@clearlane/ui/gallery/cell'
import { openGallery } from './gallery-page.ts'

const SHARE_MIN = 0.15 // of the height of the display: two rows and a half of a small one

test.each([
  { screen: 'K16-crowded', list: '.basket', size: 'landscape', text: 'large' },
  { screen: 'K26-crowded', list: '.basket', size: 'landscape', text: 'large' },
  { screen: 'K16-crowded', list: '.basket', size: 'portrait', text: 'large' },
  { screen: 'K39-menu', list: '.staff-lines', size: 'landscape', text: 'normal' },
  { screen: 'K39-menu', list: '.staff-lines', size: 'portrait', text: 'normal' },
] as const)('$screen leaves room for the basket, $size', async ({ screen, list, ...look }) => {
  const gallery = await openGallery(look.size)
  const settings = settingsFrom(new URLSearchParams({ ...look, lang: 'de' }))
  await gallery.show({ screen, ...settings }, '&diagonal=15.6')
  const share = await gallery.page.evaluate((selector) => {
    const height = (name: string) => document.querySelector(name)?.getBoundingClientRect().height ?? 0
    return height(selector) / height('.lane')
  }, list)
  await gallery.close()
  expect(share).toBeGreaterThanOrEqual(SHARE_MIN)
})
