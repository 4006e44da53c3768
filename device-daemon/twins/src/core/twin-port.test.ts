import { virtualClock, type ByteStream } from '@clearlane/device-contract/ports'
import { expect, test } from 'vitest'
import { memoryHost } from './memory-host.ts'
import { createTwinPort } from './twin-port.ts'

async function connected() {
  const clock = virtualClock()
  const heard: number[] = []
  const twin = createTwinPort(clock, { receive: (bytes) => heard.push(...bytes) })
  const open = memoryHost(clock, twin)
  const seen: number[][] = []
  const closes: string[] = []
  const host = await line(open)
  host.onBytes((bytes) => seen.push([...bytes]))
  host.onClose((reason) => closes.push(reason))
  return { clock, twin, open, host, heard, seen, closes }
}

async function line(open: ReturnType<typeof memoryHost>): Promise<ByteStream> {
  const opened = await open()
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

test('bytes go both ways', async () => {
  const { clock, twin, host, heard, seen } = await connected()
  expect(host.write(Uint8Array.of(1, 2))).toBe(true)
  twin.send(Uint8Array.of(3))
  await clock.advance(0)
  expect(heard).toEqual([1, 2])
  expect(seen).toEqual([[3]])
})

test('a split frame arrives in pieces, in order, also when it is slow', async () => {
  const { clock, twin, seen } = await connected()
  twin.faults.splitEvery(2)
  twin.faults.slow(10)
  twin.send(Uint8Array.of(1, 2, 3))
  twin.send(Uint8Array.of(4))
  await clock.advance(10)
  expect(seen).toEqual([[1, 2]])
  await clock.advance(20)
  expect(seen).toEqual([[1, 2], [3], [4]])
})

test('an unplug in mid-frame delivers the first bytes and closes the line', async () => {
  const { clock, twin, open, seen, closes } = await connected()
  twin.faults.unplugAfter(2)
  twin.send(Uint8Array.of(1, 2, 3))
  await clock.advance(1)
  expect(seen).toEqual([[1, 2]])
  expect(closes).toHaveLength(1)
  expect(await open()).toEqual({ ok: false, error: 'no such device' })
})

test('plugged in again, the line opens and carries everything', async () => {
  const { clock, twin, open, heard } = await connected()
  twin.faults.unplugAfter(0)
  twin.faults.replug()
  const again = await line(open)
  again.write(Uint8Array.of(9))
  twin.send(Uint8Array.of(1, 2, 3))
  await clock.advance(1)
  expect(heard).toEqual([9])
  expect(twin.connected.get()).toBe(true)
})

test('a silent twin hears and says nothing; garbage is sent as it is', async () => {
  const { clock, twin, host, heard, seen } = await connected()
  twin.faults.silence(true)
  host.write(Uint8Array.of(1))
  twin.send(Uint8Array.of(2))
  twin.faults.garbage(Uint8Array.of(0xff))
  await clock.advance(1)
  expect(heard).toEqual([1])
  expect(seen).toEqual([[0xff]])
})

test('a second host takes the line over', async () => {
  const { clock, twin, open, seen, closes } = await connected()
  await line(open)
  twin.send(Uint8Array.of(1))
  await clock.advance(1)
  expect(closes).toHaveLength(1)
  expect(seen).toEqual([])
})
