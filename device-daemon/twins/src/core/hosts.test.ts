import { once } from 'node:events'
import { existsSync, mkdtempSync, readlinkSync, rmSync, createReadStream, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@clearlane/device-contract/adapters'
import { afterEach, expect, test } from 'vitest'
import { ptyHost } from './adapters/pty-host.ts'
import { tcpHost } from './adapters/tcp-host.ts'
import { createTwinPort, type TwinPort } from './twin-port.ts'

let cleanups: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup()
  cleanups = []
})

/** A device that says back what it hears, with one added to each byte. */
function echo(): TwinPort {
  const twin: TwinPort = createTwinPort(systemClock(), {
    receive: (bytes) => {
      twin.send(bytes.map((byte) => byte + 1))
    },
  })
  return twin
}

async function ask(port: number, bytes: readonly number[]): Promise<number[]> {
  const socket = createConnection({ host: '127.0.0.1', port })
  cleanups.push(() => socket.destroy())
  socket.write(Uint8Array.from(bytes))
  const [chunk] = await once(socket, 'data')
  return Buffer.isBuffer(chunk) ? [...chunk] : []
}

test('a TCP host carries every byte, refuses while unplugged, and has the same port again', async () => {
  const twin = echo()
  const host = await tcpHost(twin)
  cleanups.push(host.close)
  expect(await ask(host.port, [0, 10, 13, 254])).toEqual([1, 11, 14, 255])
  twin.faults.unplug()
  await expect(ask(host.port, [1])).rejects.toThrow('ECONNREFUSED')
  twin.faults.replug()
  expect(await ask(host.port, [1])).toEqual([2])
})

test('a pty host carries control bytes untouched, and unplugged its link is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clearlane-'))
  cleanups.push(() => {
    rmSync(folder, { recursive: true })
  })
  const twin = echo()
  const host = ptyHost(twin, join(folder, 'scale'))
  cleanups.push(host.close)
  const reader = createReadStream(host.path())
  reader.on('error', () => undefined) // the hang-up at the end
  const hungUp = new Promise<void>((resolve) => reader.on('close', resolve))
  writeFileSync(host.path(), Uint8Array.of(2, 9, 12, 16, 25))
  const [chunk] = await once(reader, 'data')
  expect(Buffer.isBuffer(chunk) ? [...chunk] : []).toEqual([3, 10, 13, 17, 26])
  const before = readlinkSync(host.path())
  twin.faults.unplug()
  expect(existsSync(host.path())).toBe(false)
  await hungUp
  twin.faults.replug()
  expect(readlinkSync(host.path())).toMatch(/^\/dev\/pts\//)
  expect(before).toMatch(/^\/dev\/pts\//)
})
