/** Every state of the region `main`: what the screen is about. */
export const MAIN_PATHS = [
  'starting',
  'elsewhere',
  'noKey',
  'outOfDate',
  'outOfService',
  'sale.closed',
  'sale.attract',
  'sale.aside',
  'sale.shopping.basket',
  'sale.shopping.produce',
  'sale.shopping.search',
  'sale.shopping.keying',
  'sale.shopping.review',
  'sale.shopping.tender',
  'sale.shopping.split',
  'sale.shopping.declined',
  'sale.weighing',
  'sale.paying',
  'sale.inDoubt',
  'sale.reversing',
  'sale.completed.approved',
  'sale.completed.receipt',
  'sale.completed.thanks',
] as const

/** Every state of the region `overlay`: what lies over it. */
export const OVERLAY_PATHS = [
  'shopper.none',
  'shopper.line',
  'shopper.quantity',
  'shopper.comfort',
  'shopper.cancel',
  'shopper.waiting',
  'shopper.help',
  'shopper.unsold',
  'shopper.bagging',
  'shopper.bag',
  'language',
  'stillThere',
  'staff.pin',
  'staff.menu',
  'staff.line',
  'staff.quantity',
  'staff.discount',
  'staff.settle',
  'staff.suspended',
  'staff.cancelSale',
  'staff.closeDay',
] as const

export type MainPath = (typeof MAIN_PATHS)[number]
export type OverlayPath = (typeof OVERLAY_PATHS)[number]

/** The leaf of a nested state value as a path: `{sale: {shopping: 'basket'}}` is `sale.shopping.basket`. */
export function leafPath(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const [entry] = Object.entries(value)
  return entry === undefined ? '' : `${entry[0]}.${leafPath(entry[1])}`
}

export function mainPath(value: unknown): MainPath {
  const leaf = leafPath(value)
  const path = MAIN_PATHS.find((one) => one === leaf)
  if (path === undefined) throw new Error(`The state ${leaf} has no screen.`)
  return path
}

export function overlayPath(value: unknown): OverlayPath {
  const leaf = leafPath(value)
  const path = OVERLAY_PATHS.find((one) => one === leaf)
  if (path === undefined) throw new Error(`The overlay ${leaf} has no screen.`)
  return path
}
