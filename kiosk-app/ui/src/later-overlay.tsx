import type { ComponentType } from 'preact'
import type { MainPath, OverlayPath } from './checkout/paths.ts'
import { Keying } from './screens/keying.tsx'
import { Search } from './screens/search.tsx'
import { Split } from './screens/split.tsx'
import { Thanks } from './screens/thanks.tsx'
import { BaggingSheet, BagSheet } from './sheets/bagging-sheet.tsx'
import { LineSheet } from './sheets/line-sheet.tsx'
import { QuantitySheet } from './sheets/quantity-sheet.tsx'
import { UnsoldSheet } from './sheets/unsold-sheet.tsx'
import { ComfortSheet } from './sheets/comfort-sheet.tsx'
import { DayPanel } from './staff/day-panel.tsx'
import { DiscountPanel, LinePanel, QuantityPanel } from './staff/line-panels.tsx'
import { Menu } from './staff/menu.tsx'
import { Pin } from './staff/pin.tsx'
import { CancelPanel, SettlePanel, SuspendedPanel } from './staff/sale-panels.tsx'
import type { ScreenProps } from './view/world.ts'

const PLACES: { readonly [Path in MainPath | OverlayPath]?: ComponentType<ScreenProps> } = {
  'sale.shopping.keying': Keying,
  'sale.shopping.search': Search,
  'sale.shopping.split': Split,
  'sale.completed.thanks': Thanks,
  'shopper.bagging': BaggingSheet,
  'shopper.bag': BagSheet,
  'shopper.line': LineSheet,
  'shopper.quantity': QuantitySheet,
  'shopper.unsold': UnsoldSheet,
  'shopper.comfort': ComfortSheet,
  'staff.pin': Pin,
  'staff.menu': Menu,
  'staff.line': LinePanel,
  'staff.quantity': QuantityPanel,
  'staff.discount': DiscountPanel,
  'staff.settle': SettlePanel,
  'staff.suspended': SuspendedPanel,
  'staff.cancelSale': CancelPanel,
  'staff.closeDay': DayPanel,
}

/** What no first screen needs: fetched once the page stands, so that the first screen comes sooner. */
export function LaterOverlay({ place, ...props }: ScreenProps & { readonly place: MainPath | OverlayPath }) {
  const Place = PLACES[place]
  return Place === undefined ? null : <Place {...props} />
}
