import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { pictureOf } from '../view/picture.ts'
import { scanRefusalText } from '../view/said-text.ts'
import type { ScreenProps } from '../view/world.ts'

/** K17: recalled, blocked or past its date. Nobody is to blame; scanning goes on meanwhile. */
export function UnsoldSheet({ world, words, send }: ScreenProps) {
  const { unsold } = world.context
  if (unsold === null) return null
  return (
    <Sheet
      tone="attention"
      icon="notice"
      title={words.t('unsold.title')}
      actions={
        <Button
          kind="go"
          icon="scan"
          label={words.t('wait.go-on')}
          onPress={() => send({ type: 'shopper.close' })}
        />
      }
    >
      <div class="line-card">
        <img src={pictureOf(unsold.item)} alt="" />
        <p>{words.name(unsold.item)}</p>
      </div>
      <p class="sheet__text">{words.t(scanRefusalText(unsold.reason))}</p>
    </Sheet>
  )
}
