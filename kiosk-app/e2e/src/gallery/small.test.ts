import { expect, test } from 'vitest'
import { settingsFrom } from '@clearlane/ui/gallery/cell'
import { scenes } from '@clearlane/ui/gallery/scenes'
import { openGallery } from './gallery-page.ts'
import { clippedPrices, geometryFaults } from './measure.ts'

// The smallest display of a lane, 345 × 194 mm: what fits a 21.5" one may be cut off here.
test.each(['de', 'ar'] as const)(
  'every screen fits a 15.6" display, in %s',
  { timeout: 240_000 },
  async (lang) => {
    const gallery = await openGallery('landscape')
    const faults: string[] = []
    for (const { id } of scenes) {
      const cell = { ...settingsFrom(new URLSearchParams({ size: 'landscape', lang })), screen: id }
      await gallery.show(cell, '&diagonal=15.6')
      const found = [
        ...(await gallery.page.evaluate(geometryFaults)),
        ...(await gallery.page.evaluate(clippedPrices)),
      ]
      faults.push(...found.map((fault) => `${id}: ${fault}`))
    }
    await gallery.close()
    expect(faults).toEqual([])
  },
)
