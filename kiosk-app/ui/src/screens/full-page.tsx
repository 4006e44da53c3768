import type { ComponentChildren } from 'preact'
import { SignDrawing } from '../drawings/sign.tsx'
import type { IconName } from '../ui/icon.tsx'

type FullPageProps = {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly note?: string | null
  readonly children?: ComponentChildren
  readonly waiting?: boolean
}

/** A page that says one thing: closed, starting, out of service. */
export function FullPage({ icon, title, text, note = null, children, waiting = false }: FullPageProps) {
  return (
    <main class={waiting ? 'page page--waiting' : 'page'}>
      <SignDrawing icon={icon} />
      <h1>{title}</h1>
      <p>{text}</p>
      {note === null ? null : <p class="page__note">{note}</p>}
      {children}
    </main>
  )
}
