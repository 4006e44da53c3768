import type { ComponentChildren } from 'preact'
import { Button } from '../ui/button.tsx'
import type { ScreenProps } from '../view/world.ts'

type StaffPageProps = ScreenProps & {
  readonly title: string
  readonly children: ComponentChildren
  /** The way back to the menu; the menu itself has none. */
  readonly back?: boolean
}

/** K39: dark, so that everybody sees whose turn it is. */
export function StaffPage({ world, words, send, title, children, back = true }: StaffPageProps) {
  const { staff } = world.mirror.ledger
  const leave = () => send({ type: 'ask', command: { type: 'staff-leave' } })
  return (
    <main class="staff">
      <header class="staff__top">
        <h1>{title}</h1>
        {staff === null ? null : (
          <p class="staff__who">
            {staff.name}
            <span>
              {words.t(staff.role === 'supervisor' ? 'staff.role.supervisor' : 'staff.role.attendant')}
            </span>
          </p>
        )}
      </header>
      <div class="staff__body">{children}</div>
      <footer class="staff__bar">
        {back ? (
          <Button icon="back" label={words.t('action.back')} onPress={() => send({ type: 'staff.back' })} />
        ) : null}
        <Button icon="power" label={words.t('staff.leave')} onPress={leave} />
      </footer>
    </main>
  )
}
