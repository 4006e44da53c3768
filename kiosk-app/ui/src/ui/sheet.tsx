import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon, type IconName } from './icon.tsx'

type SheetProps = {
  readonly title: string
  readonly icon: IconName
  readonly tone?: 'plain' | 'attention' | 'help'
  readonly actions: ComponentChildren
  readonly children?: ComponentChildren
}

/**
 * A dialog over the content, but not over the bar: Help stays where it is on every screen. It is opened without the
 * browser's own modality, which would cover the bar too; what lies under it is inert. Nothing but its buttons closes it:
 * no Escape, no Enter of a scanner that types, no scan.
 */
export function Sheet({ title, icon, tone = 'plain', actions, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.show()
    dialog.current?.querySelector('h2')?.focus({ preventScroll: true })
  }, [])
  return (
    <dialog ref={dialog} class={`sheet sheet--${tone}`} aria-labelledby="sheet-title" aria-modal="true">
      <div class="sheet__head">
        <span class="sheet__icon">
          <Icon name={icon} />
        </span>
        <h2 id="sheet-title" tabIndex={-1}>
          <bdi>{title}</bdi>
        </h2>
      </div>
      {children}
      <div class="sheet__actions">{actions}</div>
    </dialog>
  )
}
