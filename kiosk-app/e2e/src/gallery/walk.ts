import { cells } from '@clearlane/ui/gallery/cells'
import type { Cell } from '@clearlane/ui/gallery/cell'
import { openGallery, type GalleryPage } from './gallery-page.ts'
import { clippedPrices, geometryFaults, helpPlace, layoutFaults, lostHeadings } from './measure.ts'
import { decodePng } from './png.ts'
import { seenContrast } from './seen-contrast.ts'
import { clippedTexts, gapFaults } from './spacing.ts'
import { seenParts } from './texts.ts'

export type Walk = {
  readonly looked: number
  /** Each with its picture. */
  readonly faults: readonly string[]
  /** Where Help is, by what may move it. */
  readonly helpPlaces: ReadonlyMap<string, string>
  readonly complaints: readonly string[]
}

/** Measures every picture of the covering set that has this size. */
export async function walk(size: Cell['size']): Promise<Walk> {
  const gallery = await openGallery(size)
  const ours = cells.filter((cell) => cell.size === size)
  const faults: string[] = []
  const helpPlaces = new Map<string, string>()
  try {
    for (const cell of ours) {
      await gallery.show(cell)
      for (const fault of await faultsOf(gallery, cell)) faults.push(`${nameOf(cell)}: ${fault}`)
      const place = await gallery.page.evaluate(helpPlace)
      if (place === null) continue
      const frame = frameOf(cell)
      const usual = helpPlaces.get(frame) ?? place
      helpPlaces.set(frame, usual)
      if (place !== usual) faults.push(`${nameOf(cell)}: Help is at ${place}, elsewhere at ${usual}`)
    }
  } finally {
    await gallery.close()
  }
  return { looked: ours.length, faults, helpPlaces, complaints: gallery.complaints }
}

async function faultsOf(gallery: GalleryPage, cell: Cell): Promise<readonly string[]> {
  const { page } = gallery
  return [
    ...(await page.evaluate(geometryFaults)),
    ...(await page.evaluate(layoutFaults, cell.screen)),
    ...(await page.evaluate(lostHeadings)),
    ...(await page.evaluate(gapFaults)),
    ...(await page.evaluate(clippedPrices)),
    ...(await page.evaluate(clippedTexts)),
    ...(await faintParts(gallery, cell)),
    ...(await gallery.violations()),
  ]
}

const NEVER_MOVES_HELP = ['screen', 'theme']

/** Everything that Help may be at another place for: the language, whose word is as wide as it is, and the layout. */
function frameOf(cell: Cell): string {
  const layout = Object.entries(cell).filter(([name]) => !NEVER_MOVES_HELP.includes(name))
  return layout.map(([, value]) => value).join(' ')
}

const LEAST = { text: 7, part: 4 } as const

/** What can hardly be read, as the picture shows it. */
async function faintParts(gallery: GalleryPage, cell: Cell): Promise<readonly string[]> {
  const parts = await gallery.page.evaluate(seenParts)
  const picture = decodePng(await gallery.photograph(cell))
  return parts.flatMap(({ name, kind, ...box }) => {
    const contrast = seenContrast(picture, box)
    const least = LEAST[kind]
    return contrast < least ? [`contrast ${contrast.toFixed(1)} instead of ${least}: ${name}`] : []
  })
}

const nameOf = (cell: Cell) => Object.values(cell).join(' ')
