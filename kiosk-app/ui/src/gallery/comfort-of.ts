import type { Comfort } from '../checkout/comfort.ts'
import type { World } from '../view/world.ts'
import type { Settings } from './cell.ts'

/** The same moment, looked at by somebody who wanted it easier. */
export function withComfort(world: World, settings: Settings): World {
  return { ...world, context: { ...world.context, comfort: comfortOf(settings) } }
}

function comfortOf({ theme, text, reach, motion }: Settings): Comfort {
  return {
    contrast: theme === 'contrast',
    large: text === 'large',
    low: reach === 'low',
    still: motion === 'still',
  }
}
