import { blockingInterventions, dueMinor, paidMinor } from '@clearlane/domain'
import { TerminalDrawing } from '../drawings/terminal.tsx'
import { BackButton } from '../ui/back-button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Frame } from '../ui/frame.tsx'
import { Icon } from '../ui/icon.tsx'
import { WaitingStrips } from '../ui/waiting-strips.tsx'
import { isCardResting } from '../view/card-resting.ts'
import { payRequest } from '../view/pay-request.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'
import { CardResting } from './card-resting.tsx'

/** K28: how to pay, and K43 when the terminal is away. */
export function Tender(props: ScreenProps) {
  const { world, words, send } = props
  const sale = saleOf(world)
  if (sale === null) return null
  if (isCardResting(world.mirror.live)) return <CardResting {...props} />
  const { ledger } = world.mirror
  const due = dueMinor(ledger)
  const paid = paidMinor(ledger, sale.saleId)
  const stopped = blockingInterventions(ledger).length > 0
  return (
    <Frame {...props} back={<BackButton words={words} send={send} />}>
      <div class="tender">
        <h1>{words.t(paid > 0 ? 'tender.rest.title' : 'tender.title')}</h1>
        <div class="strips">
          <WaitingStrips {...props} />
        </div>
        <div class="choices">
          <Choice
            lead
            label={words.t('tender.card')}
            hint={words.t('tender.card.hint', { amount: words.money(due) })}
            picture={<TerminalDrawing stage="present-card" />}
            disabled={stopped}
            onPress={() => send({ type: 'shopper.pay', ...payRequest(world, due) })}
          />
          <Choice
            label={words.t('tender.part')}
            hint={words.t('tender.part.hint')}
            picture={<Icon name="split" />}
            disabled={stopped}
            onPress={() => send({ type: 'shopper.split' })}
          />
        </div>
      </div>
    </Frame>
  )
}
