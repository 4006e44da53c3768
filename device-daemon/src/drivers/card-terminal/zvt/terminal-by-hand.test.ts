import { describe, expect, test } from 'vitest'
import { queryFor } from './testing/terminal-bench.ts'
import { rawTerminal } from './testing/raw-terminal.ts'

const ACK = '800000'
const query = queryFor(1_000, { terminalId: '52523535', receiptNo: 0, trace: 0 })
const APPROVED = '04 0F 19 27 00 04 00 00 00 00 10 00 0B 00 00 01 29 52 52 35 35 49 09 78 87 00 01 8A'.slice(
  0,
  -3,
)
const status = `04 0F 18${APPROVED.slice(8)}`

async function paying() {
  const terminal = rawTerminal()
  await terminal.registered()
  const payment = terminal.session.call({ type: 'pay', query, ofReceiptNo: null }, 1)
  await terminal.clock.advance(1)
  return { ...terminal, payment }
}

describe('registration', () => {
  test('the first thing said is the registration, each message is acknowledged', async () => {
    const { session, clock, received, say } = rawTerminal()
    const identified = session.identify()
    await clock.advance(1)
    await say('80 00 00', '06 0F 0A 19 10 29 52 52 35 35 49 09 78')
    expect(await identified).toEqual({ ok: true, value: 'ZVT terminal 52523535' })
    expect(received).toEqual(['060006000000be0978', ACK])
  })

  test('an id that is not in the completion is asked for', async () => {
    const { session, clock, received, say } = rawTerminal()
    const identified = session.identify()
    await clock.advance(1)
    await say(
      '80 00 00',
      '06 0F 02 19 10',
      '80 00 00',
      '06 0F 0F F0 F0 F2 41 42 00 06 07 1F 44 04 12 34 56 78',
    )
    expect(await identified).toEqual({ ok: true, value: 'ZVT terminal 12345678' })
    expect(received[2]).toBe('050100')
  })

  test('a terminal without an id works for nothing that needs one', async () => {
    const { session, clock, say } = rawTerminal()
    const identified = session.identify()
    await clock.advance(1)
    await say('80 00 00', '06 0F 00', '84 83 00')
    expect(await identified).toEqual({ ok: true, value: 'ZVT terminal without id' })
    expect(await session.call({ type: 'pay', query, ofReceiptNo: null }, 1)).toMatchObject({
      value: { payment: { outcome: 'declined', reason: 'terminal-unavailable' } },
    })
    expect(await session.call({ type: 'read-baseline' }, 1)).toMatchObject({ error: { error: 'failure' } })
    expect(await session.call({ type: 'lookup', query }, 1)).toMatchObject({
      value: { lookup: { outcome: 'unreachable' } },
    })
  })

  test.each([
    ['84 83 00', 'terminal-not-ready'],
    ['80 00 00 06 1E 01 6B', 'terminal-not-ready'],
  ])('a refusal (%s) is told', async (answer, code) => {
    const { session, clock, say } = rawTerminal()
    const identified = session.identify()
    await clock.advance(1)
    await say(answer)
    expect(await identified).toMatchObject({ ok: false, error: { code } })
  })

  test('a currency without a number, a silent terminal and a lost line are told', async () => {
    expect(await rawTerminal({ currency: 'XAU' }).session.identify()).toMatchObject({
      error: { code: 'terminal-not-ready' },
    })
    const silent = rawTerminal()
    const identified = silent.session.identify()
    await silent.clock.advance(5_000)
    expect(await identified).toMatchObject({ error: { code: 'link-lost' } })
    expect(silent.gaveUp).toEqual(['link-lost: no acknowledgement'])
    const lost = rawTerminal()
    lost.near.close()
    expect(await lost.session.identify()).toMatchObject({ error: { code: 'link-lost' } })
  })

  test('a busy terminal is registered as soon as it is free', async () => {
    const { session, clock, received, say, faults } = rawTerminal()
    const identified = session.identify()
    await clock.advance(1)
    await say('84 9C 00')
    expect(await identified).toEqual({ ok: true, value: 'ZVT terminal, busy' })
    expect(faults).toContain('foreign-use')
    const unsure = session.call({ type: 'lookup', query }, 1)
    await clock.advance(1)
    await say('84 9C 00')
    expect(await unsure).toMatchObject({ value: { lookup: { outcome: 'in-progress' } } })
    expect(faults.size).toBe(0)
    await clock.advance(2_000)
    await say('80 00 00', '06 0F 0A 19 10 29 52 52 35 35 49 09 78')
    await clock.advance(15_000)
    expect(received.at(-1)).toBe('050100')
  })

  test('the terminal of another lane that shows up later is not used', async () => {
    const { session, clock, say, gaveUp } = rawTerminal({ terminalId: '52523535' })
    const identified = session.identify()
    await clock.advance(1)
    await say('84 9C 00')
    expect((await identified).ok).toBe(true)
    const baseline = session.call({ type: 'read-baseline' }, 1)
    await clock.advance(1)
    await say('80 00 00', '06 0F 0A 19 10 29 11 11 22 22 49 09 78')
    expect(await baseline).toMatchObject({ error: { error: 'offline' } })
    expect(gaveUp).toEqual(['wrong-terminal: terminal id 11112222'])
  })
})

