import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'

type ButtonProps = {
  readonly onPress: () => void
  readonly children: ComponentChildren
  readonly icon?: IconName
  readonly tone?: 'plain' | 'main' | 'bad'
  readonly disabled?: boolean
  readonly title?: string
}

export function Button({ onPress, children, icon, tone = 'plain', disabled = false, title }: ButtonProps) {
  return (
    <button type="button" class={`button button-${tone}`} disabled={disabled} title={title} onClick={onPress}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

type ToggleProps = Omit<ButtonProps, 'tone' | 'onPress'> & {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** A switch that shows the truth of the bench, not what was last pressed. */
export function Toggle({ on, onChange, children, icon, disabled = false, title }: ToggleProps) {
  return (
    <button
      type="button"
      class="button toggle"
      aria-pressed={on}
      disabled={disabled}
      title={title}
      onClick={() => onChange(!on)}
    >
      {icon === undefined ? <span class="lever" aria-hidden="true" /> : <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

type PanelProps = {
  readonly id: string
  readonly title: string
  readonly children: ComponentChildren
  /** Beside the title. */
  readonly aside?: ComponentChildren
}

export function Panel({ id, title, children, aside }: PanelProps) {
  return (
    <section class={`panel panel-${id}`} id={id} aria-labelledby={`${id}-title`}>
      <header class="panel-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}

type ChipTone = 'ok' | 'busy' | 'bad' | 'calm'

const CHIP_ICONS = { ok: 'tick', busy: 'busy', bad: 'warning', calm: null } as const

/** A state: colour, icon and word say the same. */
export function Chip({ tone, children }: { readonly tone: ChipTone; readonly children: ComponentChildren }) {
  const icon = CHIP_ICONS[tone]
  return (
    <span class={`chip chip-${tone}`}>
      {icon === null ? null : <Icon name={icon} />}
      {children}
    </span>
  )
}

/** Whether anybody drives this device. */
export function LineChip({ plugged, connected }: { readonly plugged: boolean; readonly connected: boolean }) {
  if (!plugged) return <Chip tone="bad">Unplugged</Chip>
  return connected ? <Chip tone="ok">Connected</Chip> : <Chip tone="busy">Nobody listens</Chip>
}
