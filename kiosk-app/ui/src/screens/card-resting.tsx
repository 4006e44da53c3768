import { BackButton } from '../ui/back-button.tsx'
import { Frame } from '../ui/frame.tsx'
import { Icon } from '../ui/icon.tsx'
import { WaitingStrips } from '../ui/waiting-strips.tsx'
import type { ScreenProps } from '../view/world.ts'

/** K43 where one would pay: why not now, and what becomes of the basket. Goes away by itself with its cause. */
export function CardResting(props: ScreenProps) {
  const { words, send } = props
  return (
    <Frame {...props} back={<BackButton words={words} send={send} />}>
      <div class="closed">
        <span class="page__icon">
          <Icon name="card" />
        </span>
        <div role="status">
          <h1>{words.t('tender.away')}</h1>
        </div>
        <p class="page__note">{words.t('service.basket')}</p>
        <p>{words.t('tender.away.wait')}</p>
        <p>{words.t('tender.away.hint')}</p>
        <div class="closed__notes">
          <WaitingStrips {...props} />
        </div>
      </div>
    </Frame>
  )
}
