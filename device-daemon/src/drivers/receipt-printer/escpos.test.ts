import type { PrintBlock, PrintJob } from '@clearlane/device-contract'
import { createEscposTwin, memoryHost, receiptText, type EscposTwin } from '@clearlane/twins'
import { describe, expect, test } from 'vitest'
import { createDeviceBench, isUp, type DeviceBench } from '../../testing/device-bench.ts'
import { driverSuite } from '../../testing/driver-suite.ts'
import { escposPrinter } from './escpos.ts'

type Options = Parameters<typeof createEscposTwin>[1]

const text = (line: string): PrintBlock => ({ kind: 'text', runs: [{ text: line }], align: 'start' })

function receipt(jobId: string, lines: readonly string[]): PrintJob {
  return { jobId, columns: 42, blocks: [...lines.map(text), { kind: 'cut' }] }
}

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `line ${index + 1} of a receipt`)

const setup = (options: Options = {}, settings: Readonly<Record<string, unknown>> = {}) => ({
  driver: escposPrinter,
  settings,
  createDevice: (clock: Parameters<typeof createEscposTwin>[0]) => {
    const device = createEscposTwin(clock, options)
    return { device, open: memoryHost(clock, device), faults: device.faults }
  },
})

const print = (bench: DeviceBench<EscposTwin>, job: PrintJob) => bench.call({ type: 'print', job })
const outcomes = (bench: DeviceBench<EscposTwin>) =>
  bench.completions.map(({ jobId, outcome, fault }) => [jobId, outcome, fault])
const complete = (bench: DeviceBench<EscposTwin>, count = 1, limitMs = 300_000) =>
  bench.until(() => bench.completions.length >= count, limitMs)
const papers = (bench: DeviceBench<EscposTwin>) => bench.device.receipts.get().map(receiptText)
const codes = (bench: DeviceBench<EscposTwin>) => bench.state().faults.map(({ code }) => code)

let jobs = 0
driverSuite<EscposTwin>({
  ...setup(),
  exchange: async (bench) => {
    const jobId = `job ${(jobs += 1)}`
    const reply = await bench.settle(print(bench, receipt(jobId, ['one', 'two'])))
    expect(reply).toMatchObject({ type: 'answer', answer: { type: 'queued', jobId } })
    await bench.until(() => bench.completions.some((completion) => completion.jobId === jobId))
    expect(bench.completions.at(-1)).toMatchObject({ jobId, outcome: 'printed', fault: null })
    expect(papers(bench).at(-1)).toContain('one\ntwo')
  },
  begin: (bench) => void print(bench, receipt(`job ${(jobs += 1)}`, numbered(10))),
  rest: () => undefined,
  frameBytes: 20,
})

