import { expect, test } from 'vitest'
import { BEER, COLA, MILK, startedBench } from '../testing/lane-bench.ts'

test('events reach the screen in order and without gaps', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  await bench.scan(COLA)
  await bench.pay()
  let seq = 0
  for (const message of bench.messages) {
    if (message.type === 'welcome') seq = message.seq
    if (message.type !== 'events') continue
    expect(message.fromSeq).toBe(seq + 1)
    expect(message.seq).toBe(seq + message.events.length)
    seq = message.seq
  }
  expect(seq).toBe(bench.lane.seq())
})

test('a restart folds to the same ledger', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  await bench.scan(COLA)
  const before = bench.ledger.sale
  await bench.restart()
  expect(bench.ledger.sale).toEqual(before)
})

test('a command id that is sent again gets its first answer, also after a restart', async () => {
  const bench = await startedBench()
  const key = { type: 'key-code', digits: MILK } as const
  expect(await bench.ask(key, 'same')).toBe('ok')
  expect(await bench.ask(key, 'same')).toBe('ok')
  await bench.restart()
  expect(await bench.ask(key, 'same')).toBe('ok')
  expect(bench.count('item-added')).toBe(1)
})

test('the newest screen wins, the older one is told and is not heard any more', async () => {
  const bench = await startedBench()
  bench.messages.length = 0
  bench.openScreen()
  expect(bench.messages[0]).toEqual({ type: 'superseded' })
  expect(bench.messages[1]?.type).toBe('welcome')
})

test('a full disk refuses the command, changes nothing, says so, and goes on when there is room', async () => {
  const disk = { full: false }
  const bench = await startedBench((one) => {
    one.wrapJournal = (journal) => ({
      ...journal,
      append: (placed, stamp) =>
        disk.full
          ? { ok: false, error: { kind: 'full', detail: 'SQLITE_FULL' } }
          : journal.append(placed, stamp),
    })
  })
  await bench.scan(MILK)
  disk.full = true
  bench.freeBytes = 0
  await bench.scan(COLA)
  expect(bench.ledger.sale?.lines).toHaveLength(1)
  expect(bench.daemon.acks).toEqual([1])
  expect(bench.live.outOfService).toMatch(/disk .* full/)
  expect(bench.fatals).toEqual([])
  disk.full = false
  bench.freeBytes = 1e12
  await bench.settle(5_000)
  expect(bench.live.outOfService).toBeNull()
  await bench.scan(COLA)
  expect(bench.ledger.sale?.lines).toHaveLength(3)
})

test('a disk that fails to flush ends the process, once, and nothing is decided after it', async () => {
  const bench = await startedBench((one) => {
    let failing = false
    one.wrapJournal = (journal) => ({
      ...journal,
      append: (placed, stamp) => {
        failing ||= placed.some(({ event }) => event.type === 'item-added')
        return failing
          ? { ok: false, error: { kind: 'fatal', detail: 'SQLITE_IOERR_FSYNC' } }
          : journal.append(placed, stamp)
      },
    })
  })
  await bench.scan(MILK)
  await bench.scan(COLA)
  expect(bench.fatals).toHaveLength(1)
  expect(bench.daemon.acks).toEqual([])
  expect(await bench.ask({ type: 'start-sale', language: 'de' })).toBe('out-of-service')
})

test('below the reserve no sale starts, and one that is open is finished', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  bench.freeBytes = 1_000
  await bench.scan(COLA)
  await bench.pay()
  expect(bench.phase).toBe('completed')
  await bench.ask({ type: 'finish' })
  await bench.scan(MILK)
  expect(bench.notices.at(-1)).toEqual({ kind: 'scan-refused', reason: 'disk-reserve' })
  expect(bench.live.outOfService).not.toBeNull()
})

test('a clock that is set back is written down, and restricted items wait until it can be believed', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  bench.clock.stepWall(-3_600_000)
  await bench.scan(BEER)
  expect(bench.types()).toContain('clock-stepped')
  expect(bench.ledger.sale?.lines).toHaveLength(1)
  bench.clock.stepWall(3_600_000)
  await bench.scan(BEER)
  expect(bench.ledger.sale?.lines).toHaveLength(2)
})

test('a new price book is for the next sale; what is blocked in it is blocked now', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  const book = bench.ledger.priceBook ?? ''
  const milk = bench.catalogue.find(book, `gtin:0${MILK}`)
  const cola = bench.catalogue.find(book, `gtin:0${COLA}`)
  if (milk === null || cola === null) throw new Error('the bench sells milk and cola')
  const item = { ...milk, priceMinor: 999 }
  bench.catalogue.publish([item, { ...cola, blocked: true }].map((one) => ({ item: one, rank: null })))
  await bench.settle(11_000)
  expect(bench.ledger.priceBook).not.toBe(book)
  await bench.scan(MILK)
  expect(bench.ledger.sale?.totals.totalMinor).toBe(258)
  await bench.scan(COLA)
  expect(bench.notices.at(-1)).toMatchObject({
    kind: 'scan-refused',
    reason: 'blocked-item',
    item: { itemId: `gtin:0${COLA}` },
  })
})

