import type { BenchView } from '../view.ts'
import type { Link } from './adapters/bench-events.ts'
import { DeskProvider, type Desk, type Notice } from './bench-desk.ts'
import { BaggingPanel } from './panels/bagging-panel.tsx'
import { CablesPanel } from './panels/cables-panel.tsx'
import { PolePanel } from './panels/pole-panel.tsx'
import { PrinterPanel } from './panels/printer-panel.tsx'
import { ProductsPanel } from './panels/products-panel.tsx'
import { ScalePanel } from './panels/scale-panel.tsx'
import { ScenariosPanel } from './panels/scenarios-panel.tsx'
import { TerminalPanel } from './panels/terminal-panel.tsx'
import { Chip } from './parts/controls.tsx'

type AppProps = {
  readonly view: BenchView | null
  readonly link: Link
  readonly notice: Notice | null
  readonly desk: Desk
}

const PLACES = [
  ['products', 'Products'],
  ['scale', 'Scale'],
  ['bagging', 'Bagging'],
  ['terminal', 'Terminal'],
  ['pole', 'Light pole'],
  ['printer', 'Printer'],
  ['scenarios', 'Scenarios'],
  ['cables', 'Faults'],
] as const

export function App({ view, link, notice, desk }: AppProps) {
  return (
    <DeskProvider value={desk}>
      <header class="top">
        <h1>
          Clearlane <span>bench</span>
        </h1>
        <LinkChip link={link} />
        <nav aria-label="Devices">
          {PLACES.filter(([id]) => id !== 'bagging' || (view !== null && view.platform !== null)).map(
            ([id, name]) => (
              <a key={id} href={`#${id}`}>
                {name}
              </a>
            ),
          )}
          <a href="/chart">State chart</a>
        </nav>
      </header>
      <main>
        {view === null ? <p class="empty">The devices are being set up.</p> : <Devices view={view} />}
      </main>
      <footer class="foot">
        Demo only. The devices here are simulated and speak the real protocols. A plugged-in keyboard scanner
        works anywhere on this page.
      </footer>
      <div class="notices" role="status">
        {notice === null ? null : <p class={`notice notice-${notice.tone}`}>{notice.text}</p>}
      </div>
    </DeskProvider>
  )
}

function LinkChip({ link }: { readonly link: Link }) {
  if (link === 'live') return <Chip tone="ok">Live</Chip>
  return link === 'connecting' ? <Chip tone="busy">Connecting</Chip> : <Chip tone="bad">Bench stopped</Chip>
}

function Devices({ view }: { readonly view: BenchView }) {
  return (
    <div class="bench">
      <div class="column">
        <ProductsPanel scanner={view.scanner} />
        <ScalePanel scale={view.scale} />
      </div>
      <div class="column">
        {view.platform === null ? null : (
          <BaggingPanel platform={view.platform} bagsByItself={view.settings.bagsByItself} />
        )}
        <TerminalPanel terminal={view.terminal} settings={view.settings} />
        <PolePanel pole={view.pole} />
      </div>
      <div class="column">
        <PrinterPanel
          printer={view.printer}
          settings={view.settings}
          receipts={view.receipts}
          hanging={view.hanging}
        />
        <ScenariosPanel scenario={view.scenario} />
        <CablesPanel view={view} />
      </div>
    </div>
  )
}
