import type { Live } from '@clearlane/lane-contract'
import { initialContext, type CheckoutContext } from '../checkout/setup.ts'
import type { MainPath, OverlayPath } from '../checkout/paths.ts'
import type { QrCode } from '../view/qr-code.ts'
import type { World } from '../view/world.ts'
import { GALLERY_AT, type Story } from './fold.ts'
import * as goods from './goods.ts'
import { calm, store } from './live.ts'
import { lineOf } from './stories.ts'

/** One picture: a place in the conversation over a ledger that was really folded. */
export type Scene = { readonly id: string; readonly title: string; readonly world: () => World }

type Given = {
  readonly story: Story
  readonly main: MainPath
  readonly overlay?: OverlayPath
  readonly live?: Live
  readonly context?: Partial<CheckoutContext>
  readonly saying?: boolean
  readonly freshItemId?: string
  readonly receiptCode?: QrCode
}

export function scene(id: string, title: string, given: () => Given): Scene {
  return { id, title, world: () => worldOf(given()) }
}

function worldOf({ story, main, overlay, live, context, saying, freshItemId, receiptCode }: Given): World {
  const { ledger } = story
  return {
    mirror: { seq: 1, ledger, live: live ?? calm, store },
    main,
    overlay: overlay ?? 'shopper.none',
    saying: saying ?? false,
    context: { ...initialContext, ...context },
    tiles: goods.tiles,
    freshLineId: freshItemId === undefined ? null : lineOf(ledger, freshItemId),
    askingUntilMs: Date.parse(GALLERY_AT) + 17_000,
    receiptCode: receiptCode ?? null,
  }
}
