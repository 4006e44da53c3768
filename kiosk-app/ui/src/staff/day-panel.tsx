import type { DayTotals } from '@clearlane/domain'
import { Amount } from '../ui/amount.tsx'
import { Button } from '../ui/button.tsx'
import { Strip } from '../ui/strip.tsx'
import type { ScreenProps } from '../view/world.ts'
import { StaffPage } from './staff-page.tsx'

/** The end of the day: what the journal says, then what the terminal says, side by side. */
export function DayPanel(props: ScreenProps) {
  const { world, words, send } = props
  const { ledger, live } = world.mirror
  const { closing } = live
  if (closing.state === 'done') {
    return (
      <StaffPage {...props} title={words.t('staff.day.done')}>
        <Totals {...props} totals={closing.totals} terminalMinor={closing.terminalTotalMinor} />
      </StaffPage>
    )
  }
  const running = closing.state === 'running'
  return (
    <StaffPage
      {...props}
      title={words.t('staff.day.title', {
        day: ledger.businessDay === null ? '' : words.day(ledger.businessDay),
      })}
    >
      <Totals {...props} totals={ledger.day} terminalMinor={null} />
      {running ? <Strip icon="clock" text={words.t('staff.day.running')} /> : null}
      <div class="staff-tools">
        <Button
          kind="go"
          icon="calendar"
          label={words.t('staff.day.confirm')}
          disabled={running || ledger.businessDay === null}
          onPress={() => send({ type: 'ask', command: { type: 'staff-close-day' } })}
        />
      </div>
    </StaffPage>
  )
}

type TotalsProps = ScreenProps & { readonly totals: DayTotals; readonly terminalMinor: number | null }

function Totals({ words, totals, terminalMinor }: TotalsProps) {
  const net = totals.capturedMinor - totals.reversedMinor
  const rows: readonly (readonly [string, string])[] = [
    [words.t('staff.day.sales'), String(totals.sales)],
    [words.t('staff.day.cancelled'), String(totals.cancelled)],
    [words.t('staff.day.total'), words.money(totals.totalMinor)],
    ...totals.taxes.map(
      ({ code, taxMinor }) => [words.t('staff.day.tax', { code }), words.money(taxMinor)] as const,
    ),
    [words.t('staff.day.captured'), words.money(totals.capturedMinor)],
    [words.t('staff.day.reversed'), words.money(totals.reversedMinor)],
    ...(terminalMinor === null ? [] : [[words.t('staff.day.terminal'), words.money(terminalMinor)] as const]),
  ]
  return (
    <>
      <dl class="totals">
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Amount text={text} />
            </dd>
          </div>
        ))}
      </dl>
      {terminalMinor === null ? null : terminalMinor === net ? (
        <Strip tone="ok" icon="check" text={words.t('staff.day.agree')} />
      ) : (
        <Strip
          icon="notice"
          text={words.t('staff.day.differ', { amount: words.money(terminalMinor - net) })}
        />
      )}
    </>
  )
}
