import { allSettings, type Cell } from './cell.ts'
import { coveringSet, type Pictured } from './covering-set.ts'
import type { Scene } from './scene.ts'
import { scenes } from './scenes.ts'

/** As many pictures as `npm test` has the time to look at. */
export const CELLS_MAX = 400

/** The pictures that are measured. */
export const cells: readonly Cell[] = coveringSet(scenes.map(picturedOf), allSettings(), CELLS_MAX)

/** Screens of one kind share their frame, so what a setting breaks on one of them it breaks on most. */
export function picturedOf({ id, world }: Scene): Pictured {
  const { main, overlay } = world()
  return { screen: id, kind: kindOf(main, overlay) }
}

function kindOf(main: string, overlay: string): string {
  if (overlay.startsWith('staff.')) return 'staff'
  if (overlay !== 'shopper.none') return 'dialog'
  if (!main.startsWith('sale.')) return 'whole page'
  if (main.startsWith('sale.shopping.')) return 'shopping'
  return main.startsWith('sale.completed.') ? 'completed' : 'sale'
}
