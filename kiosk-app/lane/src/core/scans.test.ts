import { checkDigitWithin } from '@clearlane/domain'
import { expect, test } from 'vitest'
import {
  BENCH_ENTRIES,
  CHEESE,
  COLA,
  FREE,
  HAM,
  MILK,
  RECALLED,
  startedBench,
} from '../testing/lane-bench.ts'

test('a scan on the first screen starts the sale, is durable, acknowledged and told in one go', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  expect(bench.ledger.sale?.totals.totalMinor).toBe(129)
  expect(bench.daemon.acks).toEqual([1])
  expect(bench.notices).toEqual([])
})

test('the same data event twice, also after a restart, adds one item', async () => {
  const bench = await startedBench()
  const n = bench.daemon.scan(MILK)
  await bench.settle()
  bench.daemon.repeat(n, MILK)
  await bench.settle()
  const { bootId } = bench.daemon
  await bench.restart()
  bench.daemon.bootId = bootId
  bench.daemon.repeat(n, MILK)
  await bench.settle()
  expect(bench.count('item-added')).toBe(1)
  expect(bench.daemon.acks).toEqual([n, n, n])
})

test('a drink comes with its deposit as a line of its own', async () => {
  const bench = await startedBench()
  await bench.scan(COLA)
  expect(bench.ledger.sale?.lines).toHaveLength(2)
  expect(bench.ledger.sale?.totals.totalMinor).toBe(89 + 25)
})

test.each([
  ['a recalled item', RECALLED, 'blocked-item'],
  ['an item without a price', FREE, 'no-price'],
])('%s is refused, with a tone and a row', async (_name, code, reason) => {
  const bench = await startedBench()
  await bench.scan(MILK)
  await bench.scan(code)
  expect(bench.notices.at(-1)).toMatchObject({ kind: 'scan-refused', reason })
  expect(bench.types().at(-1)).toBe('scan-refused')
  expect(bench.daemon.acks).toEqual([1, 2])
})

const CHEESE_PACK = `010${CHEESE}`
const GS1_128 = ']C1'

test('a pack that states its weight is sold by it', async () => {
  const bench = await startedBench()
  await bench.scan(`${CHEESE_PACK}3103000250`, GS1_128)
  expect(bench.ledger.sale?.lines).toMatchObject([{ price: { netMinor: 250 } }])
  expect(bench.notices).toEqual([])
})

test('what is sold by the litre needs the label that states its volume', async () => {
  const bench = await startedBench()
  const milk = bench.catalogue.find(bench.ledger.priceBook ?? '', `gtin:0${MILK}`)
  if (milk === null) throw new Error('the bench sells milk')
  bench.catalogue.publish([{ item: { ...milk, soldBy: 'volume', priceMinor: 800 }, rank: null }])
  await bench.settle(11_000)
  await bench.scan(MILK)
  expect(bench.notices.at(-1)).toEqual({ kind: 'scan-refused', reason: 'label-unreadable' })
  await bench.scan(`010${MILK}3153000750`, GS1_128)
  expect(bench.ledger.sale?.totals.totalMinor).toBe(600)
})

test('a pack that states its price is sold for it', async () => {
  const bench = await startedBench()
  await bench.scan(`${CHEESE_PACK}31030002503922333`, GS1_128)
  expect(bench.ledger.sale?.totals.totalMinor).toBe(333)
})

test('a link on a pack sells what its bars would, and is not opened', async () => {
  const bench = await startedBench()
  await bench.scan(`https://example.com/01/0${CHEESE}/10/L1?3103=000250`, ']Q1')
  await bench.scan(`HTTPS://EXAMPLE.COM/01/0${MILK}`, ']d1')
  expect(bench.ledger.sale?.totals.totalMinor).toBe(250 + 129)
})

test('goods by weight without a weight on their label open the weighing', async () => {
  const bench = await startedBench()
  await bench.scan(`${CHEESE_PACK}10L1`, GS1_128)
  expect(bench.ledger.sale?.weighing?.item.itemId).toBe(`gtin:0${CHEESE}`)
})

test.each([
  ['past its use-by date', '17260503', 'expired'],
  ['past its best-before date', '15260503', 'best-before-passed'],
  ['of a recalled lot', '10L7', 'recalled'],
  ['of a recalled serial number', '21S7', 'recalled'],
  ['with a price in dollars', '31030002503932840100', 'label-unreadable'],
])('a piece %s is refused at the scan', async (_name, elements, reason) => {
  const bench = await startedBench()
  await bench.scan(`${CHEESE_PACK}${elements}`, GS1_128)
  expect(bench.notices.at(-1)).toMatchObject({ kind: 'scan-refused', reason })
  expect(bench.ledger.sale).toBeNull()
  expect(bench.daemon.acks).toEqual([1])
})

