import type { FaultCode } from '@clearlane/device-contract'
import { systemClock, systemRandom } from '@clearlane/device-contract/adapters'
import type { OpenStream } from '@clearlane/device-contract/ports'
import { createEscposTwin, ptyHost, receiptText, tcpHost, type EscposTwin } from '@clearlane/twins'
import { expect, onTestFinished, test } from 'vitest'
import { serialStream } from '../../transports/adapters/serial.ts'
import { tcpStream } from '../../transports/adapters/tcp.ts'
import { escposPrinter } from './escpos.ts'

const clock = systemClock()
const LINES = Array.from({ length: 120 }, (_, index) => `line ${index + 1}: Käse 1,99 €`)

/** Prints one long receipt over a real line; answers how it ended. */
async function printOver(open: OpenStream): Promise<string> {
  const opened = await open()
  if (!opened.ok) throw new Error(opened.error)
  const stream = opened.value
  const { promise, resolve } = Promise.withResolvers<string>()
  const nothing = (): void => undefined
  const session = escposPrinter.attach({
    settings: escposPrinter.defaults,
    stream,
    clock,
    random: systemRandom(),
    slot: {
      alive: nothing,
      show: nothing,
      raise: (code: FaultCode, detail) => resolve(`${code}: ${detail}`),
      clear: nothing,
      scanned: nothing,
      outputComplete: (jobId, outcome) => resolve(`${jobId} ${outcome}`),
      giveUp: (_code, detail) => resolve(detail),
      trace: nothing,
    },
  })
  onTestFinished(() => {
    session.end('the test is over')
    stream.close()
  })
  expect(await session.identify()).toEqual({ ok: true, value: 'EPSON TM-T88V (confirms by-id)' })
  const blocks = LINES.map((text) => ({ kind: 'text' as const, runs: [{ text }], align: 'start' as const }))
  const job = { jobId: 'long', columns: 42 as const, blocks: [...blocks, { kind: 'cut' as const }] }
  expect((await session.call({ type: 'print', job }, 1_000)).ok).toBe(true)
  return promise
}

const printed = (twin: EscposTwin): readonly string[] =>
  twin.receipts.get().flatMap((receipt) => receiptText(receipt).trim().split('\n'))

const fastTwin = (): EscposTwin => createEscposTwin(clock, { mmPerSecond: 5_000 })

test('a receipt goes whole over TCP', async () => {
  const twin = fastTwin()
  const host = await tcpHost(twin)
  onTestFinished(host.close)
  expect(await printOver(tcpStream('127.0.0.1', host.port))).toBe('long printed')
  expect(printed(twin)).toEqual(LINES)
})

test('a receipt goes whole over a serial line', async () => {
  const twin = fastTwin()
  const host = ptyHost(twin)
  onTestFinished(host.close)
  const line = { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 } as const
  expect(await printOver(serialStream({ kind: 'serial', path: host.path(), ...line }))).toBe('long printed')
  expect(printed(twin)).toEqual(LINES)
})
