import { Icon, type IconName } from './icon.tsx'

type StripProps = {
  readonly icon: IconName
  readonly text: string
  readonly tone?: 'attention' | 'ok' | 'help'
  readonly onPress?: () => void
}

/** A calm line over the content: something waits, or something is away. */
export function Strip({ icon, text, tone = 'attention', onPress }: StripProps) {
  const inside = (
    <>
      <Icon name={icon} />
      <span>{text}</span>
      {onPress === undefined ? null : <Icon name="next" />}
    </>
  )
  return onPress === undefined ? (
    <p class={`strip strip--${tone}`}>{inside}</p>
  ) : (
    <button type="button" class={`strip strip--${tone}`} onClick={onPress}>
      {inside}
    </button>
  )
}
