import type { ComponentChildren } from 'preact'

type ChoiceProps = {
  readonly label: string
  readonly hint: string
  readonly picture: ComponentChildren
  readonly onPress: () => void
  readonly disabled?: boolean
  readonly lead?: boolean
}

/** One of a few large ways on. */
export function Choice({ label, hint, picture, onPress, disabled = false, lead = false }: ChoiceProps) {
  return (
    <button
      type="button"
      class={lead ? 'choice choice--lead' : 'choice'}
      disabled={disabled}
      onClick={onPress}
    >
      <span class="choice__picture">{picture}</span>
      <span class="choice__label">{label}</span>
      <span class="choice__hint">{hint}</span>
    </button>
  )
}
