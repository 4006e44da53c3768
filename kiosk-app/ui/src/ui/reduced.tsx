import type { Line } from '@clearlane/domain'
import type { Words } from '../strings/words.ts'
import { priceBeforeSticker } from '../view/basket.ts'
import { Amount } from './amount.tsx'

type ReducedProps = { readonly line: Line; readonly words: Words; readonly class: string }

/** K25: the word, and the old price struck through. */
export function Reduced({ line, words, class: name }: ReducedProps) {
  const before = priceBeforeSticker(line)
  if (before === null) return null
  return (
    <span class={`reduced ${name}`}>
      <span class="reduced__word">{words.t('basket.reduced')}</span>
      <s>
        <Amount text={words.money(before)} />
      </s>
    </span>
  )
}
