import type { Discount } from '@clearlane/domain'
import { measureText } from '../ui/basket-row.tsx'
import { Button } from '../ui/button.tsx'
import { Pad } from '../ui/pad.tsx'
import { findRow } from '../view/basket.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'
import { StaffPage } from './staff-page.tsx'

const PERCENT_MAX = 100
const PPM_PER_PERCENT = 10_000

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
      <Subject {...props} />
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

/** A discount on one line, or on everything when none is meant: what was typed is percent, or minor units. */
export function DiscountPanel(props: ScreenProps) {
  const { world, words, send } = props
  const { typed, lineId } = world.context
  const number = Number(typed)
  const give = (value: Discount['value']) =>
    send({ type: 'staff.finish', command: { type: 'staff-discount', lineId, value } })
  return (
    <StaffPage {...props} title={words.t('staff.discount.title')}>
      <Subject {...props} />
      <div class="staff__pad">
        <output class="keying__typed">{typed === '' ? '–' : typed}</output>
        <Pad words={words} send={send} />
        <div class="staff-tools">
          <Button
            kind="go"
            icon="percent"
            label={words.t('staff.discount.give', { off: words.percent(number) })}
            disabled={number < 1 || number > PERCENT_MAX}
            onPress={() => give({ kind: 'percent', ppm: number * PPM_PER_PERCENT })}
          />
          <Button
            kind="go"
            icon="card"
            label={words.t('staff.discount.give', { off: words.money(number) })}
            disabled={number < 1}
            onPress={() => give({ kind: 'amount', amountMinor: number })}
          />
        </div>
      </div>
    </StaffPage>
  )
}

/** Which line it is about, as it stands now; nothing when it is about all of them. */
function Subject({ world, words }: ScreenProps) {
  const row = findRow(saleOf(world), world.context.lineId)
  if (row === null) return null
  const { line } = row
  return (
    <p class="staff__subject">
      <bdi>{words.name(line.item)}</bdi>
      <span> · {measureText(line, words) || words.money(line.price.netMinor)}</span>
    </p>
  )
}
