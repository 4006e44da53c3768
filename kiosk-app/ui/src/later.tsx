import type { ComponentType } from 'preact'
import type { OverlayPath } from './checkout/paths.ts'
import { BaggingSheet, BagSheet } from './sheets/bagging-sheet.tsx'
import { CancelSheet } from './sheets/cancel-sheet.tsx'
import { LineSheet } from './sheets/line-sheet.tsx'
import { QuantitySheet } from './sheets/quantity-sheet.tsx'
import { UnsoldSheet } from './sheets/unsold-sheet.tsx'
import { WaitingSheet } from './sheets/waiting-sheet.tsx'
import { ComfortSheet } from './sheets/comfort-sheet.tsx'
import { DayPanel } from './staff/day-panel.tsx'
import { DiscountPanel, LinePanel, QuantityPanel } from './staff/line-panels.tsx'
import { Menu } from './staff/menu.tsx'
import { Pin } from './staff/pin.tsx'
import { CancelPanel, SettlePanel, SuspendedPanel } from './staff/sale-panels.tsx'
import type { ScreenProps } from './view/world.ts'

// A file of its own in the page's build, whose parts the first screens name by type only.
export { Keying } from './screens/keying.tsx'
export { Search } from './screens/search.tsx'
export { Split } from './screens/split.tsx'
export { Thanks } from './screens/thanks.tsx'

const SHEETS: { readonly [Path in OverlayPath]?: ComponentType<ScreenProps> } = {
  'shopper.bagging': BaggingSheet,
  'shopper.bag': BagSheet,
  'shopper.cancel': CancelSheet,
  'shopper.waiting': WaitingSheet,
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

/** Every dialog and staff page that the first screens do not bring. */
export function LaterOverlay({ overlay, ...props }: ScreenProps & { readonly overlay: OverlayPath }) {
  const Sheet = SHEETS[overlay]
  return Sheet === undefined ? null : <Sheet {...props} />
}
