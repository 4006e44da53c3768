import { Button } from '../ui/button.tsx'
import { Frame } from '../ui/frame.tsx'
import { Strip } from '../ui/strip.tsx'
import { WaitingStrips } from '../ui/waiting-strips.tsx'
import type { Live } from '@clearlane/lane-contract'
import type { PlainId } from '../strings/words.ts'
import { isCardResting } from '../view/card-resting.ts'
import { isPrinterStopped } from '../view/printer.ts'
import type { ScreenProps } from '../view/world.ts'

/** K01: the lane is open and invites. */
export function Attract(props: ScreenProps) {
  const { world, words, send } = props
  const scans = world.mirror.live.parts.scanner.state !== 'away'
  const start = () => send({ type: 'shopper.start', language: words.language })
  return (
    <Frame
      {...props}
      tone="welcome"
      primary={<Button kind="go" icon="next" label={words.t('attract.start')} onPress={start} />}
    >
      <div class="attract">
        <img class="attract__hero" src="./pictures/hero.svg" alt="" />
        <div class="attract__words">
          <h1>{words.t('attract.title')}</h1>
          {scans ? <p class="attract__prompt">{words.t('attract.prompt')}</p> : null}
          <div class="attract__notes">
            <WaitingStrips {...props} />
            {awayTexts(world.mirror.live).map((id) => (
              <Strip key={id} icon="notice" text={words.t(id)} />
            ))}
          </div>
        </div>
      </div>
    </Frame>
  )
}

/** What this lane cannot do just now, said before the first scan. */
function awayTexts(live: Live): readonly PlainId[] {
  const { parts } = live
  const texts: PlainId[] = []
  if (parts.scanner.state === 'away') texts.push('attract.no-scanner')
  if (parts.produceScale.state === 'away') texts.push('attract.no-scale')
  if (isCardResting(live)) texts.push('attract.no-terminal')
  if (isPrinterStopped(live)) texts.push('attract.no-printer')
  return texts
}
