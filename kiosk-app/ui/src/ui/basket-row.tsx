import { Component } from 'preact'
import type { Line } from '@clearlane/domain'
import type { CheckoutEvent } from '../checkout/events.ts'
import type { Words } from '../strings/words.ts'
import { looksAlike, priceBeforeSticker, type Row } from '../view/basket.ts'
import { discountTexts } from '../view/offer-text.ts'
import { pictureOf } from '../view/picture.ts'
import { Amount } from './amount.tsx'
import { Reduced } from './reduced.tsx'

type RowProps = {
  readonly row: Row
  readonly words: Words
  readonly send: (event: CheckoutEvent) => void
  readonly fresh: boolean
}

/** One product, drawn again only when it reads differently. */
export class BasketRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { row, words, fresh } = this.props
    return next.fresh !== fresh || next.words !== words || !looksAlike(next.row, row)
  }

  override render({ row: { line, deposit, offers, place }, words, send, fresh }: RowProps) {
    const name = words.name(line.item)
    const open = () => send({ type: 'shopper.open-line', lineId: line.lineId })
    const detail = measureText(line, words)
    const discounts = discountTexts(line, offers, words)
    const plain = detail === '' && priceBeforeSticker(line) === null && discounts.length === 0
    return (
      <div
        role="listitem"
        class={fresh ? 'row row--fresh' : 'row'}
        aria-posinset={place}
        aria-setsize={-1} // by its place a row says how many are above, in sight or not
      >
        <button type="button" class={plain ? 'row__button row__button--plain' : 'row__button'} onClick={open}>
          <img class="row__picture" src={pictureOf(line.item)} alt="" decoding="async" />
          <span class="row__name">
            <bdi>{name}</bdi>
          </span>
          <Amount class="row__price" text={words.money(line.price.netMinor)} />
          <span class="row__detail">{detail}</span>
          <Reduced class="row__detail" line={line} words={words} />
          {discounts.length > 0 ? <span class="row__discount">{discounts.join(' · ')}</span> : null}
        </button>
        {deposit === null ? null : (
          <span class="row__deposit">
            <span>{words.t('line.deposit')}</span>
            <Amount text={words.money(deposit.price.netMinor)} />
          </span>
        )}
      </div>
    )
  }
}

/** `2 × €1.19`, or `0.512 kg × €2.49 / kg`; nothing for a single piece. */
export function measureText({ measure, item }: Line, words: Words): string {
  const price = words.money(item.priceMinor)
  if (measure.kind === 'each') {
    return measure.quantity === 1 ? '' : words.t('basket.each', { quantity: String(measure.quantity), price })
  }
  const amount = measure.kind === 'weight' ? measure.weight : measure.volume
  return words.t('basket.weighed', { weight: words.weight(amount), price, unit: words.unit(amount.unit) })
}
