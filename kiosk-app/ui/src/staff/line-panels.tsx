import { Button } from '../ui/button.tsx'
import { Pad } from '../ui/pad.tsx'
import { findRow } from '../view/basket.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'
import { StaffPage } from './staff-page.tsx'

const PERCENT_MAX = 100

/** What staff may do to one line. */
export function LinePanel(props: ScreenProps) {
  const { world, words, send } = props
  const row = findRow(saleOf(world), world.context.lineId)
  if (row === null)
    return (
      <StaffPage {...props} title={words.t('line.gone')}>
        {null}
      </StaffPage>
    )
  const { lineId, measure } = row.line
  return (
    <StaffPage {...props} title={words.t('staff.line.title')}>
      <p class="staff__subject">
        <bdi>{words.name(row.line.item)}</bdi>
      </p>
      <div class="staff-tools">
        <Button
          kind="danger"
          icon="bin"
          label={words.t('staff.line.void')}
          onPress={() => send({ type: 'staff.finish', command: { type: 'staff-void', lineId } })}
        />
        <Button
          icon="edit"
          label={words.t('staff.line.quantity')}
          disabled={measure.kind !== 'each'}
          onPress={() => send({ type: 'staff.open-quantity' })}
        />
        <Button
          icon="percent"
          label={words.t('staff.line.discount')}
          onPress={() => send({ type: 'staff.open-discount', lineId })}
        />
      </div>
    </StaffPage>
  )
}

/** A new quantity, typed. */
export function QuantityPanel(props: ScreenProps) {
  const { world, words, send } = props
  const { typed, lineId } = world.context
  const quantity = Number(typed)
  return (
    <StaffPage {...props} title={words.t('staff.quantity.title')}>
      <div class="staff__pad">
        <output class="keying__typed">{typed === '' ? '–' : typed}</output>
        <Pad words={words} send={send} />
        <Button
          kind="go"
          icon="check"
          label={words.t('staff.quantity.set')}
          disabled={quantity < 1 || lineId === null}
          onPress={() =>
            lineId === null
              ? undefined
              : send({ type: 'staff.finish', command: { type: 'staff-quantity', lineId, quantity } })
          }
        />
      </div>
    </StaffPage>
  )
}

/** A discount in percent on one line, or on everything when none is meant. */
export function DiscountPanel(props: ScreenProps) {
  const { world, words, send } = props
  const { typed, lineId } = world.context
  const percent = Number(typed)
  return (
    <StaffPage {...props} title={words.t('staff.discount.title')}>
      <div class="staff__pad">
        <output class="keying__typed">{words.percent(percent)}</output>
        <Pad words={words} send={send} />
        <Button
          kind="go"
          icon="percent"
          label={words.t('staff.discount.give', { percent: words.percent(percent) })}
          disabled={percent < 1 || percent > PERCENT_MAX}
          onPress={() => send({ type: 'staff.finish', command: { type: 'staff-discount', lineId, percent } })}
        />
      </div>
    </StaffPage>
  )
}
