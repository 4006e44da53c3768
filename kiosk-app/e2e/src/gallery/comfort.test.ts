import { expect, test } from 'vitest'
import { openGallery } from './gallery-page.ts'
import { clippedPrices, comfortFaults, geometryFaults } from './measure.ts'

/** The looks of the comfort sheet, on the screens of every purchase. */
const COMFORTS = [
  ['portrait', 'en', 'theme=contrast'],
  ['landscape', 'de', 'theme=contrast'],
  ['portrait', 'de', 'text=large'],
  ['landscape', 'ar', 'text=large'],
  ['portrait', 'de', 'reach=low'],
  ['portrait', 'en', 'theme=contrast&text=large&reach=low&motion=still'],
] as const
const PURCHASE = [
  'K01-attract',
  'K03-comfort',
  'K05-empty',
  'K06-basket',
  'K06-long',
  'K11-produce',
  'K13-place',
  'K15-typed',
  'K18-age',
  'K20-line',
  'K26-review',
  'K28-tender',
  'K29-present',
  'K31-declined',
  'K35-receipt',
  'K38-help',
  'K49-cancel',
]

test.each(COMFORTS)(
  'every screen of a purchase is accessible and fits, %s in %s with %s',
  { timeout: 120_000 },
  async (size, lang, look) => {
    const gallery = await openGallery(size)
    const faults: string[] = []
    for (const screen of PURCHASE) {
      await gallery.show({ size, lang, screen }, `&${look}`)
      const found = [
        ...(await gallery.page.evaluate(geometryFaults)),
        ...(await gallery.page.evaluate(clippedPrices)),
        ...(await gallery.page.evaluate(comfortFaults)),
        ...(await gallery.violations()),
      ]
      faults.push(...found.map((fault) => `${screen}: ${fault}`))
    }
    await gallery.close()
    expect(faults).toEqual([])
  },
)
