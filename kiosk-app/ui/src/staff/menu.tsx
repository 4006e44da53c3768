import { openInterventions } from '@clearlane/domain'
import { Amount } from '../ui/amount.tsx'
import { measureText } from '../ui/basket-row.tsx'
import { Summary } from '../ui/summary.tsx'
import { rowsOf, type Row } from '../view/basket.ts'
import { discountTexts } from '../view/offer-text.ts'
import { taxTexts } from '../view/tax-texts.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'
import { DeviceList } from './device-list.tsx'
import { InterventionCard } from './intervention-card.tsx'
import { StaffPage } from './staff-page.tsx'
import { StaffTools } from './tools.tsx'

/** K39: what waits for a person, the basket, the devices that need a hand, and the tools. */
export function Menu(props: ScreenProps) {
  const { world, words } = props
  const open = openInterventions(world.mirror.ledger)
  return (
    <StaffPage {...props} title={words.t('staff.title')} back={false}>
      <div class="staff__columns">
        <section class="staff__column">
          <h2>
            {words.t('staff.waiting')}
            {open.length > 1 ? ` · ${open.length}` : ''}
          </h2>
          {open.length === 0 ? (
            <p class="staff__nothing">{words.t('staff.nothing')}</p>
          ) : (
            <div class="staff-cards">
              {open.map((one) => (
                <InterventionCard key={one.interventionId} {...props} one={one} />
              ))}
            </div>
          )}
          <h2>{words.t('staff.basket')}</h2>
          <StaffBasket {...props} />
        </section>
        <section class="staff__column">
          <DeviceList {...props} />
          <h2>{words.t('staff.tools')}</h2>
          <StaffTools {...props} />
        </section>
      </div>
    </StaffPage>
  )
}

/** As the shopper sees it: rows, deposits and taxes that are added make the total. */
function StaffBasket({ world, words, send }: ScreenProps) {
  const sale = saleOf(world)
  if (sale === null) return <p class="staff__nothing">{words.t('staff.basket.none')}</p>
  const added = world.mirror.store.profile.taxMode === 'excluded' ? taxTexts(world, words) : []
  return (
    <>
      <ul class="staff-lines" tabIndex={0} aria-label={words.t('staff.basket')}>
        {rowsOf(sale).map((row) => (
          <StaffRow
            key={row.line.lineId}
            row={row}
            words={words}
            open={() => send({ type: 'staff.open-line', lineId: row.line.lineId })}
          />
        ))}
        {added.map((text) => (
          <li key={text} class="staff-lines__tax">
            {text}
          </li>
        ))}
      </ul>
      <Summary world={world} words={words} />
    </>
  )
}

type RowProps = { readonly row: Row; readonly words: ScreenProps['words']; readonly open: () => void }

function StaffRow({ row: { line, deposit, offers }, words, open }: RowProps) {
  return (
    <li>
      <button type="button" class="staff-line" onClick={open}>
        <span class="staff-line__name">
          <bdi>{words.name(line.item)}</bdi>
        </span>
        <Amount class="staff-line__price" text={words.money(line.price.netMinor)} />
        <span class="staff-line__detail">{measureText(line, words)}</span>
        {discountTexts(line, offers, words).map((text) => (
          <span key={text} class="staff-line__discount">
            {text}
          </span>
        ))}
        {deposit === null ? null : (
          <span class="staff-line__deposit">
            <span>{words.t('line.deposit')}</span>
            <Amount class="staff-line__price" text={words.money(deposit.price.netMinor)} />
          </span>
        )}
      </button>
    </li>
  )
}
