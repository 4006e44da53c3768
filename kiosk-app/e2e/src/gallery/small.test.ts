import { expect, test } from 'vitest'
import { settingsFrom } from '@clearlane/ui/gallery/cell'
import { scenes } from '@clearlane/ui/gallery/scenes'
import { openGallery } from './gallery-page.ts'
import { measured } from './measures.ts'

// The smallest display of a lane, 345 × 194 mm: what fits a 21.5" one may be cut off or lie over Help here.
test.each([
  { lang: 'de', text: 'large' },
  { lang: 'ar', text: 'normal' },
  { lang: 'ar', text: 'large' },
  { lang: 'en', text: 'large' },
  { lang: 'en-XA', text: 'normal' },
])('every screen fits a 15.6" display, in $lang with $text text', { timeout: 240_000 }, async (look) => {
  const gallery = await openGallery('landscape')
  const settings = settingsFrom(new URLSearchParams({ ...look, size: 'landscape' }))
  const faults: string[] = []
  for (const { id } of scenes) {
    const cell = { screen: id, ...settings }
    await gallery.show(cell, '&diagonal=15.6')
    for (const fault of await measured(gallery.page, cell)) faults.push(`${id}: ${fault}`)
  }
  await gallery.close()
  expect(faults).toEqual([])
})
