import { expect, test } from 'vitest'
import { queryFor, terminalBench } from './testing/terminal-bench.ts'

test('a tapped card pays, and the lane hears what the terminal booked', async () => {
  const bench = await terminalBench({ twin: { memory: { receiptNo: 41, trace: 900 } } })
  const payment = await bench.pay(1_234)
  expect(payment).toMatchObject({
    outcome: 'effective',
    effect: {
      requestedMinor: 1_234,
      authorisedMinor: 1_234,
      currency: 'EUR',
      terminalId: '52523535',
      receiptNo: 42,
      trace: 901,
      cardName: 'girocard',
      verification: 'none',
      online: true,
    },
  })
  expect(bench.device.captures()).toMatchObject([{ amountMinor: 1_234, netMinor: 1_234, receiptNo: 42 }])
})

test('the shopper is led through card, PIN, host and card removal', async () => {
  const bench = await terminalBench({ shopper: { how: 'inserted' } })
  const payment = await bench.pay(9_900)
  expect(payment).toMatchObject({ outcome: 'effective', effect: { verification: 'pin' } })
  const seen = bench.stages().filter((stage, at, all) => stage !== all[at - 1])
  expect(seen).toEqual([
    'idle',
    'preparing',
    'present-card',
    'reading',
    'enter-pin',
    'authorising',
    'remove-card',
    'idle',
  ])
})

test('only the customer copy of the receipt reaches the lane', async () => {
  for (const lineByLine of [false, true]) {
    const bench = await terminalBench({ twin: { lineByLine } })
    const payment = await bench.pay(500)
    if (payment.outcome !== 'effective') throw new Error('it pays')
    expect(payment.effect.customerLines[0]).toBe('** KUNDENBELEG **')
    expect(payment.effect.customerLines.at(-1)).toBe('VIELEN DANK')
    expect(payment.effect.customerLines.join()).not.toContain('HÄNDLER')
  }
})

test.each([
  [1_005, 'declined'],
  [1_051, 'declined'],
  [6_055, 'wrong-pin'],
  [1_068, 'timeout'],
] as const)('the amount %i is declined as %s and nothing is charged', async (amountMinor, reason) => {
  const bench = await terminalBench()
  bench.device.decideByAmount(true)
  expect(await bench.pay(amountMinor)).toEqual({ outcome: 'declined', reason })
  expect(bench.device.transactions()).toEqual([])
  expect(bench.stage()).toBe('idle')
})

test('the red key of the terminal is an abort', async () => {
  const bench = await terminalBench({ shopper: null })
  const payment = bench.start(queryFor(1_000, await bench.baseline()))
  await bench.until(() => bench.stage() === 'present-card')
  bench.device.shopper.cancel()
  expect(await bench.settle(payment)).toEqual({ outcome: 'declined', reason: 'aborted' })
})

test('an abort before the card stops the payment', async () => {
  const bench = await terminalBench({ shopper: null })
  const query = queryFor(1_000, await bench.baseline())
  const payment = bench.start(query)
  await bench.until(() => bench.stage() === 'present-card')
  await bench.settle(bench.call({ type: 'abort-payment', attemptId: query.attemptId }))
  expect(await bench.settle(payment)).toEqual({ outcome: 'declined', reason: 'aborted' })
  expect(bench.device.transactions()).toEqual([])
})

test('an abort that is asked for at any moment is only a request: what the terminal booked is told', async () => {
  for (let askedMs = 0; askedMs <= 4_000; askedMs += 40) {
    const bench = await terminalBench()
    const query = queryFor(1_000, await bench.baseline())
    const payment = bench.start(query)
    await bench.advance(askedMs)
    void bench.call({ type: 'abort-payment', attemptId: query.attemptId })
    const { outcome } = await bench.settle(payment)
    expect(outcome).toBe(bench.device.netMinor() === 1_000 ? 'effective' : 'declined')
  }
})

test('a payment is taken back by its receipt number, once', async () => {
  const bench = await terminalBench()
  const paid = await bench.pay(2_000)
  if (paid.outcome !== 'effective') throw new Error('it pays')
  const { receiptNo } = paid.effect
  expect(await bench.pay(2_000, 'reverse', receiptNo)).toMatchObject({ outcome: 'effective' })
  expect(bench.device.netMinor()).toBe(0)
  const again = await bench.pay(2_000, 'reverse', receiptNo)
  expect(again).toEqual({ outcome: 'declined', reason: 'reversal-impossible' })
  const never = await bench.pay(2_000, 'reverse', 4_711)
  expect(never).toEqual({ outcome: 'declined', reason: 'reversal-impossible' })
  expect(bench.device.netMinor()).toBe(0)
})

