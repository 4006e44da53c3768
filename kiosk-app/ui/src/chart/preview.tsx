import { signal } from '@preact/signals'
import type { SaleStory } from '@clearlane/lane-contract'
import { App } from '../app.tsx'
import { mainPath, overlayPath } from '../checkout/paths.ts'
import { calm } from '../gallery/live.ts'
import * as later from '../later.tsx'
import type { Step } from './replay.ts'
import { storeOf, wordsAt } from './sale-store.ts'

/** The real screen at one step of a sale, in the money and the language of that sale. */
export function Preview({ story, step }: { readonly story: SaleStory; readonly step: Step }) {
  const { ledger, snapshot, row, atMs } = step
  const { value, context } = snapshot
  const words = wordsAt(story, step)
  const { sale } = ledger
  const world = {
    mirror: { seq: row.seq, ledger, live: calm, store: storeOf(story) },
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
          : `Lines: ${sale.lines.filter(({ voided }) => !voided).length}. Total: ${words.money(sale.totals.totalMinor)}.`}
      </p>
      <p>Devices are taken to be well. What was only touched is in no journal.</p>
      <div class="chart__screen">
        <div class="stage" inert>
          <App world={world} words={words} send={() => {}} clock={signal(atMs)} later={later} />
        </div>
      </div>
    </>
  )
}
