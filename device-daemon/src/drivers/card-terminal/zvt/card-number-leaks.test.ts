import { createZvtTwin, memoryHost, playShopper, QUICK_SHOPPER, TEST_CARDS } from '@clearlane/twins'
import { seededRandom, virtualClock } from '@clearlane/device-contract/ports'
import { expect, test } from 'vitest'
import { hexOf } from './bcd.ts'
import { attachZvt } from './session.ts'
import { queryFor, SETTINGS } from './testing/terminal-bench.ts'
import { maskedBytes } from './trace-mask.ts'
import { FIXTURES } from './testing/fixtures.ts'
import { hexBytes } from '../../../testing/fixtures.ts'

const PASSWORD = '135791'
const NUMBER = TEST_CARDS.visa.number

/** The driver alone, with everything that leaves it written down. */
async function everythingSaid(lineByLine: boolean): Promise<string> {
  const clock = virtualClock()
  const twin = createZvtTwin({ clock, leaky: true, lineByLine, password: PASSWORD })
  playShopper(clock, twin, { ...QUICK_SHOPPER, how: 'inserted', card: TEST_CARDS.visa })
  const opened = await memoryHost(clock, twin)()
  if (!opened.ok) throw new Error('the line opens')
  const said: unknown[] = []
  const note =
    (what: string) =>
    (...args: unknown[]): void => {
      const plain = args.map((one) => (one instanceof Uint8Array ? bytesAsText(one) : one))
      said.push([what, ...plain])
    }
  const session = attachZvt({
    settings: { ...SETTINGS, password: PASSWORD },
    stream: opened.value,
    clock,
    random: seededRandom(1),
    slot: {
      alive: () => undefined,
      show: note('show'),
      raise: note('raise'),
      clear: note('clear'),
      scanned: note('scanned'),
      outputComplete: note('output'),
      giveUp: note('giveUp'),
      trace: note('trace'),
    },
  })
  const terminalId = '52523535'
  const baseline = { terminalId, receiptNo: 0, trace: 0 }
  const query = queryFor(9_999, baseline)
  const wait = async <T>(answer: Promise<T>): Promise<void> => {
    await clock.advance(30_000)
    said.push(await answer)
  }
  await wait(session.identify())
  await wait(session.call({ type: 'pay', query, ofReceiptNo: null }, 1))
  await wait(session.call({ type: 'lookup', query }, 1))
  await wait(session.call({ type: 'pay', query: { ...query, kind: 'refund' }, ofReceiptNo: null }, 1))
  await wait(session.call({ type: 'pay', query: { ...query, kind: 'reverse' }, ofReceiptNo: 1 }, 1))
  await wait(session.call({ type: 'end-of-day' }, 1))
  session.end('over')
  return JSON.stringify(said)
}

/** As hex and as letters: a number may hide in either. */
function bytesAsText(bytes: Uint8Array): readonly [string, string] {
  return [hexOf(bytes), Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')]
}

test.each([false, true])(
  'no card number and no password leaves the driver (line by line: %s)',
  async (lines) => {
    const said = await everythingSaid(lines)
    expect(said).toContain('effective')
    expect(said).toContain('************1111')
    for (const secret of [NUMBER, NUMBER.slice(0, 12), hexOf(Uint8Array.from(Buffer.from(NUMBER)))])
      expect(said).not.toContain(secret)
    expect(said).not.toContain(PASSWORD)
  },
)

test('a real status keeps what a technician needs and blots out the rest, byte for byte as long', () => {
  const bytes = hexBytes(FIXTURES.paid)
  const masked = maskedBytes({ cla: 0x04, ins: 0x0f, data: bytes.subarray(3) })
  expect(masked).toHaveLength(bytes.length)
  const hex = hexOf(masked)
  for (const shown of ['040f77', '2700', '04000000002040', '0b000470', '2928004869', '490978', '870470'])
    expect(hex).toContain(shown)
  for (const hidden of ['eeeeee', '4771', '2512', '611804']) expect(hex).not.toContain(hidden)
})

test.each([
  ['04FF', '1724', '172a'],
  ['061E', '6c06011f', '6c06012a'],
  ['0670', '0102', '2a2a'],
  ['06D1', '0034313131313131313131313131313131', '002a2a2a2a2a2a2a2a2a2a2a2a31313131'],
])('a %s message with %s is traced as %s', (code, data, expected) => {
  const [cla = 0, ins = 0] = hexBytes(code)
  const traced = hexOf(maskedBytes({ cla, ins, data: hexBytes(data) }))
  expect(traced.slice(6)).toBe(expected)
})