describe('a receipt printer in good order', () => {
  test('says who it is and what it holds', async () => {
    const bench = await createDeviceBench(setup())
    expect(bench.state().identity).toBe('EPSON TM-T88V (confirms by-id)')
    expect(bench.state().detail).toEqual({
      kind: 'receipt-printer',
      status: { paper: 'ok', cover: 'closed', queued: 0 },
    })
  })

  test('prints jobs in the order they came, one by one, each on its own paper', async () => {
    const bench = await createDeviceBench(setup())
    for (const name of ['a', 'b', 'c']) void print(bench, receipt(name, [`receipt ${name}`]))
    await complete(bench, 3)
    expect(outcomes(bench)).toEqual(['a', 'b', 'c'].map((name) => [name, 'printed', null]))
    expect(papers(bench).map((paper) => paper.trim())).toEqual(['receipt a', 'receipt b', 'receipt c'])
  })

  test('a receipt of 500 lines is whole, and never fills the buffer of the printer', async () => {
    const bench = await createDeviceBench(setup({ bufferBytes: 2_200 }))
    const lines = numbered(500)
    void print(bench, receipt('long', lines))
    await complete(bench)
    expect(outcomes(bench)).toEqual([['long', 'printed', null]])
    expect(papers(bench)[0]?.trim().split('\n')).toEqual(lines)
    expect(bench.device.state.get().droppedBytes).toBe(0)
    expect(bench.device.state.get().unknownCommands).toBe(0)
  })

  test('a receipt of 100 pictures of text is whole, keeps the paper moving and never fills the buffer', async () => {
    const bench = await createDeviceBench(setup({ bufferBytes: 2_700 }))
    const bits = Buffer.alloc(72 * 34, 0x5a).toString('base64')
    const line: PrintBlock = { kind: 'raster', width: 576, height: 34, bits }
    const startMs = bench.clock.monoMs()
    void print(bench, {
      jobId: 'pictures',
      columns: 48,
      blocks: [...new Array<PrintBlock>(100).fill(line), { kind: 'cut' }],
    })
    await complete(bench)
    expect(outcomes(bench)).toEqual([['pictures', 'printed', null]])
    const [paper] = bench.device.receipts.get()
    const rows = paper?.printed.flatMap((one) =>
      one.kind === 'raster' ? [one.rows.length / one.widthBytes] : [],
    )
    expect(rows?.reduce((sum, count) => sum + count, 0)).toBe(3_400)
    expect(bench.device.state.get().droppedBytes).toBe(0)
    expect(bench.clock.monoMs() - startMs).toBeLessThan(3_500) // 425 mm at 200 mm/s, and the cut
  })

  test('a job that was sent before is not printed again, its outcome is told again', async () => {
    const bench = await createDeviceBench(setup())
    void print(bench, receipt('once', ['only once']))
    void print(bench, receipt('once', ['only once']))
    await complete(bench)
    void print(bench, receipt('once', ['only once']))
    await complete(bench, 2)
    expect(outcomes(bench)).toEqual([
      ['once', 'printed', null],
      ['once', 'printed', null],
    ])
    expect(papers(bench)).toHaveLength(1)
  })

  test('a printer without GS ( H is believed when it answered in turn and no trouble is left', async () => {
    const bench = await createDeviceBench(setup({ confirmsById: false }))
    expect(bench.state().identity).toContain('in-turn')
    void print(bench, receipt('cheap', numbered(100)))
    await complete(bench)
    expect(outcomes(bench)).toEqual([['cheap', 'printed', null]])
    expect(papers(bench)[0]?.trim().split('\n')).toHaveLength(100)
  })

  test('a technician may say how it confirms, and then it is not asked', async () => {
    const bench = await createDeviceBench(setup({}, { confirmation: 'in-turn', cut: 'full' }))
    expect(bench.state().identity).toContain('in-turn')
    void print(bench, receipt('told', ['a line']))
    await complete(bench)
    expect(outcomes(bench)).toEqual([['told', 'printed', null]])
    expect(bench.device.receipts.get()[0]?.cut).toBe('full')
  })

  test('noise while such a printer prints makes the outcome unknown', async () => {
    const bench = await createDeviceBench(setup({ confirmsById: false }))
    void print(bench, receipt('noisy', numbered(100)))
    await bench.advance(500)
    bench.faults.garbage(Uint8Array.of(0xff, 0xfe))
    await complete(bench)
    expect(outcomes(bench)).toEqual([['noisy', 'unknown', null]])
  })

  test('flow-control bytes between the answers change nothing', async () => {
    const bench = await createDeviceBench(setup())
    void print(bench, receipt('flow', numbered(60)))
    for (let at = 0; at < 20; at++) {
      bench.faults.garbage(Uint8Array.of(at % 2 === 0 ? 0x13 : 0x11))
      await bench.advance(37)
    }
    await complete(bench)
    expect(outcomes(bench)).toEqual([['flow', 'printed', null]])
    expect(codes(bench)).toEqual([])
  })

  test('a job that cannot be encoded is refused before anything is sent', async () => {
    const bench = await createDeviceBench(setup())
    const job: PrintJob = { jobId: 'bad', columns: 42, blocks: [{ kind: 'ean13', digits: '4006381333932' }] }
    expect(await bench.settle(print(bench, job))).toMatchObject({ type: 'failed', error: 'illegal' })
  })

  test('more jobs than can wait are refused as busy', async () => {
    const bench = await createDeviceBench(setup())
    bench.device.openCover()
    const replies = Array.from({ length: 18 }, (_, at) => print(bench, receipt(`${at}`, ['x'])))
    expect(await bench.settle(Promise.all(replies))).toMatchObject([
      ...Array.from({ length: 17 }, () => ({ type: 'answer' })),
      { type: 'failed', error: 'busy' },
    ])
  })
})

