import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { openHelp, paidOf, type ScreenProps } from '../view/world.ts'

/** Asked once before a whole basket is emptied. Keeping it is the easy way; money goes back by a colleague only. */
export function CancelSheet(props: ScreenProps) {
  const { world, words, send } = props
  const paid = paidOf(world)
  const isPaid = paid > 0
  const keep = (
    <Button
      kind={isPaid ? 'plain' : 'go'}
      icon="undo"
      label={words.t('cancel.keep')}
      onPress={() => send({ type: 'shopper.close' })}
    />
  )
  return (
    <Sheet
      icon="bag"
      title={words.t('cancel.title')}
      actions={
        isPaid ? (
          <>
            {keep}
            <Button
              kind="go"
              icon="person"
              label={words.t('help.call')}
              onPress={() => send({ type: 'shopper.help', interventionId: openHelp(world) })}
            />
          </>
        ) : (
          <>
            <Button
              icon="bin"
              label={words.t('cancel.confirm')}
              onPress={() => send({ type: 'shopper.confirm-cancel' })}
            />
            {keep}
          </>
        )
      }
    >
      <p class="sheet__text">
        {isPaid ? words.t('cancel.paid', { amount: words.money(paid) }) : words.t('cancel.text')}
      </p>
    </Sheet>
  )
}
