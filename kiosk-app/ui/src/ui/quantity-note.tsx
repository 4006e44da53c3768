import type { CatalogueItem } from '@clearlane/domain'
import { quantityRefusal } from '../view/quantity-refusal.ts'
import type { ScreenProps } from '../view/world.ts'

type NoteProps = Pick<ScreenProps, 'world' | 'words'> & { readonly item: CatalogueItem }

/** Why a number was not taken, and what is allowed; the dialog itself says it, so that no toast has to. */
export function QuantityNote({ world, words, item }: NoteProps) {
  const { refusal } = world.context
  const { limits } = world.mirror.store.profile
  return (
    <p class={refusal === null ? 'quantity__note' : 'quantity__note keying__hint--said'} role="status">
      {refusal === null ? words.t('line.how-many') : quantityRefusal(refusal, item, limits, words)}
    </p>
  )
}
