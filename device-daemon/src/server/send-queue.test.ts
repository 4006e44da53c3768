import type { ServerMessage, SlotState } from '@clearlane/device-contract'
import { expect, test } from 'vitest'
import { QUEUE_MAX, SendQueue } from './send-queue.ts'

const state = (slot: string, seq: number): ServerMessage => {
  const shown: SlotState = {
    slot,
    seq,
    kind: 'scanner',
    driver: 'scanner/serial-plain',
    lifecycle: 'ready',
    sinceMs: 0,
    lastGoodMs: null,
    reopenCount: 0,
    faults: [],
    claimedFence: null,
    enabled: false,
    identity: '',
    detail: { kind: 'scanner' },
  }
  return { type: 'state', state: shown }
}
const done = (id: number): ServerMessage => ({ type: 'done', id: String(id) })

function drain(queue: SendQueue) {
  const all = []
  for (let message = queue.take(); message !== undefined; message = queue.take()) all.push(message)
  return all
}

test('states are conflated to the latest of each slot, everything else is kept in order', () => {
  const queue = new SendQueue()
  for (const message of [state('a', 1), done(1), state('b', 2), state('a', 3), done(2)]) queue.push(message)
  expect(drain(queue)).toEqual([done(1), state('b', 2), state('a', 3), done(2)])
})

test('a client that reads nothing is cut off at the limit, however many states there were', () => {
  const queue = new SendQueue()
  for (let seq = 0; seq < 10_000; seq++) expect(queue.push(state('a', seq))).toBe(true)
  for (let id = 1; id < QUEUE_MAX; id++) expect(queue.push(done(id))).toBe(true)
  expect(queue.push(done(0))).toBe(false)
  expect(queue.push(state('a', 10_000))).toBe(true)
})
