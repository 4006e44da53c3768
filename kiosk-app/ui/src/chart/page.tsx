import type { SaleSummary } from '@clearlane/lane-contract'
import { allTexts } from '../strings/all-texts.ts'
import { wordsFor } from '../strings/words.ts'
import { eventName } from './chart-nodes.ts'
import { chart, type Desk } from './desk.ts'
import { Diagram, Exits, LastTransition } from './diagram.tsx'
import { Preview } from './preview.tsx'
import { profileNamed } from './sale-store.ts'
import './chart.css'

type PageProps = {
  readonly desk: Desk
  readonly choose: (saleId: string | null) => void
  readonly download: () => void
}

/** The chart, what happened, and the screen at that point. */
export function ChartPage({ desk, choose, download }: PageProps) {
  const step = desk.step.value
  const story = desk.story.value
  return (
    <main class="chart">
      <header class="chart__head">
        <h1>State chart</h1>
        <Choice desk={desk} choose={choose} />
        {step === null ? null : <button onClick={download}>Export as a test</button>}
        <p role="status">{desk.trouble.value}</p>
      </header>
      <section aria-label="States" class="chart__diagram">
        <ul>
          <Diagram
            node={chart}
            active={desk.active.value}
            visited={desk.visited.value}
            taken={desk.taken.value}
          />
        </ul>
      </section>
      <aside class="chart__side" aria-label="What happened">
        {story === null ? <Told desk={desk} /> : <Travel desk={desk} />}
        <LastTransition {...desk.taken.value} />
        {story === null || step === null ? null : <Preview story={story} step={step} />}
        <h2>Ways out</h2>
        <Exits node={chart} active={desk.active.value} />
      </aside>
    </main>
  )
}

function Choice({ desk, choose }: Pick<PageProps, 'desk' | 'choose'>) {
  return (
    <label>
      Show{' '}
      <select
        value={desk.story.value?.saleId ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value === '' ? null : currentTarget.value)}
      >
        <option value="">the kiosk, live</option>
        {desk.sales.value.map((sale) => (
          <option key={sale.saleId} value={sale.saleId}>
            {summaryText(sale)}
          </option>
        ))}
      </select>
    </label>
  )
}

function summaryText({ saleId, startedAt, profileId, receiptNumber, totalMinor }: SaleSummary): string {
  const words = wordsFor('en', profileNamed(profileId).currency, allTexts.en)
  const end =
    receiptNumber === null ? 'no receipt' : `receipt ${receiptNumber}, ${words.money(totalMinor ?? 0)}`
  return `${saleId} · ${startedAt.slice(0, 19).replace('T', ' ')} · ${end}`
}

function Told({ desk }: { readonly desk: Desk }) {
  const told = desk.told.value
  return (
    <>
      <h2>Events</h2>
      {told.length === 0 ? (
        <p>No kiosk page is open. Open it, on this screen or another, and touch it.</p>
      ) : null}
      <ol class="chart__log" tabIndex={0} aria-label="Events of the kiosk, the newest first" reversed>
        {told.toReversed().map(({ event }, index) => (
          <li key={told.length - index}>{eventName(event)}</li>
        ))}
      </ol>
    </>
  )
}

function Travel({ desk }: { readonly desk: Desk }) {
  const last = desk.steps.value.length - 1
  const at = desk.index.value
  return (
    <>
      <h2>Journal of the sale</h2>
      <div class="chart__travel">
        <button onClick={() => desk.go(at - 1)} disabled={at === 0}>
          Back
        </button>
        <input
          type="range"
          aria-label="Step of the sale"
          min={0}
          max={last}
          value={at}
          onInput={({ currentTarget }) => desk.go(Number(currentTarget.value))}
        />
        <button onClick={() => desk.go(at + 1)} disabled={at === last}>
          On
        </button>
      </div>
      <ol class="chart__log">
        {desk.steps.value.map(({ row, timed, sent }, index) => (
          <li key={index}>
            <button aria-current={index === at ? 'step' : undefined} onClick={() => desk.go(index)}>
              <b>{timed ? 'Time passes' : `${row.seq} ${row.event.type}`}</b>{' '}
              <span>{sent.map(eventName).join(', ')}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
