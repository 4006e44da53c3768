import type { Completion } from '@clearlane/domain'
import { PrinterDrawing } from '../drawings/printer.tsx'
import { ReceiptDrawing } from '../drawings/receipt.tsx'
import type { PlainId } from '../strings/words.ts'
import { Amount } from '../ui/amount.tsx'
import { Button } from '../ui/button.tsx'
import { Frame } from '../ui/frame.tsx'
import { PhoneReceipt } from '../ui/phone-receipt.tsx'
import { printTrouble } from '../view/printer.ts'
import { printerNeed } from '../view/printer-need.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

/** K36, and K42 when the receipt did not come out, or cannot now. */
export function Thanks(props: ScreenProps) {
  const { world, words, send } = props
  const sale = saleOf(world)
  const completion = sale?.completion ?? null
  if (sale === null || completion === null) return null
  const done = (
    <Button
      kind="go"
      icon="check"
      label={words.t('action.done')}
      onPress={() => send({ type: 'shopper.finish' })}
    />
  )
  const trouble = printTrouble(completion, world.mirror.live)
  return (
    <Frame {...props} primary={done}>
      <div class={trouble ? 'ended ended--attention' : 'ended'}>
        <div class="ended__said">
          {trouble ? (
            <PrinterTrouble {...props} saleId={sale.saleId} />
          ) : (
            <Farewell {...props} completion={completion} />
          )}
        </div>
        <PhoneReceipt code={world.receiptCode} words={words} />
      </div>
    </Frame>
  )
}

function Farewell({ words, completion }: ScreenProps & { readonly completion: Completion }) {
  const receipt = receiptText(completion)
  return (
    <>
      {receipt === null ? <img class="ended__hero" src="./pictures/hero.svg" alt="" /> : <ReceiptDrawing />}
      <h1>{words.t('thanks.title')}</h1>
      <p class="ended__lead">{words.t('thanks.items')}</p>
      {receipt === null ? null : <p role="status">{words.t(receipt)}</p>}
    </>
  )
}

function PrinterTrouble({ world, words, saleId }: ScreenProps & { readonly saleId: string }) {
  return (
    <>
      <PrinterDrawing need={printerNeed(world.mirror.live)} />
      <div role="status">
        <h1>{words.t('printer.title')}</h1>
      </div>
      <p class="ended__lead">{words.t('printer.text')}</p>
      <p class="ended__number">
        <span>{words.t('printer.number')}</span>
        <Amount text={saleId} />
      </p>
      <p>{words.t('printer.colleague')}</p>
    </>
  )
}

function receiptText({ method, print }: Completion): PlainId | null {
  if (method !== 'paper') return null
  return print?.outcome === 'printed' ? 'thanks.printed' : 'thanks.printing'
}
