import type { CheckoutEvent, PadKey } from '../checkout/events.ts'
import type { Words } from '../strings/words.ts'
import { Icon } from './icon.tsx'

const DIGITS: readonly PadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** Twelve buttons, left to right in every language. */
export function Pad({
  words,
  send,
}: {
  readonly words: Words
  readonly send: (event: CheckoutEvent) => void
}) {
  const press = (key: PadKey) => () => send({ type: 'pad.press', key })
  return (
    <div class="pad" dir="ltr" role="group" aria-label={words.t('pad.name')}>
      {DIGITS.map((digit) => (
        <button key={digit} type="button" class="pad__key" onClick={press(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" class="pad__key pad__key--word" onClick={press('clear')}>
        <Icon name="close" />
        <span>{words.t('pad.clear')}</span>
      </button>
      <button type="button" class="pad__key" onClick={press('0')}>
        0
      </button>
      <button type="button" class="pad__key pad__key--word" onClick={press('back')}>
        <Icon name="erase" />
        <span>{words.t('pad.back')}</span>
      </button>
    </div>
  )
}
