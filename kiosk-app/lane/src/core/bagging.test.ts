import type { CatalogueItem } from '@clearlane/domain'
import { expect, test } from 'vitest'
import { BENCH_ENTRIES, COLA, type LaneBench, MILK, startedBench } from '../testing/lane-bench.ts'

const SETTLED_MS = 2_000
const MASS_G: Readonly<Record<string, number>> = { [MILK]: 1_030, [COLA]: 530 }

/** Milk and cola have learned masses, everything else is unknown. */
function learned(item: CatalogueItem): CatalogueItem {
  const grams = MASS_G[item.gtin?.slice(1) ?? '']
  return grams === undefined
    ? item
    : { ...item, grossMass: { meanMg: grams * 1_000, deviationMg: grams * 8 } }
}

async function platformBench(atStartG = 0): Promise<LaneBench> {
  const bench = await startedBench((one) => {
    one.catalogue.publish(BENCH_ENTRIES.map((entry) => ({ ...entry, item: learned(entry.item) })))
    one.daemon.platform = { state: 'unknown' }
  })
  bench.daemon.rests(atStartG)
  await bench.settle(SETTLED_MS)
  return bench
}

async function places(bench: LaneBench, grams: number): Promise<void> {
  bench.daemon.shows({ state: 'motion' })
  await bench.settle(400)
  bench.daemon.rests(grams)
  await bench.settle(SETTLED_MS)
}

const told = (bench: LaneBench) => bench.ledger.sale?.bagging?.told.kind
const calls = (bench: LaneBench) =>
  bench.ledger.sale?.interventions.filter(({ kind }) => kind === 'weight') ?? []

/** Everything that the shopper was told, in order. */
function prompts(bench: LaneBench): readonly string[] {
  const events = bench.messages.flatMap((one) => (one.type === 'events' ? one.events : []))
  return events.flatMap((event) => (event.type === 'bagging-told' ? [event.prompt.kind] : []))
}

test('an honest shopper is asked for each thing once, is never blocked and pays', async () => {
  const bench = await platformBench(15)
  await bench.scan(MILK)
  expect(told(bench)).toBe('missing')
  await places(bench, 15 + 1_035)
  await bench.scan(COLA)
  await places(bench, 15 + 1_035 + 525)
  expect(prompts(bench)).toEqual(['missing', 'all-there', 'missing', 'all-there'])
  expect(await bench.pay()).toBe('ok')
  await bench.settle(1_000)
  expect(bench.phase).toBe('completed')
  expect(calls(bench)).toEqual([])
})

test('what each product weighed is in the journal, in integer milligrams', async () => {
  const bench = await platformBench()
  await bench.scan(MILK)
  await places(bench, 1_035)
  const settled = bench.messages
    .flatMap((one) => (one.type === 'events' ? one.events : []))
    .findLast((event) => event.type === 'platform-settled')
  expect(settled).toMatchObject({ massMg: 1_035_000, observed: { lineId: '1', pieces: 1 } })
  expect(Number.isInteger(settled?.observed?.massMg)).toBe(true)
})

test('something that was not scanned blocks payment, and taken off it goes away by itself', async () => {
  const bench = await platformBench()
  await bench.scan(MILK)
  await places(bench, 1_030)
  await places(bench, 1_230)
  expect(bench.ledger.sale?.bagging?.told).toMatchObject({ kind: 'more', blocks: true })
  expect(await bench.pay()).toBe('bagging-open')
  await places(bench, 1_030)
  expect(prompts(bench)).toEqual(['missing', 'all-there', 'more', 'all-there'])
  expect(bench.count('intervention-raised')).toBe(0)
  expect(await bench.pay()).toBe('ok')
})

test('what was taken off is asked for, and put back it is in order', async () => {
  const bench = await platformBench()
  await bench.scan(MILK)
  await places(bench, 1_030)
  await places(bench, 0)
  expect(told(bench)).toBe('removed')
  await places(bench, 1_030)
  expect(told(bench)).toBe('all-there')
})

