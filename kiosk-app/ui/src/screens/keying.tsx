import { BackButton } from '../ui/back-button.tsx'
import { Button } from '../ui/button.tsx'
import { Frame } from '../ui/frame.tsx'
import { Pad } from '../ui/pad.tsx'
import { refusalText } from '../view/refusal-text.ts'
import type { ScreenProps } from '../view/world.ts'

const DIGITS_MIN = 4 // a PLU is the shortest number that the lane knows

/** K15: type the number under the barcode. */
export function Keying(props: ScreenProps) {
  const { world, words, send } = props
  const { typed, refusal } = world.context
  return (
    <Frame
      {...props}
      back={<BackButton words={words} send={send} />}
      primary={
        <Button
          kind="go"
          icon="check"
          label={words.t('key.add')}
          disabled={typed.length < DIGITS_MIN}
          onPress={() => send({ type: 'shopper.submit-code' })}
        />
      }
    >
      <div class="keying">
        <h1>{words.t('key.title')}</h1>
        <p class={refusal === null ? 'keying__hint' : 'keying__hint keying__hint--said'} role="status">
          {refusal === null ? words.t('key.hint') : words.t(refusalText(refusal))}
        </p>
        <output class="keying__typed" dir="ltr" aria-label={words.t('key.empty')}>
          {typed === '' ? <span class="keying__empty">{words.t('key.empty')}</span> : typed}
        </output>
        <Pad words={words} send={send} />
      </div>
    </Frame>
  )
}
