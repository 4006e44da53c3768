import type { Comfort } from '../checkout/comfort.ts'

/** What the theme looks at. Staff pages bear none: they have a look of their own. */
export function comfortMarks({ contrast, large, low, still }: Comfort) {
  return {
    'data-theme': contrast ? 'contrast' : undefined,
    'data-text': large ? 'large' : undefined,
    'data-reach': low ? 'low' : undefined,
    'data-motion': still ? 'still' : undefined,
  }
}
