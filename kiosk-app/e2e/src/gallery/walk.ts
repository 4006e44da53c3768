import { cells } from '@clearlane/ui/gallery/cells'
import { DIMENSIONS, wordsOf, type Cell } from '@clearlane/ui/gallery/cell'
import { openGallery, type GalleryPage } from './gallery-page.ts'
import { helpPlace } from './measure.ts'
import { measured } from './measures.ts'
import { decodePng, type Picture } from './png.ts'
import { seenContrast } from './seen-contrast.ts'
import { seenParts, type Seen } from './texts.ts'

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
  const ofSize = cells.filter((cell) => cell.size === size)
  // So that whether a device allows motion changes once, not with each picture.
  const ours = DIMENSIONS.motion.flatMap((motion) => ofSize.filter((cell) => cell.motion === motion))
  const faults: string[] = []
  const helpPlaces = new Map<string, string>()
  try {
    for (const cell of ours) {
      await gallery.show(cell)
      for (const fault of await faultsOf(gallery, cell)) faults.push(`${wordsOf(cell).join(' ')}: ${fault}`)
      const place = await gallery.page.evaluate(helpPlace)
      if (place === null) continue
      const frame = frameOf(cell)
      const usual = helpPlaces.get(frame) ?? place
      helpPlaces.set(frame, usual)
      if (place !== usual)
        faults.push(`${wordsOf(cell).join(' ')}: Help is at ${place}, elsewhere at ${usual}`)
    }
  } finally {
    await gallery.close()
  }
  return { looked: ours.length, faults, helpPlaces, complaints: gallery.complaints }
}

async function faultsOf(gallery: GalleryPage, cell: Cell): Promise<readonly string[]> {
  const { page } = gallery
  const faults = await measured(page, cell)
  const parts = await page.evaluate(seenParts)
  const png = await gallery.photograph(cell)
  const violations = gallery.violations() // axe goes on in the browser, while the picture is looked at here
  return [...faults, ...faintParts(decodePng(png), parts), ...(await violations)]
}

const NEVER_MOVES_HELP = ['screen', 'theme', 'motion']

/** Everything that Help may be at another place for: the language, whose word is as wide as it is, and the layout. */
function frameOf(cell: Cell): string {
  const layout = Object.entries(cell).filter(([name]) => !NEVER_MOVES_HELP.includes(name))
  return layout.map(([, value]) => value).join(' ')
}

/** What can hardly be read, as the picture shows it. */
function faintParts(picture: Picture, parts: readonly Seen[]): readonly string[] {
  return parts.flatMap(({ name, least, ...box }) => {
    const contrast = seenContrast(picture, box)
    return contrast < least ? [`contrast ${contrast.toFixed(1)} instead of ${least}: ${name}`] : []
  })
}
