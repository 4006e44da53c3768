import { signal } from '@preact/signals'
import { App } from '../app.tsx'
import { mainPath, overlayPath } from '../checkout/paths.ts'
import { store, calm } from '../gallery/live.ts'
import { galleryWords } from '../gallery/languages.ts'
import { LaterOverlay } from '../later-overlay.tsx'
import { chart, type Desk } from './desk.ts'
import { Diagram, Exits } from './diagram.tsx'
import type { Step } from './replay.ts'
import './chart.css'

type PageProps = {
  readonly desk: Desk
  readonly choose: (saleId: string | null) => void
  readonly download: () => void
}

const words = galleryWords('en')

/** The chart, what happened, and the screen at that point. */
export function ChartPage({ desk, choose, download }: PageProps) {
  const step = desk.step.value
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
            entered={desk.entered.value}
          />
        </ul>
      </section>
      <aside class="chart__side">
        {desk.story.value === null ? <Told desk={desk} /> : <Travel desk={desk} />}
        {step === null ? null : <Screen step={step} />}
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
        <option value="">the kiosk in this browser, live</option>
        {desk.sales.value.map(({ saleId, startedAt, receiptNumber, totalMinor }) => (
          <option key={saleId} value={saleId}>
            {`${saleId} · ${startedAt.slice(0, 19).replace('T', ' ')} · `}
            {receiptNumber === null
              ? 'no receipt'
              : `receipt ${receiptNumber}, ${totalMinor ?? 0} minor units`}
          </option>
        ))}
      </select>
    </label>
  )
}

function Told({ desk }: { readonly desk: Desk }) {
  const told = desk.told.value
  return (
    <>
      <h2>Events</h2>
      {told.length === 0 ? <p>Open the kiosk in this browser and touch it.</p> : null}
      <ol class="chart__log" tabIndex={0} aria-label="Events of the kiosk, the newest first" reversed>
        {told.toReversed().map(({ event }, index) => (
          <li key={told.length - index}>{event}</li>
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
          aria-label="Row of the journal"
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
        {desk.steps.value.map(({ row, sent }, index) => (
          <li key={row.seq}>
            <button aria-current={index === at ? 'step' : undefined} onClick={() => desk.go(index)}>
              <b>{`${row.seq} ${row.event.type}`}</b> <span>{sent.join(', ')}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

function Screen({ step: { ledger, snapshot, row } }: { readonly step: Step }) {
  const { value, context } = snapshot
  const { sale } = ledger
  const world = {
    mirror: { seq: row.seq, ledger, live: calm, store },
    main: mainPath(value.main),
    overlay: overlayPath(value.overlay),
    saying: value.notice === 'said',
    context,
    tiles: [],
    freshLineId: null,
    askingUntilMs: null,
    receiptCode: null,
  }
  return (
    <>
      <h2>The screen</h2>
      <p>
        {sale === null
          ? 'No sale.'
          : `${sale.lines.filter(({ voided }) => !voided).length} lines, ${words.money(sale.totals.totalMinor)}`}
      </p>
      <div class="chart__screen">
        <div class="stage" inert>
          <App
            world={world}
            words={words}
            send={() => {}}
            clock={signal(Date.parse(row.at))}
            later={LaterOverlay}
          />
        </div>
      </div>
    </>
  )
}
