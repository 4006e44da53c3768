import { Icon, type IconName } from './icon.tsx'

type ButtonProps = {
  readonly label: string
  readonly icon: IconName
  readonly onPress: () => void
  /** What the button is for; `pay` and `go` are the one primary act of a screen. */
  readonly kind?: 'go' | 'pay' | 'plain' | 'help' | 'quiet' | 'danger'
  readonly disabled?: boolean
  readonly hint?: string
  readonly size?: 'normal' | 'small'
}

/** Icon and word, at least as large as a thumb. The browser's click is the up event: sliding off cancels. */
export function Button({
  label,
  icon,
  onPress,
  kind = 'plain',
  disabled = false,
  hint,
  size = 'normal',
}: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button--${kind} button--${size}`}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span class="button__words">
        <span class="button__label">{label}</span>
        {hint === undefined ? null : <span class="button__hint">{hint}</span>}
      </span>
    </button>
  )
}
