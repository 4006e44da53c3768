import { COMFORTS, type Comfort } from '../checkout/comfort.ts'
import type { PlainId } from '../strings/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Sheet } from '../ui/sheet.tsx'
import type { ScreenProps } from '../view/world.ts'

type Choice = { readonly icon: IconName; readonly name: PlainId }

const CHOICES: Readonly<Record<keyof Comfort, Choice>> = {
  large: { icon: 'letters', name: 'comfort.large' },
  contrast: { icon: 'contrast', name: 'comfort.contrast' },
  low: { icon: 'lower', name: 'comfort.low' },
  still: { icon: 'pause', name: 'comfort.still' },
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
            <Icon name={CHOICES[name].icon} />
            <span class="comforts__name">{words.t(CHOICES[name].name)}</span>
            <span class="comforts__state">{words.t(comfort[name] ? 'comfort.on' : 'comfort.off')}</span>
          </button>
        ))}
      </div>
      <p class="comforts__note">{words.t('comfort.note')}</p>
    </Sheet>
  )
}
