import { Amount } from '../ui/amount.tsx'
import { measureText } from '../ui/basket-row.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { QuantityNote } from '../ui/quantity-note.tsx'
import { Reduced } from '../ui/reduced.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { findRow, quantityOf, type Row } from '../view/basket.ts'
import { discountTexts, termsText } from '../view/offer-text.ts'
import { pictureOf } from '../view/picture.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

/** K20: one line, its quantity, and away with it. */
export function LineSheet(props: ScreenProps) {
  const { world, words, send } = props
  const { lineId } = world.context
  const row = findRow(saleOf(world), lineId)
  const close = (
    <Button
      kind="go"
      icon="check"
      label={words.t('action.done')}
      onPress={() => send({ type: 'shopper.close' })}
    />
  )
  if (row === null || lineId === null) {
    return <Sheet title={words.t('line.gone')} icon="edit" actions={close} />
  }
  const remove = (
    <Button
      icon="bin"
      label={words.t('line.remove')}
      onPress={() => send({ type: 'shopper.remove-line', lineId })}
    />
  )
  return (
    <Sheet
      title={words.name(row.line.item)}
      icon="edit"
      actions={
        <>
          {remove}
          {close}
        </>
      }
    >
      <div class="line-card">
        <img src={pictureOf(row.line.item)} alt="" />
        <p>{measureText(row.line, words)}</p>
        <Amount
          class="line-card__price"
          text={words.money(row.line.price.netMinor + (row.deposit?.price.netMinor ?? 0))}
        />
        <Reduced class="line-card__deposit" line={row.line} words={words} />
        {row.deposit === null ? null : (
          <p class="line-card__deposit">
            {words.t('line.deposit')} <Amount text={words.money(row.deposit.price.netMinor)} />
          </p>
        )}
        <Discounts words={words} row={row} />
      </div>
      <Quantity {...props} row={row} />
    </Sheet>
  )
}

/** Each discount by its name, and promotions with their terms. */
function Discounts({ words, row: { line, offers } }: Pick<ScreenProps, 'words'> & { readonly row: Row }) {
  return discountTexts(line, offers, words).map((text, at) => {
    const offer = offers[at]
    return (
      <p key={text} class="line-card__offer">
        {offer === undefined ? text : `${text} (${termsText(offer.facts.terms, words)})`}
      </p>
    )
  })
}

function Quantity({ world, words, send, row }: ScreenProps & { readonly row: Row }) {
  const { line } = row
  if (line.measure.kind !== 'each') return <p class="sheet__text">{words.t('line.weighed')}</p>
  if (line.measure.labelPriceMinor !== undefined) return <p class="sheet__text">{words.t('line.labelled')}</p>
  const quantity = quantityOf(line)
  const set = (next: number) => () =>
    send({ type: 'shopper.set-quantity', lineId: line.lineId, quantity: next })
  return (
    <>
      <QuantityNote world={world} words={words} item={line.item} />
      <div class="stepper" role="group" aria-label={words.t('line.quantity')}>
        <button type="button" class="stepper__key" disabled={quantity <= 1} onClick={set(quantity - 1)}>
          <Icon name="minus" />
          <span>{words.t('line.less')}</span>
        </button>
        <button
          type="button"
          class="stepper__key stepper__value"
          onClick={() => send({ type: 'shopper.open-quantity' })}
        >
          <span>{quantity}</span>
          <span class="stepper__hint">
            <Icon name="keypad" />
            {words.t('line.type')}
          </span>
        </button>
        <button type="button" class="stepper__key" onClick={set(quantity + 1)}>
          <Icon name="plus" />
          <span>{words.t('line.more')}</span>
        </button>
      </div>
    </>
  )
}
