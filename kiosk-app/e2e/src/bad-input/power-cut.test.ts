import { afterAll, beforeAll, expect, test } from 'vitest'
import { NUTELLA } from '../kills/scripted-sale.ts'
import { openBench } from '../rig/bench.ts'
import { startProcesses, type Processes } from '../rig/processes.ts'
import { openScreen } from '../rig/screen.ts'

const MINOR = 329

let processes: Processes
beforeAll(async () => {
  processes = await startProcesses({ uiDir: '/nonexistent', logLevel: 'warn' })
}, 90_000)
afterAll(() => processes.stop())

const open = async () => ({
  bench: await openBench(processes.url('bench')),
  screen: await openScreen(processes.laneReady, 'headless'),
})

test(
  'charged, the answer lost, and the whole demo cut off: the terminal remembers, and the sale is paid once',
  { timeout: 90_000 },
  async () => {
    const before = await open()
    const { bench, screen } = before
    await screen.until('ready', ({ live }) =>
      Object.values(live.parts).every((part) => part === null || part.state === 'ready'),
    )
    await bench.act({ act: 'script', script: { answer: 'silent' } })
    await bench.scan(NUTELLA)
    await screen.until('a row', ({ ledger }) => ledger.sale?.lines.length === 1)
    const seenSeq = screen.picture.seq
    await screen.must({ type: 'pay', amountMinor: MINOR, seenSeq, seenTotalMinor: MINOR })
    await bench.until('card wanted', ({ terminal }) => terminal.stage === 'present-card')
    await bench.act({ act: 'tap', card: 'girocard' })
    const { terminal } = await bench.until('charged', (view) => view.terminal.netMinor === MINOR)
    bench.close()
    screen.close()
    await processes.powerCut()
    const after = await open()
    expect(after.bench.view.terminal.transactions).toEqual(terminal.transactions)
    await after.screen.until('paid', ({ ledger }) => ledger.sale?.completion !== null, 60_000)
    expect(after.bench.view.terminal.netMinor).toBe(MINOR)
    after.bench.close()
    after.screen.close()
  },
)
