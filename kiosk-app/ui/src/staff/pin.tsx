import type { Live } from '@clearlane/lane-contract'
import type { Words } from '../strings/words.ts'
import { Button } from '../ui/button.tsx'
import { Pad } from '../ui/pad.tsx'
import type { ScreenProps } from '../view/world.ts'

const MINUTE_MS = 60_000
const PIN_MIN = 4

/** K39: the PIN after a badge. Digits are counted, never shown. */
export function Pin({ world, words, send }: ScreenProps) {
  const { signIn } = world.mirror.live
  const { typed } = world.context
  const name = signIn.state === 'pin' || signIn.state === 'locked' ? signIn.name : ''
  const leave = () => send({ type: 'ask', command: { type: 'staff-leave' } })
  return (
    <main class="staff">
      <div class="staff__pin">
        <div class="staff__ask">
          <h1>{words.t('staff.pin.title', { name })}</h1>
          <p class="staff__said" role="status">
            {signInText(signIn, words)}
          </p>
          <p class="pin-dots" role="img" aria-label={words.t('staff.pin.entered', { count: typed.length })}>
            {Array.from({ length: Math.max(PIN_MIN, typed.length) }, (_, index) => (
              <span
                key={index}
                class={index < typed.length ? 'pin-dots__one pin-dots__one--on' : 'pin-dots__one'}
              />
            ))}
          </p>
        </div>
        <Pad words={words} send={send} />
      </div>
      <footer class="staff__bar">
        <Button icon="close" label={words.t('action.close')} onPress={leave} />
        <Button
          kind="go"
          icon="check"
          label={words.t('staff.pin.ok')}
          disabled={typed.length < PIN_MIN || signIn.state === 'locked'}
          onPress={() => send({ type: 'staff.submit-pin' })}
        />
      </footer>
    </main>
  )
}

function signInText(signIn: Live['signIn'], words: Words): string {
  if (signIn.state === 'locked') {
    return words.t('staff.pin.locked', { minutes: Math.max(1, Math.ceil(signIn.leftMs / MINUTE_MS)) })
  }
  return signIn.state === 'pin' && signIn.wrong ? words.t('staff.pin.wrong') : ''
}
