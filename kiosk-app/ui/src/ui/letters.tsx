import type { CheckoutEvent } from '../checkout/events.ts'
import type { Words } from '../strings/words.ts'
import { lettersOf } from '../view/letters-of.ts'
import { Icon } from './icon.tsx'

type LettersProps = { readonly words: Words; readonly send: (event: CheckoutEvent) => void }

/** The letters of the shopper's language in their order: nobody has to know a typewriter. */
export function Letters({ words, send }: LettersProps) {
  const letters = lettersOf(words.language)
  return (
    <div
      class="letters"
      role="group"
      aria-label={words.t('search.letters')}
      style={{ '--letters': letters.length }}
    >
      {letters.map((letter) => (
        <button
          key={letter}
          type="button"
          class="pad__key letters__key"
          onClick={() => send({ type: 'shopper.letter', letter })}
        >
          {letter.toUpperCase()}
        </button>
      ))}
      <button
        type="button"
        class="pad__key letters__key letters__key--space"
        onClick={() => send({ type: 'shopper.letter', letter: ' ' })}
      >
        <Icon name="space" />
        <span>{words.t('search.space')}</span>
      </button>
      <button
        type="button"
        class="pad__key letters__key letters__key--word"
        onClick={() => send({ type: 'pad.press', key: 'back' })}
      >
        <Icon name="erase" />
        <span>{words.t('pad.back')}</span>
      </button>
    </div>
  )
}
