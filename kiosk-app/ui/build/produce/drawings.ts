import { berries } from './berries.ts'
import { citrus } from './citrus.ts'
import { exotics } from './exotics.ts'
import { herbs } from './herbs.ts'
import { leaves } from './leaves.ts'
import { melons } from './melons.ts'
import { nightshades } from './nightshades.ts'
import { pome } from './pome.ts'
import { roots } from './roots.ts'
import { stalks } from './stalks.ts'
import { stoneFruit } from './stone-fruit.ts'
import { tropical } from './tropical.ts'
import { woodland } from './woodland.ts'

const shelves = [pome, citrus, berries, stoneFruit, tropical, exotics, melons]
  .concat([nightshades, roots, stalks, leaves, herbs, woodland])
  .flatMap((shelf) => Object.entries(shelf))

/** Our drawing (an SVG file) of each kind of produce, by the number of the IFPS. */
export const produceDrawings: ReadonlyMap<string, string> = new Map(
  shelves.toSorted(([a], [b]) => (a < b ? -1 : 1)),
)