const COMPOSITE = ']e0'
const RECALLED_LOT = '10L7'

test('the second part of a composite symbol belongs to the EAN before it: one line, no question', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  await bench.scan('1726123110L1', COMPOSITE)
  expect(bench.ledger.sale?.lines).toHaveLength(1)
  expect(bench.types().at(-1)).toBe('item-added')
  expect(bench.daemon.acks).toEqual([1, 2])
  expect(bench.notices).toEqual([])
})

test('when it says that the piece may not be sold, the line and its deposit leave the basket', async () => {
  const bench = await startedBench()
  await bench.scan(COLA)
  const n = bench.daemon.scan('17260503', COMPOSITE)
  await bench.settle()
  expect(bench.notices).toEqual([{ kind: 'scan-refused', reason: 'expired' }])
  expect(bench.ledger.sale?.totals.totalMinor).toBe(0)
  expect(bench.types().slice(-2)).toEqual(['item-voided', 'scan-refused'])
  bench.daemon.repeat(n, '17260503', COMPOSITE)
  await bench.settle()
  expect(bench.count('item-voided')).toBe(1)
  expect(bench.daemon.acks).toEqual([1, 2, 2])
})

test('it is paired over a restart between the two', async () => {
  const bench = await startedBench()
  await bench.scan(COLA)
  const { bootId } = bench.daemon
  await bench.restart()
  bench.daemon.bootId = bootId
  bench.daemon.repeat(2, '17260503', COMPOSITE)
  await bench.settle()
  expect(bench.ledger.sale?.totals.totalMinor).toBe(0)
})

test('without its EAN it is refused, and without a second part the EAN is sold', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  await bench.settle(1_100)
  await bench.scan(RECALLED_LOT, COMPOSITE)
  expect(bench.notices).toEqual([{ kind: 'scan-refused', reason: 'label-unreadable' }])
  expect(bench.ledger.sale?.totals.totalMinor).toBe(129)
})

test('a label of the store sells the weight on it', async () => {
  const bench = await startedBench()
  await bench.scan('2812343002508')
  expect(bench.ledger.sale?.lines).toMatchObject([
    { measure: { weight: { value: 250, exponent: -3, unit: 'kg' } }, price: { netMinor: 500 } },
  ])
})

test('the number of the label itself, typed, is weighed', async () => {
  const bench = await startedBench()
  expect(await bench.ask({ type: 'key-code', digits: '2812343002508' })).toBe('ok')
  expect(bench.ledger.sale?.weighing?.item.itemId).toBe(`gtin:0${HAM}`)
})

test.each([
  ['a coupon', '8110012345612345611110123', ']e0', 'coupon'],
  ['a deposit slip', '9801234001501', ']E0', 'deposit-slip'],
  ['a member card', 'CLM123456784', ']C0', 'member'],
])('%s is for a person, and no unknown product', async (_name, code, symbology, reason) => {
  const bench = await startedBench()
  await bench.scan(code, symbology)
  expect(bench.notices).toEqual([{ kind: 'scan-refused', reason }])
  expect(bench.ledger.sale).toBeNull()
})

test('a sticker sells the product of its number for less; one on what is weighed is for a person', async () => {
  const bench = await startedBench()
  const checked = (digits: string) => digits + String(checkDigitWithin(digits))
  await bench.scan(checked(`RED${MILK}00079`), ']C0')
  expect(bench.ledger.sale?.lines).toMatchObject([
    { item: { priceMinor: 129 }, measure: { reduced: true, labelPriceMinor: 79 } },
  ])
  await bench.scan(checked(`RED${HAM}00079`), ']C0')
  expect(bench.ledger.sale?.totals.totalMinor).toBe(79)
  expect(bench.notices).toEqual([{ kind: 'scan-refused', reason: 'label-unreadable' }])
})

