import { Icon } from './icon.tsx'

/** One line, said and gone. The region stays in the page, so that a screen reader hears what comes into it. */
export function Toast({ text }: { readonly text: string | null }) {
  return (
    <div class="toasts" role="status">
      {text === null ? null : (
        <p class="toast">
          <Icon name="notice" />
          <span>{text}</span>
        </p>
      )}
    </div>
  )
}
