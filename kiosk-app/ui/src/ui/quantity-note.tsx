import type { CatalogueItem } from '@clearlane/domain'
import { quantityRefusal } from '../view/quantity-refusal.ts'
import { changeText } from '../view/waiting-text.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

type NoteProps = Pick<ScreenProps, 'world' | 'words'> & { readonly item: CatalogueItem }

/** Why a number was not taken, and what is allowed; the dialog itself says it, so that no toast has to. */
export function QuantityNote({ world, words, item }: NoteProps) {
  const { refusal } = world.context
  const { limits } = world.mirror.store.profile
  return (
    <p class={refusal === null ? 'quantity__note' : 'quantity__note keying__hint--said'} role="status">
      {refusal === null
        ? (askedText({ world, words }) ?? words.t('line.how-many'))
        : quantityRefusal(refusal, item, limits, words)}
    </p>
  )
}

/** What a colleague was asked for already: another number would take its place. */
function askedText({ world, words }: Pick<NoteProps, 'world' | 'words'>): string | null {
  for (const { evidence } of saleOf(world)?.interventions ?? []) {
    if (evidence.kind === 'quantity' && evidence.lineId === world.context.lineId)
      return `${words.t('wait.quantity.title')}: ${changeText(evidence, words)}`
  }
  return null
}
