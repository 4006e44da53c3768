import { BasketList } from '../ui/basket-list.tsx'
import { Button } from '../ui/button.tsx'
import { CardStrip } from '../ui/card-strip.tsx'
import { Frame } from '../ui/frame.tsx'
import { Summary } from '../ui/summary.tsx'
import { WaitingStrips } from '../ui/waiting-strips.tsx'
import { rowsOf } from '../view/basket.ts'
import { blockingInterventions } from '@clearlane/domain'
import { taxTexts } from '../view/tax-texts.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

/** K26: everything once more, with the tax, before any money is spoken of. */
export function Review(props: ScreenProps) {
  const { world, words, send } = props
  const sale = saleOf(world)
  if (sale === null) return null
  const waits = blockingInterventions(world.mirror.ledger).length > 0
  const rows = rowsOf(sale)
  return (
    <Frame
      {...props}
      side={<ReviewSide {...props} />}
      back={
        <Button icon="back" label={words.t('review.more')} onPress={() => send({ type: 'shopper.back' })} />
      }
      primary={
        <Button
          kind="pay"
          icon="card"
          label={words.t('review.pay')}
          disabled={waits || rows.length === 0}
          onPress={() => send({ type: 'shopper.choose-payment' })}
        />
      }
    >
      <div class="review">
        <h1>{words.t('review.title')}</h1>
        <div class="strips">
          <CardStrip {...props} />
          <WaitingStrips {...props} />
        </div>
        <BasketList from="first" rows={rows} words={words} send={send} freshLineId={world.freshLineId} />
      </div>
    </Frame>
  )
}

function ReviewSide(props: ScreenProps) {
  const { world, words } = props
  return (
    <div class="review-side">
      <ul class="taxes">
        {taxTexts(world, words).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Summary {...props} />
    </div>
  )
}
