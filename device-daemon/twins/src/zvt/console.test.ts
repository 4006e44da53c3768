import { virtualClock } from '@clearlane/device-contract/ports'
import { expect, test } from 'vitest'
import { OperationConsole } from './console.ts'

test('an abort that nobody heard is heard once, so that waiting for the card to be taken really waits', async () => {
  const clock = virtualClock()
  const operation = new OperationConsole(clock, () => true)
  operation.abort()
  expect(await operation.hear(1_000)).toBe('abort')
  const next = operation.hear(1_000)
  await clock.advance(1_000)
  expect(await next).toBe('time-out')
  expect(operation.abortWanted()).toBe(true)
})
