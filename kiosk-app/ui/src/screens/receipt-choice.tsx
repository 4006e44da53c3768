import { ReceiptDrawing } from '../drawings/receipt.tsx'
import { Choice } from '../ui/choice.tsx'
import { Frame } from '../ui/frame.tsx'
import { PhoneReceipt } from '../ui/phone-receipt.tsx'
import { Icon } from '../ui/icon.tsx'
import { Strip } from '../ui/strip.tsx'
import { isPrinterStopped } from '../view/printer.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

/** K35. */
export function ReceiptChoice(props: ScreenProps) {
  const { world, words, send } = props
  const stopped = isPrinterStopped(world.mirror.live)
  const choose = (method: 'paper' | 'none') => () => send({ type: 'shopper.choose-receipt', method })
  return (
    <Frame {...props}>
      <div class="tender">
        <h1>{words.t('receipt.title')}</h1>
        {stopped ? (
          <Strip
            icon="printer"
            text={`${words.t('printer.title')}. ${words.t('printer.number')}: ${saleOf(world)?.saleId ?? ''}`}
          />
        ) : null}
        <div class="choices">
          <Choice
            lead={!stopped}
            label={words.t('receipt.paper')}
            hint={words.t(stopped ? 'receipt.paper.later' : 'receipt.paper.hint')}
            picture={<ReceiptDrawing still />}
            onPress={choose('paper')}
          />
          <Choice
            label={words.t('receipt.none')}
            hint={words.t('receipt.none.hint')}
            picture={<Icon name="leaf" />}
            onPress={choose('none')}
          />
        </div>
        <PhoneReceipt code={world.receiptCode} words={words} />
      </div>
    </Frame>
  )
}
