import type { Prompt } from '@clearlane/domain'
import { BaggingDrawing, OwnBagDrawing } from '../drawings/bagging.tsx'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { baggingPictures, baggingSubject, baggingTitle } from '../view/bagging-text.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

/** K04: where the own bag goes. */
export function BagSheet({ words, send }: ScreenProps) {
  return (
    <Sheet
      icon="bag"
      title={words.t('bagging.bag.title')}
      actions={
        <Button
          kind="go"
          icon="scan"
          label={words.t('wait.go-on')}
          onPress={() => send({ type: 'shopper.close' })}
        />
      }
    >
      <OwnBagDrawing />
    </Sheet>
  )
}

/** K08 to K10: one thing to do, by what the scale sees. The shopper may put it right alone. */
export function BaggingSheet(props: ScreenProps) {
  const { world, words, send } = props
  const sale = saleOf(world)
  const told = sale?.bagging?.told
  if (told === undefined || told.kind === 'all-there') return null
  const subject = baggingSubject(told, words, sale)
  return (
    <Sheet
      tone="attention"
      icon="bag"
      title={words.t(baggingTitle(told))}
      actions={
        <>
          <Other {...props} told={told} />
          <Button
            kind="go"
            icon="scan"
            label={words.t('wait.go-on')}
            onPress={() => send({ type: 'shopper.close' })}
          />
        </>
      }
    >
      <BaggingDrawing way={told.instruction} pictures={baggingPictures(told, sale)} />
      {subject === '' ? null : <p class="sheet__subject">{subject}</p>}
    </Sheet>
  )
}

/** What else may be: it does not fit, or somebody has to look. */
function Other({ words, send, told }: ScreenProps & { readonly told: Prompt }) {
  const lineId = told.kind === 'missing' ? told.lineIds[0] : undefined
  const skip = lineId === undefined ? null : () => send({ type: 'shopper.skip-bagging', lineId })
  return (
    <>
      {told.kind === 'more' ? (
        <Button icon="bag" label={words.t('bagging.bag')} onPress={() => send({ type: 'shopper.own-bag' })} />
      ) : null}
      {skip === null ? null : <Button icon="next" label={words.t('bagging.large')} onPress={skip} />}
      <Button
        icon="person"
        label={words.t('bagging.call')}
        onPress={() => send({ type: 'ask', command: { type: 'call-about-bagging' } })}
      />
    </>
  )
}
