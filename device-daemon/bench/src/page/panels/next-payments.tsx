import { useState } from 'preact/hooks'
import type { BenchSettings } from '../../bench-settings.ts'
import { useDesk } from '../bench-desk.ts'
import {
  aboutOf,
  AMOUNT_TABLE,
  labelOf,
  NEXT_PAYMENTS,
  otherAmount,
  type NextPayment,
} from '../model/next-payment.ts'
import { Button, Toggle } from '../parts/controls.tsx'

/** How the next payments go, and the table for those that nobody set. */
export function NextPayments({ settings }: { readonly settings: BenchSettings }) {
  const desk = useDesk()
  const [amount, setAmount] = useState('')
  const other = otherAmount(amount)
  const set = ({ script }: NextPayment) => desk.act({ act: 'script', script })
  return (
    <div class="group">
      <h3>Next payment</h3>
      <Waiting settings={settings} />
      <div class="row">
        {NEXT_PAYMENTS.map((next) => (
          <Button key={next.label} title={next.about} onPress={() => set(next)}>
            {next.label}
          </Button>
        ))}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (other !== null) set(other)
          setAmount('')
        }}
      >
        <label class="labelled">
          Another amount
          <input
            class="field"
            type="text"
            inputMode="decimal"
            placeholder="12.34"
            value={amount}
            onInput={({ currentTarget }) => setAmount(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button button-plain" disabled={other === null}>
          <span>Charge it</span>
        </button>
      </form>
      <AmountTable on={settings.decidesByAmount} />
    </div>
  )
}

function Waiting({ settings: { scripts } }: { readonly settings: BenchSettings }) {
  const [next] = scripts
  if (next === undefined) return <p class="note">As usual. Press one to change the next payment.</p>
  return (
    <>
      <ol class="waiting" aria-label="Payments that are set">
        {scripts.map((script, index) => (
          <li key={`${index}-${labelOf(script)}`}>{labelOf(script)}</li>
        ))}
      </ol>
      <p class="note">{aboutOf(next)}</p>
    </>
  )
}

function AmountTable({ on }: { readonly on: boolean }) {
  const desk = useDesk()
  return (
    <details class="table">
      <summary>Amount table: the cents decide{on ? '' : ' (off)'}</summary>
      <Toggle on={on} onChange={(next) => desk.act({ act: 'decide-by-amount', on: next })}>
        Use the table
      </Toggle>
      <table>
        <thead>
          <tr>
            <th scope="col">Amount ends in</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {AMOUNT_TABLE.map(({ cents, result }) => (
            <tr key={cents}>
              <td>{cents}</td>
              <td>{result}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
