import { virtualClock } from '@clearlane/device-contract/ports'
import { describe, expect, test } from 'vitest'
import { createStatusPoll } from './status-poll.ts'

function start() {
  const clock = virtualClock()
  const log: string[] = []
  const poll = createStatusPoll(
    clock,
    { restMs: 1_000, answerMs: 200 },
    {
      ask: (question) => log.push(`ask ${question}`),
      heard: (question, byte) => log.push(`heard ${question}: ${byte}`),
      round: () => log.push('round'),
    },
  )
  poll.start()
  return { clock, log, poll }
}

describe('polling the status', () => {
  test('asks one question at a time and rests after the fourth answer', async () => {
    const { clock, log, poll } = start()
    for (const byte of [1, 2, 3, 4]) poll.answered(byte)
    expect(log).toEqual([
      'ask 1',
      'heard 1: 1',
      'ask 2',
      'heard 2: 2',
      'ask 3',
      'heard 3: 3',
      'ask 4',
      'heard 4: 4',
      'round',
    ])
    await clock.advance(999)
    expect(log).toHaveLength(9)
    await clock.advance(1)
    expect(log.at(-1)).toBe('ask 1')
  })

  test('a late answer belongs to no question', async () => {
    const { clock, log, poll } = start()
    poll.answered(1)
    await clock.advance(200)
    expect(poll.answered(2)).toBe(false)
    expect(log.at(-1)).toBe('ask 2')
    await clock.advance(200)
    expect(log.at(-1)).toBe('ask 1')
  })

  test('asks nothing more once stopped', async () => {
    const { clock, log, poll } = start()
    poll.stop()
    await clock.advance(5_000)
    expect(log).toEqual(['ask 1'])
  })

  test('may be stopped before it was started', () => {
    const events = {
      ask: () => undefined,
      heard: () => undefined,
      round: () => undefined,
    }
    createStatusPoll(virtualClock(), { restMs: 1, answerMs: 1 }, events).stop()
  })
})
