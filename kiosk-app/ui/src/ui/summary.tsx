import { dueMinor, paidMinor } from '@clearlane/domain'
import { pieceCount, rowsOf, type Row as BasketRow } from '../view/basket.ts'
import { pictureOf } from '../view/picture.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'
import { Amount } from './amount.tsx'

/** The total, always in sight; with what is paid already when there are two cards. */
export function Summary({ world, words }: Pick<ScreenProps, 'world' | 'words'>) {
  const sale = saleOf(world)
  if (sale === null) return null
  const { ledger } = world.mirror
  const paid = paidMinor(ledger, sale.saleId)
  const open = sale.completion === null && paid > 0
  const { discountMinor, totalMinor } = sale.totals
  return (
    <div class="summary">
      <p class="summary__count">{words.t('basket.count', { count: pieceCount(rowsOf(sale)) })}</p>
      {sale.isMember ? <p class="summary__row">{words.t('basket.member')}</p> : null}
      {discountMinor > 0 ? (
        <Row label={words.t('basket.discount')} text={`−${words.money(discountMinor)}`} />
      ) : null}
      {open ? <Row label={words.t('basket.total')} text={words.money(totalMinor)} /> : null}
      {open ? <Row label={words.t('basket.paid')} text={`−${words.money(paid)}`} /> : null}
      <p class="summary__total" role="status">
        <span>{words.t(open ? 'basket.due' : 'basket.total')}</span>
        <Amount text={words.money(open ? dueMinor(ledger) : totalMinor)} />
      </p>
    </div>
  )
}

function Row({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p class="summary__row">
      <span>{label}</span>
      <Amount text={text} />
    </p>
  )
}

/** Beside other content: the newest product large where there is room, and the total. */
export function SaleSide({ world, words }: Pick<ScreenProps, 'world' | 'words'>) {
  const sale = saleOf(world)
  return (
    <div class="basket-side">
      <LastAdded words={words} row={sale === null ? undefined : rowsOf(sale).at(-1)} />
      <Summary world={world} words={words} />
    </div>
  )
}

type LastProps = { readonly words: ScreenProps['words']; readonly row: BasketRow | undefined }

/** Wide screens have room to show the newest product large. */
export function LastAdded({ words, row }: LastProps) {
  if (row === undefined) return <div class="last" />
  return (
    <div class="last">
      <img src={pictureOf(row.line.item)} alt="" loading="lazy" />
      <p class="last__label">{words.t('basket.last')}</p>
      <p class="last__name">
        <bdi>{words.name(row.line.item)}</bdi>
      </p>
      <Amount class="last__price" text={words.money(row.line.price.netMinor)} />
    </div>
  )
}