test('staff is called when the shopper does not put it right, and what staff accepts is in order', async () => {
  const bench = await platformBench()
  await bench.scan(MILK)
  await places(bench, 1_030)
  await places(bench, 1_230)
  expect(calls(bench)).toEqual([])
  await bench.settle(bench.settings.baggingPatienceMs)
  const [call] = calls(bench)
  expect(call).toMatchObject({
    blocksPayment: true,
    evidence: { prompt: { kind: 'more' }, seenMg: 1_230_000 },
  })
  await bench.signIn()
  const { interventionId = '', version = 0 } = call ?? {}
  const resolve = { type: 'staff-resolve', interventionId, version, resolution: 'approved' } as const
  expect(await bench.ask(resolve)).toBe('ok')
  await bench.ask({ type: 'staff-leave' })
  await bench.settle(SETTLED_MS)
  expect(told(bench)).toBe('all-there')
  expect(calls(bench)).toEqual([])
  expect(await bench.pay()).toBe('ok')
})

test('who asks for a colleague need not wait, and what is put right calls nobody any more', async () => {
  const bench = await platformBench()
  await bench.scan(MILK)
  expect(await bench.ask({ type: 'call-about-bagging' })).toBe('ok')
  expect(calls(bench)).toMatchObject([{ evidence: { prompt: { kind: 'missing' } } }])
  await places(bench, 1_030)
  expect(calls(bench)).toEqual([])
})

test('staff that denies is called again only after the shopper had time', async () => {
  const bench = await platformBench()
  await bench.scan(MILK)
  await places(bench, 1_030)
  await places(bench, 1_230)
  await bench.settle(bench.settings.baggingPatienceMs)
  await bench.signIn()
  const { interventionId = '', version = 0 } = calls(bench)[0] ?? {}
  await bench.ask({ type: 'staff-resolve', interventionId, version, resolution: 'denied' })
  expect(calls(bench)).toEqual([])
  await bench.settle(bench.settings.baggingPatienceMs + 1_000)
  expect(calls(bench)).toHaveLength(1)
})

test('an own bag that was announced is in order', async () => {
  const bench = await platformBench()
  await bench.ask({ type: 'start-sale', language: 'de' })
  expect(await bench.ask({ type: 'announce-bag' })).toBe('ok')
  await places(bench, 140)
  await bench.scan(MILK)
  await places(bench, 140 + 1_030)
  expect(prompts(bench)).toEqual(['missing', 'all-there'])
})

test('an own bag that was placed first is in order when it is announced', async () => {
  const bench = await platformBench()
  await bench.scan(MILK)
  await places(bench, 1_030)
  await places(bench, 1_030 + 160)
  expect(told(bench)).toBe('more')
  await bench.ask({ type: 'announce-bag' })
  expect(told(bench)).toBe('all-there')
})

test('what is too large is not asked for, and may come all the same', async () => {
  const bench = await platformBench()
  await bench.scan(MILK)
  expect(await bench.ask({ type: 'skip-bagging', lineId: '1' })).toBe('ok')
  expect(told(bench)).toBe('all-there')
  expect(await bench.pay()).toBe('ok')
})

test('a product of unknown mass is asked for and blocks nothing', async () => {
  const bench = await startedBench((one) => (one.daemon.platform = { state: 'unknown' }))
  bench.daemon.rests(0)
  await bench.settle(SETTLED_MS)
  await bench.scan(MILK)
  expect(bench.ledger.sale?.bagging?.told).toMatchObject({ kind: 'missing', blocks: false })
  expect(await bench.pay()).toBe('ok')
})

test('a restart in mid-sale changes nothing that is said', async () => {
  const bench = await platformBench(15)
  await bench.scan(MILK)
  await places(bench, 1_045)
  await places(bench, 1_245)
  expect(told(bench)).toBe('more')
  await bench.restart()
  await bench.settle(SETTLED_MS)
  expect(prompts(bench)).toEqual(['missing', 'all-there', 'more'])
  await places(bench, 1_045)
  expect(told(bench)).toBe('all-there')
  await bench.scan(COLA)
  await places(bench, 1_045 + 530)
  expect(told(bench)).toBe('all-there')
  expect(await bench.pay()).toBe('ok')
})

