import type { Comfort } from '../checkout/comfort.ts'
import type { World } from '../view/world.ts'

/** `theme=contrast&text=large&reach=low&motion=still`; each may be left out. */
export function comfortFrom(query: URLSearchParams): Comfort {
  return {
    contrast: query.get('theme') === 'contrast',
    large: query.get('text') === 'large',
    low: query.get('reach') === 'low',
    still: query.get('motion') === 'still',
  }
}

/** The same moment, looked at by somebody who wanted it easier. */
export function withComfort(world: World, comfort: Comfort): World {
  return { ...world, context: { ...world.context, comfort } }
}