test('a refund pays out to the card', async () => {
  const bench = await terminalBench()
  await bench.pay(3_000)
  expect(await bench.pay(1_000, 'refund')).toMatchObject({
    outcome: 'effective',
    effect: { authorisedMinor: 1_000 },
  })
  expect(bench.device.netMinor()).toBe(2_000)
})

test('the end of day tells count and total and starts from nothing', async () => {
  const bench = await terminalBench()
  await bench.pay(3_000)
  await bench.pay(1_250)
  const reply = await bench.settle(bench.call({ type: 'end-of-day' }))
  expect(reply).toMatchObject({
    answer: { type: 'end-of-day', terminalId: '52523535', count: 2, totalMinor: 4_250 },
  })
  expect(await bench.baseline()).toEqual({ terminalId: '52523535', receiptNo: 0, trace: 0 })
  expect(await bench.settle(bench.call({ type: 'end-of-day' }))).toMatchObject({
    answer: { count: 0, totalMinor: 0 },
  })
})

test('another amount than the one asked for is told as it is, for the lane to judge', async () => {
  const bench = await terminalBench()
  bench.device.script({ chargeMinor: 700 })
  expect(await bench.pay(1_000)).toMatchObject({
    outcome: 'effective',
    effect: { requestedMinor: 1_000, authorisedMinor: 700 },
  })
})

test('an answer in the name of another terminal proves nothing, and is shown', async () => {
  const bench = await terminalBench()
  bench.device.script({ answerTerminalId: '11112222' })
  const query = queryFor(1_000, await bench.baseline())
  expect(await bench.settle(bench.start(query))).toEqual({ outcome: 'unknown', cause: 'answer-lost' })
  expect(bench.state().faults.map(({ code }) => code)).toContain('wrong-terminal')
})

test('a terminal that is not the one of this lane is refused until it is', async () => {
  const bench = await terminalBench({ settings: { terminalId: '52523535' } })
  bench.device.swapTerminal('11112222')
  bench.device.powerCycle(1_000)
  await bench.until(() => bench.state().faults.some(({ code }) => code === 'wrong-terminal'))
  expect(bench.state().lifecycle).not.toBe('ready')
  bench.device.swapTerminal('52523535')
  await bench.until(() => bench.state().lifecycle === 'ready')
})

test('a terminal that is used from elsewhere is shown as such, and no payment begins', async () => {
  const bench = await terminalBench()
  const baseline = await bench.baseline()
  bench.device.foreignUse(true)
  const query = queryFor(1_000, baseline)
  expect(await bench.settle(bench.start(query))).toEqual({ outcome: 'declined', reason: 'declined' })
  expect(bench.state().faults.map(({ code }) => code)).toEqual(['foreign-use'])
  bench.device.foreignUse(false)
  await bench.until(() => bench.state().lifecycle === 'ready')
  expect(await bench.pay(1_000)).toMatchObject({ outcome: 'effective' })
})

test('while a payment is in flight nothing else begins, and its look-up says so', async () => {
  const bench = await terminalBench({ shopper: null })
  const query = queryFor(1_000, await bench.baseline())
  void bench.start(query)
  await bench.until(() => bench.stage() === 'present-card')
  expect(await bench.lookup(query)).toEqual({ outcome: 'in-progress' })
  for (const command of [
    { type: 'read-baseline' },
    { type: 'end-of-day' },
    { type: 'pay', query: { ...query, attemptId: 'other' }, ofReceiptNo: null },
    { type: 'lookup', query: { ...query, attemptId: 'other' } },
  ] as const)
    expect(await bench.settle(bench.call(command))).toMatchObject({ type: 'failed', error: 'busy' })
})

test('what the protocol cannot say is refused before a byte is written', async () => {
  const bench = await terminalBench()
  const baseline = await bench.baseline()
  const queries = [
    { ...queryFor(1_000, baseline), currency: 'XAU' },
    queryFor(1_000_000_000_000, baseline),
    queryFor(1_000, baseline, 'reverse'),
  ]
  for (const query of queries) {
    const reply = await bench.settle(bench.call({ type: 'pay', query, ofReceiptNo: null }))
    expect(reply).toMatchObject({ type: 'failed', error: 'illegal' })
  }
})
