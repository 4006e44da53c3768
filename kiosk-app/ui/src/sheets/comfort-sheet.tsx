import { COMFORTS, type Comfort } from '../checkout/comfort.ts'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Sheet } from '../ui/sheet.tsx'
import type { ScreenProps } from '../view/world.ts'

const ICONS: Readonly<Record<keyof Comfort, IconName>> = {
  large: 'letters',
  contrast: 'contrast',
  low: 'lower',
  still: 'pause',
}

/** K03: an easier screen. Each choice shows at once. */
export function ComfortSheet({ world, words, send }: ScreenProps) {
  const { comfort } = world.context
  return (
    <Sheet
      icon="comfort"
      title={words.t('comfort.title')}
      actions={
        <Button
          kind="go"
          icon="check"
          label={words.t('action.done')}
          onPress={() => send({ type: 'shopper.close' })}
        />
      }
    >
      <div class="comforts">
        {COMFORTS.map((name) => (
          <button
            key={name}
            type="button"
            class="comforts__one"
            aria-pressed={comfort[name]}
            onClick={() =>
              send({ type: 'shopper.set-comfort', comfort: { ...comfort, [name]: !comfort[name] } })
            }
          >
            <Icon name={ICONS[name]} />
            <span class="comforts__name">{words.t(`comfort.${name}`)}</span>
            <span class="comforts__state">{words.t(comfort[name] ? 'comfort.on' : 'comfort.off')}</span>
          </button>
        ))}
      </div>
      <p class="comforts__note">{words.t('comfort.note')}</p>
    </Sheet>
  )
}