describe('paper', () => {
  test('near its end is told and does not stop a job', async () => {
    const bench = await createDeviceBench(setup())
    bench.device.leavePaper(2_000)
    await bench.until(() => codes(bench).includes('paper-near-end'), 1_000)
    expect(bench.state().detail).toMatchObject({ status: { paper: 'near-end' } })
    void print(bench, receipt('near', ['still fine']))
    await complete(bench)
    expect(outcomes(bench)).toEqual([['near', 'printed', null]])
  })

  test('out before printing: the job waits with the fault raised and prints once paper is in', async () => {
    const bench = await createDeviceBench(setup())
    bench.device.leavePaper(0)
    await bench.until(() => codes(bench).includes('paper-out'), 1_000)
    void print(bench, receipt('patient', ['after the new roll']))
    await bench.advance(30_000)
    expect(bench.completions).toEqual([])
    expect(bench.state().detail).toMatchObject({ status: { paper: 'out', queued: 1 } })
    bench.device.loadRoll()
    await complete(bench)
    expect(outcomes(bench)).toEqual([['patient', 'printed', null]])
    expect(codes(bench)).toEqual([])
    expect(papers(bench)).toHaveLength(1)
  })

  test('out before printing and nobody comes: failed, for not one byte was sent', async () => {
    const bench = await createDeviceBench(setup({}, { patienceMs: 20_000 }))
    bench.device.leavePaper(0)
    await bench.advance(1_000)
    void print(bench, receipt('hopeless', ['never seen']))
    await complete(bench)
    expect(outcomes(bench)).toEqual([['hopeless', 'failed', 'paper-out']])
    bench.device.loadRoll()
    await bench.advance(10_000)
    expect(papers(bench)).toEqual([])
  })

  test('out in the middle: after the new roll the rest follows, every line once, confirmed once', async () => {
    const bench = await createDeviceBench(setup())
    bench.device.leavePaper(300)
    const lines = numbered(200)
    void print(bench, receipt('mid', lines))
    await bench.until(() => codes(bench).includes('paper-out'))
    await bench.advance(5_000)
    expect(bench.completions).toEqual([])
    bench.device.loadRoll()
    await complete(bench)
    expect(outcomes(bench)).toEqual([['mid', 'printed', null]])
    expect(papers(bench)[0]?.trim().split('\n')).toEqual(lines)
  })

  test('out in the middle and nobody comes: unknown, and the next receipt starts on its own paper', async () => {
    const bench = await createDeviceBench(setup({}, { patienceMs: 10_000 }))
    bench.device.leavePaper(300)
    void print(bench, receipt('torso', numbered(200)))
    await complete(bench)
    expect(outcomes(bench)).toEqual([['torso', 'unknown', 'paper-out']])
    bench.device.loadRoll()
    void print(bench, receipt('next', ['the next shopper']))
    await complete(bench, 2)
    expect(outcomes(bench)[1]).toEqual(['next', 'printed', null])
    expect(papers(bench).at(-1)?.trim()).toBe('the next shopper')
  })
})

