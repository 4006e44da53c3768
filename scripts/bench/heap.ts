import type { CDPSession } from 'playwright-core'
import { Kiosk } from '../../kiosk-app/e2e/src/journeys/kiosk.ts'
import { NUTELLA, SPRITE } from '../../kiosk-app/e2e/src/kills/scripted-sale.ts'
import type { BenchRun } from './bench-run.ts'
import { type Section, single } from './figures.ts'

/** When it has settled every screen was shown and its code compiled. */
const QUICK = { settled: 20, all: 60 }
const WHOLE = { settled: 50, all: 500 }
const PAID_EVERY = 25 // a payment takes as long as its card; the others are given up

/** What is left in the page's memory after many sales, by whole garbage collections of Chromium. */
export async function heapSection(run: BenchRun): Promise<Section> {
  const kiosk = new Kiosk()
  await kiosk.start()
  try {
    return await measured(run, kiosk)
  } finally {
    await kiosk.stop()
  }
}

async function measured(run: BenchRun, kiosk: Kiosk): Promise<Section> {
  const { settled, all: sales } = run.quick ? QUICK : WHOLE
  const devtools = await kiosk.page.context().newCDPSession(kiosk.page)
  await sellTo(kiosk, 0, settled)
  const first = await memoryOf(devtools)
  for (let done = settled; done < sales; done += settled) {
    run.say(`heap of the page: ${done} of ${sales} sales`)
    await sellTo(kiosk, done, Math.min(sales, done + settled))
  }
  const last = await memoryOf(devtools)
  return {
    id: 'heap',
    title: `Memory of the kiosk page over ${sales} sales, every 25th paid by card`,
    figures: [
      {
        id: 'heap-growth',
        what: `objects, strings and arrays of the page, to those after ${settled}`,
        unit: 'x',
        values: single(last.heldMb / first.heldMb, { atMost: 1.05 }),
        beside: 'flat, within 5 %',
      },
      {
        id: 'heap',
        what: '  the whole heap, with compiled code',
        unit: 'MB',
        values: single(last.heapMb),
        beside: `${first.heapMb.toFixed(2)} MB after ${settled} sales; V8 goes on compiling`,
      },
      {
        id: 'heap-nodes',
        what: '  nodes of the document, to those before',
        unit: 'x',
        values: single(last.nodes / first.nodes, { atMost: 1.05 }),
        beside: 'flat, within 5 %',
      },
    ],
    trouble: null,
    notes: [],
  }
}

async function sellTo(kiosk: Kiosk, from: number, to: number): Promise<void> {
  for (let sale = from; sale < to; sale++) {
    await kiosk.bench.scan(NUTELLA)
    await kiosk.bench.scan(SPRITE)
    await kiosk.rows(2)
    if (sale % PAID_EVERY === 0) {
      await kiosk.payByCard()
      await kiosk.leaveWith('none')
    } else {
      await press(kiosk, 'action.cancel')
      await press(kiosk, 'cancel.confirm')
      await kiosk.at('sale.attract')
    }
  }
}

/** At once: the two buttons are not in one place, where the second tap so soon would not count. */
async function press(kiosk: Kiosk, id: string): Promise<void> {
  await kiosk.page
    .getByRole('button', { name: kiosk.text(id) })
    .first()
    .click()
}

type Memory = { readonly heldMb: number; readonly heapMb: number; readonly nodes: number }

async function memoryOf(devtools: CDPSession): Promise<Memory> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const { nodes } = await devtools.send('Memory.getDOMCounters')
  return { heldMb: (await heldBytes(devtools)) / 1e6, heapMb: usedSize / 1e6, nodes }
}

/** Not what a page holds: V8 compiles more the longer it runs, and Chromium keeps some hundred paint timings. */
const NOT_HELD = ['code', 'native', 'hidden', 'synthetic']

/** Objects, closures, strings and arrays of the page's script, by a heap snapshot. */
async function heldBytes(devtools: CDPSession): Promise<number> {
  const chunks: string[] = []
  const keep = ({ chunk }: { readonly chunk: string }): number => chunks.push(chunk)
  devtools.on('HeapProfiler.addHeapSnapshotChunk', keep)
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  devtools.off('HeapProfiler.addHeapSnapshotChunk', keep)
  const written: unknown = JSON.parse(chunks.join(''))
  if (!isSnapshot(written)) throw new Error('Chromium wrote no heap snapshot.')
  const { snapshot, nodes } = written
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [typeAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let bytes = 0
  for (let node = 0; node < nodes.length; node += fields.length) {
    const type = types[0][nodes[node + typeAt] ?? -1] ?? ''
    if (!NOT_HELD.includes(type)) bytes += nodes[node + sizeAt] ?? 0
  }
  return bytes
}

/** As V8 writes it, with what is read here. */
type Snapshot = {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[]]
    }
  }
  readonly nodes: readonly number[]
}

function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === 'object' && value !== null && 'snapshot' in value && 'nodes' in value
}
