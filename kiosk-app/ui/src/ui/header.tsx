import type { Store } from '@clearlane/lane-contract'
import type { ScreenProps } from '../view/world.ts'
import { Button } from './button.tsx'
import { still } from './still.ts'

type HeaderProps = Pick<ScreenProps, 'words' | 'send'> & {
  readonly store: Store
  readonly training: boolean
  readonly cancellable: boolean
  /** It is asked already, or another question has to be answered first. */
  readonly asking: boolean
  readonly choosing: boolean
}

/** Whose lane this is, the language, and the way out of the purchase. */
export const Header = still(
  ({ store, training, words, send, cancellable, asking, choosing }: HeaderProps) => {
    const badge = store.demo ? words.t('brand.demo') : training ? words.t('brand.training') : null
    return (
      <header class="top">
        <img class="top__mark" src="./pictures/brand.svg" alt="" />
        <span class="top__name">{store.name}</span>
        {badge === null ? null : <span class="badge">{badge}</span>}
        <span class="top__gap" />
        <Button
          kind="quiet"
          size="small"
          icon="globe"
          label={words.t('action.language')}
          disabled={choosing}
          onPress={() => send({ type: 'shopper.open-language' })}
        />
        {cancellable ? (
          <Button
            kind="quiet"
            size="small"
            icon="close"
            label={words.t('action.cancel')}
            disabled={asking}
            onPress={() => send({ type: 'shopper.cancel-purchase' })}
          />
        ) : null}
      </header>
    )
  },
)
