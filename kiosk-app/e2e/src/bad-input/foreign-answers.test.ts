import { afterAll, beforeAll, expect, test } from 'vitest'
import { journalEvents, journalTrouble } from '../rig/journal.ts'
import { startRig, type Rig } from '../rig/rig.ts'
import { BADGE, NUTELLA, PIN } from '../kills/scripted-sale.ts'

let rig: Rig
beforeAll(async () => {
  rig = await startRig({ settings: { escalateMs: 1_000 } })
}, 90_000)
afterAll(() => rig.stop())

test.each([
  { what: 'another amount', script: { chargeMinor: 999 } },
  { what: 'another terminal', script: { answerTerminalId: '11111111' } },
])(
  'an answer for $what is never taken for paid: it is in doubt until a person settles it',
  { timeout: 90_000 },
  async ({ script }) => {
    const completed = count('sale-completed')
    await rig.bench.act({ act: 'script', script })
    await rig.bench.scan(NUTELLA)
    await rig.until('a basket', ({ picture }) => picture.ledger.sale?.lines.length === 1)
    await rig.screen.must({
      type: 'pay',
      amountMinor: 329,
      seenSeq: rig.screen.picture.seq,
      seenTotalMinor: 329,
    })
    await rig.bench.until('card wanted', ({ terminal }) => terminal.stage === 'present-card')
    await rig.bench.act({ act: 'tap', card: 'girocard' })
    await rig.until(
      'doubt',
      ({ picture }) => picture.ledger.attempts.some(({ status }) => status.state === 'unknown'),
      30_000,
    )
    await rig.until(
      'a person is called',
      ({ picture }) =>
        picture.ledger.sale?.interventions.some(({ kind }) => kind === 'terminal-in-doubt') ?? false,
      30_000,
    )
    expect(count('sale-completed')).toBe(completed)
    await settled()
    expect(count('sale-completed')).toBe(completed + 1)
    await rig.screen.must({ type: 'choose-receipt', method: 'none' })
    await rig.screen.must({ type: 'finish' })
    expect(journalTrouble(rig.processes.journal)).toBe(null)
  },
)

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
