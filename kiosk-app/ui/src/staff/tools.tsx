import type { ComponentChildren } from 'preact'
import { isFrozen } from '@clearlane/domain'
import type { UiCommand } from '@clearlane/lane-contract'
import { Button } from '../ui/button.tsx'
import { doubtsWithoutCard, reversibleAttempts } from '../view/attempts.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

/** What can be done now; what makes no sense now is not there. */
export function StaffTools(props: ScreenProps) {
  return (
    <div class="staff-tools">
      <PaymentTools {...props} />
      <SaleTools {...props} />
      <LaneTools {...props} />
    </div>
  )
}

function PaymentTools(props: ScreenProps): ComponentChildren {
  const { world, words, send } = props
  const { ledger } = world.mirror
  return (
    <>
      {doubtsWithoutCard(ledger).map(({ attemptId }) => (
        <Button
          key={attemptId}
          kind="go"
          icon="card"
          label={words.t('staff.settle')}
          hint={attemptId}
          onPress={() => send({ type: 'staff.open-settle', attemptId })}
        />
      ))}
      <ReverseTools {...props} />
    </>
  )
}

/** Gives back what is paid of this sale. */
export function ReverseTools({ world, words, send }: ScreenProps): ComponentChildren {
  return reversibleAttempts(world.mirror.ledger).map(({ attemptId, amountMinor }) => (
    <Button
      key={attemptId}
      icon="undo"
      label={words.t('staff.reverse', { amount: words.money(amountMinor) })}
      onPress={() => send({ type: 'ask', command: { type: 'staff-reverse', attemptId } })}
    />
  ))
}

function SaleTools({ world, words, send }: ScreenProps): ComponentChildren {
  const sale = saleOf(world)
  if (sale === null || sale.completion !== null || isFrozen(world.mirror.ledger, sale)) return null
  const ask = (command: UiCommand) => () => send({ type: 'ask', command })
  return (
    <>
      <Button
        icon="percent"
        label={words.t('staff.discount-all')}
        onPress={() => send({ type: 'staff.open-discount', lineId: null })}
      />
      <Button icon="pause" label={words.t('staff.suspend')} onPress={ask({ type: 'staff-suspend' })} />
      <Button
        kind="danger"
        icon="bin"
        label={words.t('staff.cancel')}
        onPress={() => send({ type: 'staff.open-cancel' })}
      />
    </>
  )
}

function LaneTools({ world, words, send }: ScreenProps): ComponentChildren {
  const { ledger } = world.mirror
  const ask = (command: UiCommand) => () => send({ type: 'ask', command })
  const free = ledger.sale === null
  return (
    <>
      {free ? (
        <Button
          icon="play"
          label={words.t('staff.resume', { count: String(ledger.suspended.length) })}
          disabled={ledger.suspended.length === 0}
          onPress={() => send({ type: 'staff.open-suspended' })}
        />
      ) : null}
      {ledger.lastSale === null ? null : (
        <Button icon="receipt" label={words.t('staff.reprint')} onPress={ask({ type: 'staff-reprint' })} />
      )}
      {ledger.open ? (
        <Button
          icon="lock"
          label={words.t('staff.close')}
          disabled={!free}
          onPress={ask({ type: 'staff-close-lane' })}
        />
      ) : (
        <Button
          kind="go"
          icon="play"
          label={words.t('staff.open')}
          onPress={ask({ type: 'staff-open-lane' })}
        />
      )}
      {ledger.businessDay === null ? null : (
        <Button
          icon="calendar"
          label={words.t('staff.day')}
          disabled={!free}
          onPress={() => send({ type: 'staff.open-day' })}
        />
      )}
    </>
  )
}