test('a member card lowers the price where there are offers for members, and is noted nowhere', async () => {
  const bench = await startedBench(({ catalogue }) => {
    const offer = { kind: 'fixed-price', priceMinor: 99, items: 'all' } as const
    const limits = { perSale: null, perLine: null }
    const member = { promotionId: 'M', name: { de: 'M' }, offer, membersOnly: true, times: null, limits }
    catalogue.publish(BENCH_ENTRIES, { promotions: [member] })
  })
  await bench.scan(MILK)
  await bench.scan('CLM123456784', ']C0')
  expect(bench.ledger.sale?.totals.totalMinor).toBe(99)
  expect(JSON.stringify(bench.ledger)).not.toContain('12345678')
  await bench.scan('CLM123456784', ']C0')
  expect(bench.notices).toEqual([{ kind: 'scan-refused', reason: 'duplicate' }])
  expect(bench.daemon.acks).toEqual([1, 2, 3])
})

test('an element string that breaks a rule asks for a person, with the code of every reason', async () => {
  const bench = await startedBench()
  await bench.scan(`${CHEESE_PACK}17261301`, GS1_128)
  const [open] = bench.ledger.sale?.interventions ?? []
  expect(open?.evidence).toMatchObject({ kind: 'unknown-item', reasons: ['wrong-value'] })
})

test.each([
  ['is read well and that nobody knows', '4000417019004', ['not-in-price-book']],
  ['has a wrong check digit', '4008452027016', ['wrong-check-digit']],
])('what a person reads of a number that %s is a code, not a sentence', async (_what, code, reasons) => {
  const bench = await startedBench()
  await bench.scan(code)
  expect(bench.ledger.sale?.interventions[0]?.evidence).toMatchObject({ reasons })
})

test.each([
  ['a number that no price book knows', '4000417019004'],
  ['a wrong check digit', '4008452027016'],
  ['4 KB of data', '1'.repeat(4096)],
  ['control characters', '\u0000\u001b@\u0007400'],
  ['HTML', '<img src=x onerror=alert(1)>'],
])('%s asks for a person, and what staff see is short and printable', async (_name, code) => {
  const bench = await startedBench()
  await bench.scan(code)
  const [open] = bench.ledger.sale?.interventions ?? []
  expect(open?.kind).toBe('unknown-item')
  const data = open?.evidence.kind === 'unknown-item' ? open.evidence.data : ''
  expect(data).toMatch(/^[\x20-\x7e·]{1,80}$/)
  expect(bench.daemon.acks).toEqual([1])
})

test('a closed lane refuses scans and still takes a badge', async () => {
  const bench = await startedBench((one) => (one.settings = { ...one.settings, openAtFirstStart: false }))
  await bench.scan(MILK)
  expect(bench.notices.at(-1)).toEqual({ kind: 'scan-refused', reason: 'lane-closed' })
  expect(await bench.signIn()).toBe('ok')
  expect(await bench.ask({ type: 'staff-open-lane' })).toBe('ok')
  expect(await bench.ask({ type: 'staff-leave' })).toBe('ok')
  expect(bench.phase).toBe('attract')
})

test('what was scanned before the sale began does not get into it', async () => {
  const bench = await startedBench()
  const beforeMs = bench.clock.monoMs()
  await bench.settle(2_000)
  await bench.ask({ type: 'start-sale', language: 'en' })
  bench.daemon.scan(MILK, ']E0', beforeMs)
  await bench.settle()
  expect(bench.ledger.sale?.lines).toEqual([])
  expect(bench.notices.at(-1)).toEqual({ kind: 'scan-refused', reason: 'finished' })
})

test('from the request to pay on a scan is refused, and the basket stays as it was paid', async () => {
  const bench = await startedBench((one) => one.daemon.plans.push({ does: 'approve', says: 'nothing' }))
  await bench.scan(MILK)
  await bench.pay()
  await bench.scan(COLA)
  expect(bench.notices.at(-1)).toEqual({ kind: 'scan-refused', reason: 'paying' })
  expect(bench.ledger.sale?.lines).toHaveLength(1)
})

test('in attendant mode a scan is a price check', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  await bench.signIn()
  await bench.scan(COLA)
  expect(bench.notices.at(-1)).toMatchObject({ kind: 'price-check', item: { priceMinor: 89 } })
  expect(bench.ledger.sale?.lines).toHaveLength(1)
})

test('what is typed and may not be sold is told with the item, like a scan of it', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  expect(await bench.ask({ type: 'key-code', digits: RECALLED })).toBe('blocked-item')
  expect(bench.notices).toMatchObject([
    { kind: 'scan-refused', reason: 'blocked-item', item: { itemId: `gtin:0${RECALLED}` } },
  ])
  expect(await bench.ask({ type: 'key-code', digits: FREE })).toBe('no-price')
  expect(bench.notices).toHaveLength(1)
})
