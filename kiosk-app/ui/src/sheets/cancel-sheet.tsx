import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import type { ScreenProps } from '../view/world.ts'

/** Asked once before a whole basket is emptied. Keeping it is the easy way. */
export function CancelSheet({ words, send }: ScreenProps) {
  return (
    <Sheet
      icon="bag"
      title={words.t('cancel.title')}
      actions={
        <>
          <Button
            icon="bin"
            label={words.t('cancel.confirm')}
            onPress={() => send({ type: 'shopper.confirm-cancel' })}
          />
          <Button
            kind="go"
            icon="undo"
            label={words.t('cancel.keep')}
            onPress={() => send({ type: 'shopper.close' })}
          />
        </>
      }
    >
      <p class="sheet__text">{words.t('cancel.text')}</p>
    </Sheet>
  )
}