describe('a payment', () => {
  test('is written once, and its completion is acknowledged when the lane has it', async () => {
    const { payment, received, say, session, clock } = await paying()
    await say('80 00 00', '04 FF 02 F1 00', status, '06 0F 00')
    expect(await payment).toMatchObject({
      value: { payment: { outcome: 'effective', effect: { online: false } } },
    })
    expect(received).toEqual(['06010c0400000000100049' + '0978' + '1940', ACK, ACK])
    expect(await session.call({ type: 'confirm-result', attemptId: 'another' }, 1)).toMatchObject({
      ok: true,
    })
    await clock.advance(1)
    expect(received).toHaveLength(3)
    expect(await session.call({ type: 'confirm-result', attemptId: query.attemptId }, 1)).toMatchObject({
      ok: true,
    })
    await clock.advance(1)
    expect(received).toHaveLength(4)
  })

  test('a completion that is repeated while the lane commits waits with it', async () => {
    const { payment, received, say, session, clock } = await paying()
    await say('80 00 00', status, '06 0F 00', '06 0F 00', '04 FF 02 0B 00')
    expect(await payment).toMatchObject({ ok: true })
    expect(received).toHaveLength(3) // the request, the status, and the message that is no completion
    expect(await session.call({ type: 'confirm-result', attemptId: query.attemptId }, 1)).toMatchObject({
      ok: true,
    })
    await clock.advance(1)
    expect(received).toHaveLength(5)
  })

  test('what comes before the command was taken is of another time and is not believed', async () => {
    const { payment, say, clock } = await paying()
    await say(status, '06 0F 00', '80 00 00')
    await clock.advance(180_000)
    expect(await payment).toMatchObject({ value: { payment: { outcome: 'unknown', cause: 'answer-lost' } } })
  })

  test('an abort waits until the command is taken; its refusal ends nothing', async () => {
    const { payment, received, say, session, clock } = await paying()
    expect(await session.call({ type: 'abort-payment', attemptId: query.attemptId }, 1)).toMatchObject({
      ok: true,
    })
    await clock.advance(1)
    expect(received).toHaveLength(1)
    await say('84 00 00')
    expect(received.at(-1)).toBe('06b000')
    await say('84 9C 00', '80 00 00', status, '06 0F 00')
    expect(await payment).toMatchObject({ value: { payment: { outcome: 'effective' } } })
  })

  test('an abort with nothing in flight goes to the terminal all the same', async () => {
    const { session, clock, received, registered } = rawTerminal()
    await registered()
    expect(await session.call({ type: 'abort-payment', attemptId: 'of an earlier run' }, 1)).toMatchObject({
      ok: true,
    })
    await clock.advance(1)
    expect(received).toEqual(['06b000'])
  })

  test('a terminal that was silent for a long time and then stops has timed out, also without a status', async () => {
    const { payment, say, clock } = await paying()
    await say('80 00 00', '04 FF 02 0A 00')
    await clock.advance(60_000)
    await say('06 1E 01 6C', '84 83 00')
    expect(await payment).toMatchObject({ value: { payment: { reason: 'timeout' } } })
  })

  test('a terminal that chatters for ever is not waited for', async () => {
    const { payment, say, clock, gaveUp } = await paying()
    await say('80 00 00')
    for (let minute = 0; minute < 16; minute++) {
      await say('04 FF 02 0E 00')
      await clock.advance(60_000)
    }
    expect(await payment).toMatchObject({ value: { payment: { outcome: 'unknown', cause: 'answer-lost' } } })
    expect(gaveUp).toEqual(['link-lost: no end'])
  })

  test('silence after the approval is unknown', async () => {
    const { payment, say, clock, gaveUp } = await paying()
    await say('80 00 00', status)
    await clock.advance(180_000)
    expect(await payment).toMatchObject({ value: { payment: { outcome: 'unknown', cause: 'answer-lost' } } })
    expect(gaveUp).toEqual(['link-lost: no completion'])
  })

  test.each([
    ['a message that breaks off', '04 0F 18 27 00', 'garbage: a message broke off'],
    ['bytes that are no message', '04 FF 02 0A 00 55', 'garbage: out-of-step'],
  ])('%s makes it unknown and the line is opened again', async (_, bytes, reason) => {
    const { payment, say, clock, gaveUp } = await paying()
    await say('80 00 00', bytes)
    await clock.advance(5_000)
    expect(await payment).toMatchObject({ value: { payment: { outcome: 'unknown' } } })
    expect(gaveUp).toEqual([reason])
  })

  test('a terminal that lost its registration is registered, and asked, before the decline is believed', async () => {
    const { payment, say, received } = await paying()
    await say('80 00 00', '06 1E 01 6B')
    expect(received.at(-1)).toBe('060006000000be0978')
    await say('80 00 00', '06 0F 0A 19 10 29 52 52 35 35 49 09 78')
    expect(received.at(-1)).toBe('062003000000')
    await say('84 83 00')
    expect(await payment).toMatchObject({ value: { payment: { outcome: 'declined', reason: 'declined' } } })
  })

  test('an abort out of the blue is no decline while the terminal is still at it', async () => {
    const { payment, say, faults } = await paying()
    await say('80 00 00', '06 1E 01 6C', '84 9C 00')
    expect(await payment).toMatchObject({ value: { payment: { outcome: 'unknown', cause: 'answer-lost' } } })
    expect(faults.size).toBe(0)
  })

  test('an abort after a lost approval is no decline', async () => {
    const { payment, say } = await paying()
    await say('80 00 00', '06 1E 01 6C', '80 00 00', status, '06 0F 00')
    expect(await payment).toMatchObject({ value: { payment: { outcome: 'unknown', cause: 'answer-lost' } } })
  })
})

