import type { ReadonlySignal } from '@preact/signals'
import { openInterventions, paidMinor, type Sale } from '@clearlane/domain'
import type { ProduceTile } from '@clearlane/lane-contract'
import type { CheckoutEvent } from '../checkout/events.ts'
import type { CheckoutContext } from '../checkout/setup.ts'
import type { Mirror } from '../link/mirror.ts'
import type { MainPath, OverlayPath } from '../checkout/paths.ts'
import type { QrCode } from './qr-code.ts'
import type { Words } from '../strings/words.ts'

/** Everything that decides what is on the screen. A screen is a function of this. */
export type World = {
  readonly mirror: Mirror
  readonly main: MainPath
  readonly overlay: OverlayPath
  /** True while the toast stands. */
  readonly saying: boolean
  readonly context: CheckoutContext
  /** Null until the list has come. */
  readonly tiles: readonly ProduceTile[] | null
  /** The line that the last event added or changed, for its highlight. */
  readonly freshLineId: string | null
  /** Wall time at which nobody is taken to be here any more (K40). */
  readonly askingUntilMs: number | null
  /** Leads to the receipt of this sale; null without a receipt page, and until it is drawn. */
  readonly receiptCode: QrCode | null
}

export type ScreenProps = {
  readonly world: World
  readonly words: Words
  readonly send: (event: CheckoutEvent) => void
  /** Moves once a second; read only where a wait is shown. */
  readonly clock: ReadonlySignal<number>
}

export function saleOf(world: World): Sale | null {
  return world.mirror.ledger.sale
}

/** What is paid of an open sale: it has to go back before the sale may end otherwise. Minor units. */
export function paidOf({ mirror: { ledger } }: World): number {
  return ledger.sale === null ? 0 : paidMinor(ledger, ledger.sale.saleId)
}

/** The whole purchase may be cancelled until money is involved. */
export function isCancellable(main: MainPath): boolean {
  return main.startsWith('sale.shopping.') || main === 'sale.weighing'
}

/** Products are added beside other content: the newest is of interest there. Once money is spoken of it is not. */
export function isAdding(main: MainPath): boolean {
  return main === 'sale.shopping.keying' || main === 'sale.weighing'
}

/** The call for help that a colleague has not answered yet. */
export function openHelp(world: World): string | null {
  const call = openInterventions(world.mirror.ledger).find(({ kind }) => kind === 'help')
  return call?.interventionId ?? null
}
