import { openInterventions } from '@clearlane/domain'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { elapsedText } from '../view/elapsed.ts'
import type { ScreenProps } from '../view/world.ts'

/** K38: who comes, since when, and the way back. */
export function HelpSheet(props: ScreenProps) {
  const { world, words, send, clock } = props
  const call = openInterventions(world.mirror.ledger).find(({ kind }) => kind === 'help')
  const close = (
    <Button
      kind="go"
      icon="check"
      label={words.t('action.close')}
      onPress={() => send({ type: 'shopper.close' })}
    />
  )
  if (call === undefined) {
    return <Sheet tone="help" icon="person" title={words.t('help.calling')} actions={close} />
  }
  const { interventionId, version, raisedAt } = call
  return (
    <Sheet
      tone="help"
      icon="person"
      title={words.t('help.title')}
      actions={
        <>
          <Button
            icon="undo"
            label={words.t('help.withdraw')}
            onPress={() => send({ type: 'shopper.withdraw', interventionId, version })}
          />
          {close}
        </>
      }
    >
      <p class="sheet__text">{words.t('help.text')}</p>
      <p class="sheet__wait">{words.t('help.since', { time: elapsedText(raisedAt, clock.value) })}</p>
    </Sheet>
  )
}