describe('other calls', () => {
  async function asking(type: 'read-baseline' | 'end-of-day', ...answers: readonly string[]) {
    const terminal = rawTerminal()
    await terminal.registered()
    const answer = terminal.session.call({ type }, 1)
    await terminal.clock.advance(1)
    await terminal.say(...answers)
    return { ...terminal, answer }
  }

  test('the baseline is the last transaction, or nothing', async () => {
    const known = await asking('read-baseline', '80 00 00', status, '06 0F 00')
    expect(await known.answer).toMatchObject({ value: { baseline: { receiptNo: 1, trace: 1 } } })
    const nothing = await asking('read-baseline', '84 83 00')
    expect(await nothing.answer).toMatchObject({ value: { baseline: { receiptNo: 0, trace: 0 } } })
  })

  test.each([
    ['read-baseline', ['80 00 00', '06 0F 00'], 'failure'],
    ['read-baseline', ['80 00 00', '04 0F 06 27 00 87 00 01 27', '06 1E 01 CC'], 'failure'],
    ['read-baseline', ['80 00 00', '04 0F 08 29 11 11 22 22 87 00 01', '06 0F 00'], 'failure'],
    ['read-baseline', ['84 9C 00'], 'busy'],
    ['end-of-day', ['80 00 00', '04 FF 02 04 00', '06 0F 00'], 'failure'],
    ['end-of-day', ['80 00 00', '06 1E 01 77'], 'failure'],
    ['end-of-day', ['84 A0 00'], 'busy'],
  ] as const)('%s answered with %j fails as %s', async (type, answers, error) => {
    const { answer } = await asking(type, ...answers)
    expect(await answer).toMatchObject({ ok: false, error: { error } })
  })

  test('totals without counts and messages of no interest are taken', async () => {
    const day = '04 0F 09 27 00 04 00 00 00 00 10 00'
    const { answer } = await asking('end-of-day', '80 00 00', '06 D8 01 00', '04 FF 00', day, '06 0F 00')
    expect(await answer).toMatchObject({ value: { terminalId: '52523535', count: 0, totalMinor: 1_000 } })
  })

  test('silence and a lost line', async () => {
    const silent = await asking('end-of-day')
    await silent.clock.advance(5_000)
    expect(await silent.answer).toMatchObject({ error: { error: 'timeout' } })
    expect(await silent.session.call({ type: 'end-of-day' }, 1)).toMatchObject({
      error: { error: 'offline' },
    })
    const lost = await asking('read-baseline')
    lost.session.end('gone')
    expect(await lost.answer).toMatchObject({ error: { error: 'offline' } })
  })

  test('what is not for a terminal is illegal', async () => {
    const { session } = rawTerminal()
    expect(await session.call({ type: 'read-weight' }, 1)).toMatchObject({ error: { error: 'illegal' } })
  })

  test('a late answer while nothing runs is acknowledged and changes nothing', async () => {
    const { registered, received, say } = rawTerminal()
    await registered()
    await say(status, '06 0F 00', '06 1E 01 6C')
    expect(received).toEqual([ACK, ACK, ACK])
  })
})
