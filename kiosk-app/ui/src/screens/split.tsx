import { dueMinor } from '@clearlane/domain'
import { Amount } from '../ui/amount.tsx'
import { BackButton } from '../ui/back-button.tsx'
import { Button } from '../ui/button.tsx'
import { Frame } from '../ui/frame.tsx'
import { Pad } from '../ui/pad.tsx'
import { payRequest } from '../view/pay-request.ts'
import type { ScreenProps } from '../view/world.ts'

/** K28, a part: typed from the smallest coin up, as on a card terminal. */
export function Split(props: ScreenProps) {
  const { world, words, send } = props
  const due = dueMinor(world.mirror.ledger)
  const part = Number(world.context.typed)
  const tooMuch = part > due
  const half = Math.ceil(due / 2)
  const pay = (amountMinor: number) => () => send({ type: 'shopper.pay', ...payRequest(world, amountMinor) })
  return (
    <Frame
      {...props}
      back={<BackButton words={words} send={send} />}
      primary={
        <Button
          kind="pay"
          icon="card"
          label={
            part === 0 ? words.t('split.pay.empty') : words.t('split.pay', { amount: words.money(part) })
          }
          disabled={part === 0 || tooMuch}
          onPress={pay(part)}
        />
      }
    >
      <div class="keying">
        <h1>{words.t('split.title')}</h1>
        <p class={tooMuch ? 'keying__hint keying__hint--said' : 'keying__hint'} role="status">
          {tooMuch
            ? words.t('split.too-much', { amount: words.money(due) })
            : words.t('split.of', { amount: words.money(due) })}
        </p>
        <output class="keying__typed">
          <Amount text={words.money(part)} />
        </output>
        <Pad words={words} send={send} />
        <Button icon="split" label={words.t('split.half')} hint={words.money(half)} onPress={pay(half)} />
      </div>
    </Frame>
  )
}