test('a price book with a time counts from then on, and a clock that is set back does not undo it', async () => {
  const bench = await startedBench()
  const book = bench.ledger.priceBook ?? ''
  const milk = bench.catalogue.find(book, `gtin:0${MILK}`)
  if (milk === null) throw new Error('the bench sells milk')
  const dearer = { item: { ...milk, priceMinor: 999 }, rank: null }
  const next = bench.catalogue.publish([dearer], { atMs: bench.clock.wallMs() + 60_000 })
  await bench.settle(50_000)
  expect(bench.ledger.priceBook).toBe(book)
  await bench.scan(MILK)
  await bench.settle(20_000)
  expect(bench.ledger.priceBook).toBe(next)
  expect(bench.ledger.sale?.totals.totalMinor).toBe(129)
  await bench.ask({ type: 'cancel-sale' })
  bench.clock.stepWall(-3_600_000)
  await bench.settle(20_000)
  await bench.scan(MILK)
  expect(bench.ledger.priceBook).toBe(next)
  expect(bench.ledger.sale?.totals.totalMinor).toBe(999)
})

test('a large price book is taken when it has been checked, and nobody waits for that', async () => {
  const bench = await startedBench()
  const book = bench.ledger.priceBook
  const checked = { yet: false }
  Object.assign(bench.catalogue, { prepared: () => checked.yet })
  const next = bench.catalogue.publish([])
  await bench.settle(30_000)
  expect(bench.ledger.priceBook).toBe(book)
  checked.yet = true
  await bench.settle(1_000)
  expect(bench.ledger.priceBook).toBe(next)
})

test('hours and limits of a new price book hold in a sale that is open', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  const book = bench.ledger.priceBook ?? ''
  const milk = bench.catalogue.find(book, `gtin:0${MILK}`)
  const cola = bench.catalogue.find(book, `gtin:0${COLA}`)
  if (milk === null || cola === null) throw new Error('the bench sells milk and cola')
  const never = [{ days: [7], fromMin: 0, toMin: 1 }]
  bench.catalogue.publish([
    { item: { ...milk, quantityMax: 1 }, rank: null },
    { item: { ...cola, saleHours: never }, rank: null },
  ])
  await bench.settle(11_000)
  await bench.scan(MILK)
  expect(bench.notices.at(-1)).toEqual({ kind: 'scan-refused', reason: 'item-limit' })
  await bench.scan(COLA)
  expect(bench.notices.at(-1)).toEqual({ kind: 'scan-refused', reason: 'outside-hours' })
})

test('a price book that is gone is out of service, not a shopper with unknown items', async () => {
  const bench = await startedBench()
  const { itemsOf, find } = bench.catalogue
  Object.assign(bench.catalogue, { itemsOf: () => null, find: () => null })
  await bench.restart()
  await bench.scan(MILK)
  expect(bench.live.outOfService).toMatch(/price book/)
  expect(bench.notices.at(-1)).toEqual({ kind: 'scan-refused', reason: 'lane-closed' })
  Object.assign(bench.catalogue, { itemsOf, find })
  await bench.settle(11_000)
  expect(bench.live.outOfService).toBeNull()
  await bench.scan(MILK)
  expect(bench.phase).toBe('scanning')
})

test('a lane that starts on a full disk begins as soon as there is room', async () => {
  const disk = { full: true }
  const bench = await startedBench((one) => {
    one.freeBytes = 0
    one.wrapJournal = (journal) => ({
      ...journal,
      append: (placed, stamp) =>
        disk.full
          ? { ok: false, error: { kind: 'full', detail: 'SQLITE_FULL' } }
          : journal.append(placed, stamp),
    })
  })
  expect(bench.live.outOfService).toMatch(/full/)
  disk.full = false
  bench.freeBytes = 1e12
  await bench.settle(12_000)
  expect(bench.live.outOfService).toBeNull()
  expect(bench.types().slice(0, 2)).toEqual(['lane-started', 'price-book-activated'])
  expect(bench.phase).toBe('attract')
})

test('every row bears the mode of the lane, also the first of a journal', async () => {
  const modes = new Set<string>()
  const bench = await startedBench((one) => {
    one.wrapJournal = (journal) => ({
      ...journal,
      append: (placed, stamp) => {
        modes.add(stamp.mode)
        return journal.append(placed, stamp)
      },
    })
  })
  await bench.scan(MILK)
  expect([...modes]).toEqual(['demo'])
})
