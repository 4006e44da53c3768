import type { Prompt } from '@clearlane/domain'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { baggingSubject, baggingTitle } from '../view/bagging-text.ts'
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
    />
  )
}

/** K08 to K10: one thing to do, by what the scale sees. The shopper may put it right alone. */
export function BaggingSheet(props: ScreenProps) {
  const { world, words, send } = props
  const told = saleOf(world)?.bagging?.told
  const title = told === undefined ? null : baggingTitle(told)
  if (told === undefined || title === null) return null
  return (
    <Sheet
      tone="attention"
      icon="bag"
      title={words.t(title)}
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
      <p class="sheet__subject">{baggingSubject(told, words, saleOf(world))}</p>
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
