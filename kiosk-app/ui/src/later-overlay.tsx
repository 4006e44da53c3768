import type { ComponentType } from 'preact'
import type { OverlayPath } from './checkout/paths.ts'
import { BaggingSheet, BagSheet } from './sheets/bagging-sheet.tsx'
import { DayPanel } from './staff/day-panel.tsx'
import { DiscountPanel, LinePanel, QuantityPanel } from './staff/line-panels.tsx'
import { Menu } from './staff/menu.tsx'
import { Pin } from './staff/pin.tsx'
import { CancelPanel, SettlePanel, SuspendedPanel } from './staff/sale-panels.tsx'
import type { ScreenProps } from './view/world.ts'

const OVERLAYS: { readonly [Path in OverlayPath]?: ComponentType<ScreenProps> } = {
  'shopper.bagging': BaggingSheet,
  'shopper.bag': BagSheet,
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
export function LaterOverlay(props: ScreenProps) {
  const Overlay = OVERLAYS[props.world.overlay]
  return Overlay === undefined ? null : <Overlay {...props} />
}
