import { openInterventions } from '@clearlane/domain'
import { expect, test } from 'vitest'
import { MILK, startedBench, type LaneBench } from '../testing/lane-bench.ts'

const calls = (bench: LaneBench) => openInterventions(bench.ledger).map(({ kind }) => kind)

test('help on the first screen lights the pole, until staff have answered it', async () => {
  const bench = await startedBench()
  expect(await bench.ask({ type: 'call-help' })).toBe('ok')
  expect(bench.phase).toBe('attract')
  expect(calls(bench)).toEqual(['help'])
  expect(bench.daemon.poles.at(-1)).toBe('help')
  await bench.signIn()
  const resolve = { type: 'staff-resolve', interventionId: 'L1', version: 1, resolution: 'approved' } as const
  expect(await bench.ask(resolve)).toBe('ok')
  expect(calls(bench)).toEqual([])
  expect(bench.daemon.poles.at(-1)).toBe('open')
})

test('the shopper of a closed lane may call, and take it back', async () => {
  const bench = await startedBench((one) => (one.settings = { ...one.settings, openAtFirstStart: false }))
  expect(await bench.ask({ type: 'call-help' })).toBe('ok')
  expect(bench.phase).toBe('closed')
  expect(bench.daemon.poles.at(-1)).toBe('help')
  expect(await bench.ask({ type: 'withdraw', interventionId: 'L1', version: 1 })).toBe('ok')
  expect(bench.daemon.poles.at(-1)).toBe('closed')
})

test('a call outlives a restart, a sale that a scan starts, and its payment', async () => {
  const bench = await startedBench()
  await bench.ask({ type: 'call-help' })
  await bench.restart()
  expect(bench.daemon.poles.at(-1)).toBe('help')
  await bench.scan(MILK)
  await bench.ask({ type: 'call-help' })
  expect(bench.count('intervention-raised')).toBe(1)
  expect(await bench.pay()).toBe('ok')
  expect(bench.phase).toBe('completed')
  await bench.ask({ type: 'finish' })
  expect(calls(bench)).toEqual(['help'])
})

test('help does not take the chosen language back', async () => {
  const bench = await startedBench()
  await bench.ask({ type: 'start-sale', language: 'en' })
  await bench.ask({ type: 'call-help' })
  await bench.scan(MILK)
  expect(bench.ledger.sale?.language).toBe('en')
})
