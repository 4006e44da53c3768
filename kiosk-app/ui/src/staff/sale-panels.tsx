import { pieceCount, rowsOf } from '../view/basket.ts'
import type { PlainId } from '../strings/words.ts'
import { Button } from '../ui/button.tsx'
import { paidOf, type ScreenProps } from '../view/world.ts'
import { StaffPage } from './staff-page.tsx'
import { ReverseTools } from './tools.tsx'

type Evidence = { readonly id: PlainId; readonly outcome: 'paid' | 'not-paid' }

const EVIDENCE: readonly Evidence[] = [
  { id: 'staff.settle.paid', outcome: 'paid' },
  { id: 'staff.settle.not-paid', outcome: 'not-paid' },
  { id: 'staff.settle.no-slip', outcome: 'not-paid' },
]

/** A payment in doubt, settled with evidence: provisional until the terminal speaks. */
export function SettlePanel(props: ScreenProps) {
  const { world, words, send } = props
  const attempt = world.mirror.ledger.attempts.find(({ attemptId }) => attemptId === world.context.attemptId)
  if (attempt === undefined)
    return (
      <StaffPage {...props} title={words.t('staff.settle')}>
        {null}
      </StaffPage>
    )
  const { attemptId, amountMinor } = attempt
  return (
    <StaffPage {...props} title={words.t('staff.settle.title', { amount: words.money(amountMinor) })}>
      <p class="staff__subject">{words.t('staff.settle.text')}</p>
      <div class="staff-tools staff-tools--wide">
        {EVIDENCE.map(({ id, outcome }) => (
          <Button
            key={id}
            icon={outcome === 'paid' ? 'check' : 'close'}
            label={words.t(id)}
            onPress={() =>
              send({
                type: 'staff.finish',
                command: { type: 'staff-settle', attemptId, outcome, evidence: id },
              })
            }
          />
        ))}
      </div>
    </StaffPage>
  )
}

/** Sales that wait, to be taken up again on this lane. */
export function SuspendedPanel(props: ScreenProps) {
  const { world, words, send } = props
  const { suspended } = world.mirror.ledger
  return (
    <StaffPage {...props} title={words.t('staff.resume.title')}>
      {suspended.length === 0 ? <p class="staff__nothing">{words.t('staff.resume.none')}</p> : null}
      <div class="staff-tools staff-tools--wide">
        {suspended.map((sale) => (
          <Button
            key={sale.saleId}
            icon="play"
            label={sale.saleId}
            hint={words.t('staff.resume.one', {
              items: pieceCount(rowsOf(sale)),
              amount: words.money(sale.totals.totalMinor),
            })}
            onPress={() =>
              send({ type: 'staff.finish', command: { type: 'staff-resume', saleId: sale.saleId } })
            }
          />
        ))}
      </div>
    </StaffPage>
  )
}

export function CancelPanel(props: ScreenProps) {
  const { world, words, send } = props
  const paid = paidOf(world)
  return (
    <StaffPage {...props} title={words.t('staff.cancel.title')}>
      <p class="staff__subject">
        {paid > 0 ? words.t('staff.paid-part', { amount: words.money(paid) }) : words.t('staff.cancel.text')}
      </p>
      <div class="staff-tools">
        {paid > 0 ? (
          <ReverseTools {...props} />
        ) : (
          <Button
            kind="danger"
            icon="bin"
            label={words.t('staff.cancel.confirm')}
            onPress={() => send({ type: 'staff.finish', command: { type: 'staff-cancel-sale' } })}
          />
        )}
      </div>
    </StaffPage>
  )
}
