import type { Act } from '@clearlane/bench/acts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { journalEvents, journalTrouble } from '../rig/journal.ts'
import { startRig, type Rig, type Scene } from '../rig/rig.ts'
import { BADGE, NUTELLA, PIN } from '../kills/scripted-sale.ts'

type Script = Extract<Act, { act: 'script' }>['script']

let rig: Rig
beforeEach(async ({ onTestFailed }) => {
  rig = await startRig({ settings: { escalateMs: 1_000 } })
  onTestFailed(() => console.log(rig.evidence()))
}, 90_000)
afterEach(() => rig.stop())

test(
  'an answer in the name of another terminal proves nothing: what our own one says counts, once',
  { timeout: 90_000 },
  async () => {
    const { netMinor } = rig.bench.view.terminal
    await paidUnder({ answerTerminalId: '11111111' })
    await rig.until('the truth', ({ picture }) => (picture.ledger.sale?.completion ?? null) !== null, 30_000)
    await left(1)
    expect(count('tender-unknown')).toBe(1)
    await rig.bench.until('one charge', ({ terminal }) => terminal.netMinor - netMinor === 329)
  },
)

test(
  'an answer for another amount is never taken for paid: it is in doubt until a person settles it',
  { timeout: 90_000 },
  async () => {
    await paidUnder({ chargeMinor: 999 })
    const isCalled = ({ kind }: { kind: string }) => kind === 'terminal-in-doubt'
    const called = ({ picture }: Scene) => picture.ledger.sale?.interventions.some(isCalled) ?? false
    await rig.until('a person is called', called, 30_000)
    expect(count('sale-completed')).toBe(0)
    await settled()
    await left(1)
  },
)

/** A jar, paid by a card whose answer goes wrong like this: the payment is in doubt. */
async function paidUnder(script: Script): Promise<void> {
  const doubts = count('tender-unknown')
  await rig.bench.act({ act: 'script', script })
  await rig.bench.scan(NUTELLA)
  await rig.until('a basket', ({ picture }) => picture.ledger.sale?.lines.length === 1)
  await rig.until('a terminal that is free', ({ picture: { live } }) => live.terminalStage === 'idle')
  await rig.devicesReady()
  const { seq } = rig.screen.picture
  await rig.screen.must({ type: 'pay', amountMinor: 329, seenSeq: seq, seenTotalMinor: 329 })
  await rig.bench.until('card wanted', ({ terminal }) => terminal.stage === 'present-card')
  await rig.bench.act({ act: 'tap', card: 'girocard' })
  await rig.until('doubt', () => count('tender-unknown') > doubts, 30_000)
}

async function left(sales: number): Promise<void> {
  expect(count('sale-completed')).toBe(sales)
  await rig.screen.must({ type: 'choose-receipt', method: 'none' })
  await rig.screen.must({ type: 'finish' })
  expect(journalTrouble(rig.processes.journal)).toBe(null)
}

/** Staff have read the slip and say that it was paid. */
async function settled(): Promise<void> {
  await rig.bench.scan(BADGE, ']C0')
  await rig.until('PIN wanted', ({ picture }) => picture.live.signIn.state === 'pin')
  await rig.screen.must({ type: 'staff-pin', pin: PIN })
  const doubtful = rig.screen.ledger.attempts.find(({ status }) => status.state === 'unknown')
  const attemptId = doubtful?.attemptId ?? ''
  const answer = await rig.screen.ask({ type: 'staff-settle', attemptId, outcome: 'paid', evidence: 'slip' })
  expect(answer).toMatchObject({ ok: true })
  await rig.screen.must({ type: 'staff-leave' })
}

const count = (type: string) =>
  journalEvents(rig.processes.journal).filter((event) => event.type === type).length
