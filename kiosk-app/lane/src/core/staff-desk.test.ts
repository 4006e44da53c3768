import { expect, test } from 'vitest'
import { BADGE, BEER, MILK, startedBench } from '../testing/lane-bench.ts'

const CODE_128 = ']C0'
const WRONG = { type: 'staff-pin', pin: '0000' } as const

test('a badge asks for a PIN, the right one opens a session', async () => {
  const bench = await startedBench()
  bench.daemon.scan(BADGE.alex, CODE_128)
  await bench.settle()
  expect(bench.live.signIn).toEqual({ state: 'pin', name: 'Alex', wrong: false })
  expect(await bench.ask({ type: 'staff-pin', pin: '2468' })).toBe('ok')
  expect(bench.ledger.staff).toMatchObject({ staffId: 'alex', role: 'attendant' })
  expect(bench.live.signIn).toEqual({ state: 'none' })
})

test('without a session staff commands are refused', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  expect(await bench.ask({ type: 'staff-cancel-sale' })).toBe('no-sign-in')
  expect(await bench.ask(WRONG)).toBe('no-sign-in')
})

test('five wrong PINs lock the badge, in the journal and past a restart', async () => {
  const bench = await startedBench()
  bench.daemon.scan(BADGE.alex, CODE_128)
  await bench.settle()
  for (let attempt = 0; attempt < 5; attempt++) expect(await bench.ask(WRONG)).toBe('wrong-pin')
  expect(bench.count('staff-sign-in-failed')).toBe(5)
  expect(bench.count('staff-locked')).toBe(1)
  await bench.restart()
  bench.daemon.scan(BADGE.alex, CODE_128)
  await bench.settle()
  expect(bench.live.signIn).toMatchObject({ state: 'locked', name: 'Alex' })
  expect(await bench.ask({ type: 'staff-pin', pin: '2468' })).not.toBe('ok')
})

test('a badge nobody knows says so and opens nothing', async () => {
  const bench = await startedBench()
  bench.daemon.scan('CLBNOBODY17', CODE_128)
  await bench.settle()
  expect(bench.ledger.staff).toBeNull()
})

test('staff who walk away are signed out', async () => {
  const bench = await startedBench()
  await bench.signIn()
  await bench.settle(bench.settings.staffIdleMs + 100)
  expect(bench.ledger.staff).toBeNull()
  expect(bench.types().at(-1)).toBe('staff-signed-out')
})

test('an attendant checks the age, and the shopper pays', async () => {
  const bench = await startedBench()
  await bench.scan(BEER)
  const [open] = bench.ledger.sale?.interventions ?? []
  await bench.signIn()
  const { interventionId = '', version = 0 } = open ?? {}
  const approve = { type: 'staff-resolve', interventionId, version, resolution: 'approved' } as const
  expect(await bench.ask(approve)).toBe('ok')
  await bench.ask({ type: 'staff-leave' })
  expect(await bench.pay()).toBe('ok')
  expect(bench.phase).toBe('completed')
})

test('without a trusted clock nobody is old enough', async () => {
  const bench = await startedBench((one) => (one.clockTrusted = false))
  await bench.scan(BEER)
  expect(bench.notices.at(-1)?.kind).toBe('scan-refused')
})

test('an attendant suspends a sale and resumes it', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  await bench.signIn()
  expect(await bench.ask({ type: 'staff-suspend' })).toBe('ok')
  expect(bench.ledger.suspended).toHaveLength(1)
  expect(await bench.ask({ type: 'staff-resume', saleId: 'L1-1-1' })).toBe('ok')
  expect(bench.ledger.sale?.lines).toHaveLength(1)
})

test('the end of the day closes the lane and keeps both totals', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  await bench.pay()
  await bench.ask({ type: 'finish' })
  await bench.signIn()
  expect(await bench.ask({ type: 'staff-close-day' })).toBe('ok')
  expect(bench.live.closing).toMatchObject({
    state: 'done',
    terminalTotalMinor: 129,
    totals: { totalMinor: 129 },
  })
  expect(bench.phase).toBe('closed')
  expect(await bench.ask({ type: 'staff-open-lane' })).toBe('ok')
  expect(bench.phase).toBe('attract')
})