test('load that swings says nothing, so that two prompts never alternate', async () => {
  const bench = await platformBench()
  await bench.scan(MILK)
  for (let swing = 0; swing < 10; swing += 1) {
    bench.daemon.rests(swing % 2 === 0 ? 1_030 : 1_300)
    await bench.settle(400)
  }
  expect(prompts(bench)).toEqual(['missing'])
  await places(bench, 1_030)
  expect(prompts(bench)).toEqual(['missing', 'all-there'])
})

test('who leans on the platform is asked to let go once', async () => {
  const bench = await platformBench()
  await bench.scan(MILK)
  await places(bench, 1_030)
  bench.daemon.shows({ state: 'motion' })
  await bench.settle(6_000)
  expect(told(bench)).toBe('leaning')
  await places(bench, 1_030)
  expect(prompts(bench)).toEqual(['missing', 'all-there', 'leaning', 'all-there'])
})

test('without its platform a lane goes on as one that has none', async () => {
  const bench = await platformBench()
  bench.daemon.platformLine('lost')
  await bench.settle(6_000)
  await bench.scan(MILK)
  expect(bench.ledger.sale?.bagging).toBeUndefined()
  expect(await bench.pay()).toBe('ok')
})

test('a platform that goes in mid-sale asks for nothing more, and what it found amiss stays for staff', async () => {
  const bench = await platformBench()
  await bench.scan(MILK)
  bench.daemon.platformLine('lost')
  await bench.settle(6_000)
  expect(told(bench)).toBe('all-there')
  bench.daemon.platformLine('ready')
  await places(bench, 1_230)
  await bench.settle(SETTLED_MS)
  expect(told(bench)).toBe('more')
  bench.daemon.platformLine('lost')
  await bench.settle(6_000)
  expect(told(bench)).toBe('more')
  await bench.settle(bench.settings.baggingPatienceMs)
  expect(calls(bench)).toHaveLength(1)
})

test('a platform that comes in mid-sale excuses what was scanned before', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  bench.daemon.platform = { state: 'unknown' }
  bench.daemon.unplug()
  bench.daemon.plugIn()
  await bench.settle()
  bench.daemon.rests(1_030)
  await bench.settle(SETTLED_MS)
  expect(bench.ledger.sale?.bagging).toMatchObject({ told: { kind: 'all-there' }, excused: ['1'] })
})

test('what the last shopper left may stay or go, and a restart knows which', async () => {
  const bench = await platformBench(800)
  await bench.scan(MILK)
  await places(bench, 800 + 1_030)
  expect(told(bench)).toBe('all-there')
  await places(bench, 1_030)
  expect(told(bench)).toBe('all-there')
  await bench.restart()
  bench.daemon.rests(1_030)
  await bench.settle(SETTLED_MS)
  await bench.scan(COLA)
  await places(bench, 1_560)
  expect(prompts(bench).filter((kind) => kind !== 'missing' && kind !== 'all-there')).toEqual([])
  expect(calls(bench)).toEqual([])
  expect(await bench.pay()).toBe('ok')
})

test('a basket that was put aside starts anew with what lies there', async () => {
  const bench = await platformBench()
  await bench.scan(MILK)
  await places(bench, 1_030)
  await places(bench, 1_230)
  await bench.signIn()
  await bench.ask({ type: 'staff-suspend' })
  const saleId = bench.ledger.suspended[0]?.saleId ?? ''
  expect(await bench.ask({ type: 'staff-resume', saleId })).toBe('ok')
  await bench.ask({ type: 'staff-leave' })
  await bench.settle(SETTLED_MS)
  expect(told(bench)).toBe('all-there')
  expect(await bench.pay()).toBe('ok')
})
