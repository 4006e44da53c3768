import { Button } from '../ui/button.tsx'
import { Pad } from '../ui/pad.tsx'
import { QuantityNote } from '../ui/quantity-note.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { findRow, quantityOf } from '../view/basket.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

/** K14: more pieces than one likes to tap. Scanning goes on under it. */
export function QuantitySheet({ world, words, send }: ScreenProps) {
  const { lineId, typed } = world.context
  const row = findRow(saleOf(world), lineId)
  const back = (
    <Button icon="back" label={words.t('action.back')} onPress={() => send({ type: 'shopper.close' })} />
  )
  if (row === null || lineId === null) {
    return <Sheet title={words.t('line.gone')} icon="edit" actions={back} />
  }
  const now = quantityOf(row.line)
  const quantity = Number(typed)
  const set = () =>
    send(quantity === now ? { type: 'shopper.close' } : { type: 'shopper.set-quantity', lineId, quantity })
  const setButton = (
    <Button kind="go" icon="check" label={words.t('line.set')} disabled={quantity < 1} onPress={set} />
  )
  return (
    <Sheet
      title={words.name(row.line.item)}
      icon="edit"
      actions={
        <>
          {back}
          {setButton}
        </>
      }
    >
      <div class="quantity">
        <QuantityNote world={world} words={words} item={row.line.item} />
        <output class="keying__typed" dir="ltr" aria-label={words.t('line.quantity')}>
          {typed === '' ? <span class="keying__empty">{now}</span> : typed}
        </output>
        <Pad words={words} send={send} />
      </div>
    </Sheet>
  )
}