describe('cover and knife', () => {
  test('a cover opened in the middle and closed: the receipt goes on and is confirmed once', async () => {
    const bench = await createDeviceBench(setup())
    const lines = numbered(150)
    void print(bench, receipt('lid', lines))
    await bench.advance(700)
    bench.device.openCover()
    await bench.until(() => codes(bench).includes('cover-open'), 1_000)
    expect(bench.state()).toMatchObject({ lifecycle: 'degraded', detail: { status: { cover: 'open' } } })
    await bench.advance(8_000)
    expect(bench.completions).toEqual([])
    bench.device.closeCover()
    await complete(bench)
    await bench.advance(10_000)
    expect(outcomes(bench)).toEqual([['lid', 'printed', null]])
    expect(papers(bench)).toHaveLength(1)
    expect(papers(bench)[0]?.trim().split('\n')).toEqual(lines)
  })

  test('a jammed knife is freed, the cover closed, and the printer goes on by the word of the driver', async () => {
    const bench = await createDeviceBench(setup())
    void print(bench, receipt('warm-up', ['x']))
    await complete(bench)
    bench.device.blockCutter(true)
    void print(bench, receipt('jam', ['cut me']))
    await bench.until(() => codes(bench).includes('cutter-jam'))
    bench.device.openCover()
    bench.device.blockCutter(false)
    await bench.advance(5_000)
    bench.device.closeCover()
    await complete(bench, 2)
    expect(outcomes(bench)[1]).toEqual(['jam', 'printed', null])
    expect(codes(bench)).toEqual([])
  })

  test('a broken printer is a fault for as long as it lasts', async () => {
    const bench = await createDeviceBench(setup())
    bench.device.breakDown(true)
    await bench.until(() => codes(bench).includes('printer-hardware'), 2_000)
    bench.device.breakDown(false)
    await bench.until(() => codes(bench).length === 0, 2_000)
  })

  test('a hot head is waited for without a fault', async () => {
    const bench = await createDeviceBench(setup())
    void print(bench, receipt('hot', numbered(100)))
    await bench.advance(500)
    bench.device.overheat(true)
    await bench.advance(25_000)
    expect(codes(bench)).toEqual([])
    bench.device.overheat(false)
    await complete(bench)
    expect(outcomes(bench)).toEqual([['hot', 'printed', null]])
  })
})

describe('when the line or the printer lets us down', () => {
  test('unplugged in the middle: unknown, and never printed again by itself', async () => {
    const bench = await createDeviceBench(setup())
    void print(bench, receipt('cut off', numbered(200)))
    void print(bench, receipt('behind it', ['not begun']))
    await bench.advance(600)
    bench.faults.unplug()
    await complete(bench, 2)
    expect(outcomes(bench)).toEqual([
      ['cut off', 'unknown', 'link-lost'],
      ['behind it', 'failed', 'link-lost'],
    ])
    bench.faults.replug()
    await bench.until(() => isUp(bench.state()))
    await bench.advance(30_000)
    expect(bench.completions).toHaveLength(2)
    expect(papers(bench)).toEqual([])
    void print(bench, receipt('after', ['a fresh start']))
    await complete(bench, 3)
    expect(papers(bench).at(-1)?.trim()).toBe('a fresh start')
    expect(papers(bench)).toHaveLength(2)
  })

  test('confirmations that never come: unknown, and the line is opened anew', async () => {
    const bench = await createDeviceBench(setup())
    bench.device.loseConfirmations(true)
    void print(bench, receipt('silent', ['it is on paper']))
    await complete(bench)
    expect(outcomes(bench)).toEqual([['silent', 'unknown', 'printer-hardware']])
    expect(papers(bench)).toHaveLength(1)
    bench.device.loseConfirmations(false)
    await bench.until(() => isUp(bench.state()))
    expect(bench.state().reopenCount).toBeGreaterThan(0)
  })

  test('switched off and on in the middle: unknown, for its buffer is gone', async () => {
    const bench = await createDeviceBench(setup())
    void print(bench, receipt('power', numbered(200)))
    await bench.advance(600)
    bench.device.powerCycle()
    await complete(bench)
    expect(outcomes(bench)[0]?.[1]).toBe('unknown')
  })

  test('a printer that is offline at the start is asked for its ways before its first job', async () => {
    const bench = await createDeviceBench({
      ...setup({ paperMm: 0 }),
    })
    expect(bench.state().identity).toContain('offline at the start')
    bench.device.loadRoll()
    void print(bench, receipt('first', ['hello']))
    await complete(bench)
    expect(outcomes(bench)).toEqual([['first', 'printed', null]])
  })

  test('a printer that knows neither way to confirm is not printed on', async () => {
    const bench = await createDeviceBench(setup({ paperMm: 0 }))
    bench.device.loseConfirmations(true)
    bench.device.loadRoll()
    void print(bench, receipt('mute', ['hello']))
    await complete(bench)
    expect(outcomes(bench)).toEqual([['mute', 'failed', 'not-identified']])
    expect(papers(bench)).toEqual([])
  })

  test('noise is a fault until a round of questions is answered without any', async () => {
    const bench = await createDeviceBench(setup())
    bench.faults.garbage(new Uint8Array(10).fill(0xff))
    await bench.until(() => codes(bench).includes('garbage'), 1_000)
    await bench.until(() => codes(bench).length === 0, 5_000)
  })
})
