import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import type { ScreenProps } from '../view/world.ts'

/** K40: the lane asks and counts; here is only the question. */
export function StillThereSheet({ world, words, send, clock }: ScreenProps) {
  const until = world.askingUntilMs ?? clock.value
  const seconds = Math.max(0, Math.ceil((until - clock.value) / 1000))
  return (
    <Sheet
      icon="clock"
      title={words.t('idle.title')}
      actions={
        <Button
          kind="go"
          icon="clock"
          label={words.t('idle.more')}
          onPress={() => send({ type: 'shopper.still-here' })}
        />
      }
    >
      <p class="sheet__text">{words.t('idle.text')}</p>
      <p class="sheet__count">{words.t('idle.left', { seconds })}</p>
    </Sheet>
  )
}
