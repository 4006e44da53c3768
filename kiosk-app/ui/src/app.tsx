import type { ComponentChildren } from 'preact'
import type { Later } from './adapters/later.ts'
import { comfortMarks } from './view/comfort-marks.ts'
import { saidText } from './view/said-text.ts'
import { saleOf, type ScreenProps, type World } from './view/world.ts'
import { Attract } from './screens/attract.tsx'
import { Basket } from './screens/basket.tsx'
import { Paying } from './screens/paying.tsx'
import { Approved, Declined, InDoubt, Reversing } from './screens/payment-ends.tsx'
import { Produce } from './screens/produce.tsx'
import { ReceiptChoice } from './screens/receipt-choice.tsx'
import { Review } from './screens/review.tsx'
import { Tender } from './screens/tender.tsx'
import {
  Aside,
  Closed,
  Elsewhere,
  Lost,
  NoKey,
  OutOfDate,
  OutOfService,
  Starting,
} from './screens/trouble.tsx'
import { Weighing } from './screens/weighing.tsx'
import { HelpSheet } from './sheets/help-sheet.tsx'
import { LanguageSheet } from './sheets/language-sheet.tsx'
import { StillThereSheet } from './sheets/still-there-sheet.tsx'
import { Toast } from './ui/toast.tsx'

/** The whole screen as a function of the world. `later`: null until it is there. */
export function App({ later, ...props }: ScreenProps & { readonly later: Later | null }) {
  const { world, words } = props
  const inSale = world.main.startsWith('sale.')
  const sheet = inSale && !world.overlay.startsWith('staff.') && world.overlay !== 'shopper.none'
  const staff = inSale && world.overlay.startsWith('staff.') && later !== null
  return (
    <div
      class="lane"
      lang={words.tag}
      dir={words.direction}
      data-main={world.main}
      data-overlay={world.overlay}
      data-sheet={sheet}
      {...(staff ? {} : comfortMarks(world.context.comfort))}
    >
      {staff ? null : mainScreen(later, props)}
      {inSale ? overlay(later, props) : null}
      <Toast text={isSaying(world) ? saidText(world, words) : null} />
    </div>
  )
}

/** The dialog itself says what may not be sold, and which number is too large. */
function isSaying({ saying, overlay, context: { said, refusal } }: World): boolean {
  const inDialog = overlay === 'shopper.line' || overlay === 'shopper.quantity'
  if (inDialog && said?.kind === 'refusal') return saying && said.refusal !== refusal
  return saying && overlay !== 'shopper.unsold'
}

/**
 * A screen is called, not mounted: its frame stays, with header, Help and comfort, and only what differs from the screen
 * before is made. So a screen itself has no hooks; its parts may.
 */
function mainScreen(later: Later | null, props: ScreenProps): ComponentChildren {
  switch (props.world.main) {
    case 'starting':
      return saleOf(props.world) === null ? Starting(props) : Lost(props)
    case 'elsewhere':
      return Elsewhere(props)
    case 'noKey':
      return NoKey(props)
    case 'outOfDate':
      return OutOfDate(props)
    case 'outOfService':
      return OutOfService(props)
    case 'sale.closed':
      return Closed(props)
    case 'sale.attract':
      return Attract(props)
    case 'sale.aside':
      return Aside(props)
    case 'sale.shopping.basket':
      return Basket(props)
    case 'sale.shopping.produce':
      return Produce(props)
    case 'sale.shopping.search':
      return (later?.Search ?? Produce)(props)
    case 'sale.shopping.keying':
      return (later?.Keying ?? Basket)(props)
    case 'sale.shopping.review':
      return Review(props)
    case 'sale.shopping.tender':
      return Tender(props)
    case 'sale.shopping.split':
      return (later?.Split ?? Tender)(props)
    case 'sale.shopping.declined':
      return Declined(props)
    case 'sale.weighing':
      return Weighing(props)
    case 'sale.paying':
      return Paying(props)
    case 'sale.inDoubt':
      return InDoubt(props)
    case 'sale.reversing':
      return Reversing(props)
    case 'sale.completed.approved':
      return Approved(props)
    case 'sale.completed.receipt':
      return ReceiptChoice(props)
    case 'sale.completed.thanks':
      return (later?.Thanks ?? Approved)(props)
  }
}

function overlay(later: Later | null, props: ScreenProps): ComponentChildren {
  switch (props.world.overlay) {
    case 'shopper.none':
      return null
    case 'language':
      return <LanguageSheet {...props} />
    case 'shopper.help':
      return <HelpSheet {...props} />
    case 'stillThere':
      return <StillThereSheet {...props} />
    case 'shopper.cancel':
    case 'shopper.waiting':
    case 'shopper.line':
    case 'shopper.quantity':
    case 'shopper.bagging':
    case 'shopper.bag':
    case 'shopper.unsold':
    case 'shopper.comfort':
    case 'staff.pin':
    case 'staff.menu':
    case 'staff.line':
    case 'staff.quantity':
    case 'staff.discount':
    case 'staff.settle':
    case 'staff.suspended':
    case 'staff.cancelSale':
    case 'staff.closeDay':
      return later === null ? null : <later.LaterOverlay {...props} overlay={props.world.overlay} />
  }
}
