import type { ScreenProps } from '../view/world.ts'
import { Button } from './button.tsx'

type HeaderProps = ScreenProps & { readonly cancellable: boolean; readonly covered: boolean }

/** Whose lane this is, the language, and the way out of the purchase. */
export function Header({ world, words, send, cancellable, covered }: HeaderProps) {
  const { store, ledger } = world.mirror
  const badge = store.demo
    ? words.t('brand.demo')
    : ledger.mode === 'training'
      ? words.t('brand.training')
      : null
  return (
    <header class="top" inert={covered}>
      <img class="top__mark" src="./pictures/brand.svg" alt="" />
      <span class="top__name">{store.name}</span>
      {badge === null ? null : <span class="badge">{badge}</span>}
      <span class="top__gap" />
      <Button
        kind="quiet"
        size="small"
        icon="globe"
        label={words.t('action.language')}
        onPress={() => send({ type: 'shopper.open-language' })}
      />
      {cancellable ? (
        <Button
          kind="quiet"
          size="small"
          icon="close"
          label={words.t('action.cancel')}
          onPress={() => send({ type: 'shopper.cancel-purchase' })}
        />
      ) : null}
    </header>
  )
}
