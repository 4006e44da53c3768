import type { Prompt } from '@clearlane/domain'
import type { OverlayPath } from '../checkout/paths.ts'
import * as goods from './goods.ts'
import { scene, type Scene } from './scene.ts'
import * as stories from './stories.ts'

const CALL = { expectedMg: 4_310_000, seenMg: 4_520_000, hypotheses: [] }
const MORE: Prompt = { kind: 'more', blocks: true, instruction: 'take-off', lineIds: [], massMg: 212_000 }

/** A basket with a bagging platform that says this. */
function says(prompt: Prompt, overlay: OverlayPath = 'shopper.bagging') {
  const story = stories.bagging().tell({ type: 'tell-bagging', prompt, call: null })
  return { story, main: 'sale.shopping.basket' as const, overlay }
}

const aboutCoffee = () => {
  const lineIds = [stories.lineOf(stories.bagging().ledger, goods.coffee.itemId)]
  return { blocks: true, lineIds } as const
}

const called = () => stories.bagging().tell({ type: 'tell-bagging', prompt: MORE, call: CALL })

/** K04 and K08 to K10: the bagging area. */
export const baggingScenes: readonly Scene[] = [
  scene('K04-bag', 'Own bag', () => ({
    story: stories.bagging(),
    main: 'sale.shopping.basket',
    overlay: 'shopper.bag',
  })),
  scene('K08-place', 'Place in bag: goes on', () =>
    says({ kind: 'missing', instruction: 'place', ...aboutCoffee() }, 'shopper.none'),
  ),
  scene('K10-large', 'Place in bag: too large?', () =>
    says({ kind: 'missing', instruction: 'place', ...aboutCoffee() }),
  ),
  scene('K09-more', 'More than scanned', () => says(MORE)),
  scene('K09-less', 'Less than scanned', () =>
    says({ kind: 'less', blocks: true, instruction: 'put-back', lineIds: [], massMg: 340_000 }),
  ),
  scene('K09-removed', 'Taken off again', () =>
    says({ kind: 'removed', instruction: 'put-back', ...aboutCoffee() }),
  ),
  scene('K09-surplus', 'Not in the basket any more', () =>
    says({ kind: 'surplus', instruction: 'take-off', ...aboutCoffee() }),
  ),
  scene('K09-leaning', 'Somebody leans', () =>
    says({ kind: 'leaning', blocks: true, instruction: 'let-go' }),
  ),
  scene('K09-called', 'Staff is called', () => ({ story: called(), main: 'sale.shopping.basket' })),
  scene('K39-weight', 'Staff: bagging area', () => ({
    story: stories.withStaff(called()),
    main: 'sale.shopping.basket',
    overlay: 'staff.menu',
  })),
]
