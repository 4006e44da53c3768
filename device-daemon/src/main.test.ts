import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createLineDecoder,
  encodeLine,
  parseServerMessage,
  type ClientMessage,
  type ServerMessage,
} from '@clearlane/device-contract'
import { systemClock } from '@clearlane/device-contract/adapters'
import { createPoleTwin, createScannerTwin, ptyHost, tcpHost } from '@clearlane/twins'
import { afterEach, beforeEach, expect, test } from 'vitest'

// Real processes, real sockets, a real pseudo terminal and the real clock.

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
let folder = ''
let cleanups: (() => unknown)[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearlane-'))
  cleanups = []
})

afterEach(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup()
  rmSync(folder, { recursive: true, force: true })
})

type Running = {
  readonly child: ChildProcess
  readonly ready: Promise<{ bootId: string }>
  stderr: () => string
}

function run(args: readonly string[]): Running {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  cleanups.push(() => child.kill('SIGKILL'))
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const decoder = createLineDecoder()
  const ready = new Promise<{ bootId: string }>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      for (const line of decoder.push(chunk)) {
        const value: unknown = line.ok ? JSON.parse(line.value) : null
        expect(value).toMatchObject({ ready: true })
        if (typeof value === 'object' && value !== null && 'bootId' in value)
          resolve({ bootId: String(value.bootId) })
      }
    })
  })
  return { child, ready, stderr: () => stderr }
}

function configFile(slots: readonly unknown[]): {
  file: string
  socketPath: string
  technicianSocketPath: string
} {
  const file = join(folder, 'daemon.json')
  const paths = { socketPath: join(folder, 'd.sock'), technicianSocketPath: join(folder, 't.sock') }
  writeFileSync(file, JSON.stringify({ ...paths, slots }))
  return { file, ...paths }
}

/** A client that acknowledges nothing by itself. */
async function connect(path: string) {
  const socket: Socket = createConnection(path)
  cleanups.push(() => socket.destroy())
  const decoder = createLineDecoder()
  const heard: ServerMessage[] = []
  let wake: () => void = () => undefined
  socket.on('error', () => undefined)
  socket.on('data', (chunk: Buffer) => {
    for (const line of decoder.push(chunk)) {
      const message = line.ok ? parseServerMessage(line.value) : null
      if (message?.ok === true) heard.push(message.value)
    }
    wake()
  })
  await once(socket, 'connect')
  const say = (message: ClientMessage): void => {
    socket.write(encodeLine(message))
  }
  const until = async <T>(find: (heard: readonly ServerMessage[]) => T | null | undefined): Promise<T> => {
    for (;;) {
      const found = find(heard)
      if (found !== null && found !== undefined) return found
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  const lifecycle = (slot: string, wanted: string) =>
    until((all) =>
      all.find((message) => {
        if (message.type === 'state') return message.state.slot === slot && message.state.lifecycle === wanted
        return (
          message.type === 'welcome' && message.slots.some((s) => s.slot === slot && s.lifecycle === wanted)
        )
      }),
    )
  const arm = async (slot: string): Promise<void> => {
    say({ type: 'claim', id: 'claim', slot })
    const fence = await until((all) => all.find((message) => message.type === 'claimed')?.fence)
    say({ type: 'enable', id: 'enable', slot, fence })
    await until((all) => all.find((message) => message.type === 'done'))
  }
  const scan = (n: number) =>
    until((all) =>
      all.flatMap((message) => (message.type === 'data' ? [message.event] : [])).find((e) => e.n === n),
    )
  say({ type: 'hello', protocol: 1, client: 'test' })
  return { socket, heard, say, until, lifecycle, arm, scan }
}

const serialSlot = (path: string) => ({
  slot: 'scanner',
  driver: 'scanner/serial-plain',
  transport: { kind: 'serial', path, baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 },
})

test('a scan goes through pty, serialport and socket; unplugged and plugged in it works again', async () => {
  const scanner = createScannerTwin(systemClock())
  const host = ptyHost(scanner, join(folder, 'tty'))
  cleanups.push(() => host.close())
  const { file, socketPath } = configFile([serialSlot(host.path())])
  await run(['--config', file]).ready
  expect(statSync(socketPath).mode & 0o777).toBe(0o660)
  const lane = await connect(socketPath)
  await lane.lifecycle('scanner', 'ready')
  await lane.arm('scanner')
  scanner.scan('4006381333931', ']E0')
  expect((await lane.scan(1)).data).toEqual({ kind: 'scan', symbology: ']E0', text: '4006381333931' })
  scanner.faults.unplugAfter(4)
  scanner.scan('4006381333931', ']E0')
  await lane.lifecycle('scanner', 'lost')
  lane.heard.length = 0
  scanner.faults.replug()
  await lane.lifecycle('scanner', 'ready')
  scanner.scan('96385074', ']E4')
  expect((await lane.scan(2)).data.text).toBe('96385074')
})

test('kill -9: the next daemon takes lock and socket over, with a new boot and none of the old events', async () => {
  const scanner = createScannerTwin(systemClock())
  const host = await tcpHost(scanner)
  cleanups.push(host.close)
  const transport = { kind: 'tcp', host: '127.0.0.1', port: host.port }
  const { file, socketPath } = configFile([{ ...serialSlot(''), transport }])
  const first = run(['--config', file])
  const boot = await first.ready
  const lane = await connect(socketPath)
  await lane.lifecycle('scanner', 'ready')
  await lane.arm('scanner')
  scanner.scan('4006381333931')
  await lane.scan(1) // never acknowledged
  first.child.kill('SIGKILL')
  await Promise.all([once(first.child, 'exit'), once(lane.socket, 'close')])

  const second = await run(['--config', file]).ready
  expect(second.bootId).not.toBe(boot.bootId)
  const again = await connect(socketPath)
  await again.lifecycle('scanner', 'ready')
  await again.arm('scanner')
  scanner.scan('96385074')
  expect(await again.scan(1)).toMatchObject({ bootId: second.bootId, data: { text: '96385074' } })
})

test('a second daemon on the same socket is refused with a sentence; SIGTERM ends the first cleanly', async () => {
  const { file, socketPath } = configFile([])
  const first = run(['--config', file])
  await first.ready
  const second = run(['--config', file])
  const [code] = await once(second.child, 'close')
  expect(code).toBe(1)
  expect(second.stderr()).toBe(
    `Another device daemon (process ${first.child.pid ?? 0}) already serves ${socketPath}.\n`,
  )
  first.child.kill('SIGTERM')
  expect(await once(first.child, 'exit')).toEqual([0, null])
})

test.each([
  ['no configuration', [], 'Usage: device-daemon --config FILE\n'],
  ['an unknown option', ['--what'], 'Usage: device-daemon --config FILE\n'],
  [
    'a file that is not there',
    ['--config', '/nowhere/x.json'],
    'The configuration /nowhere/x.json cannot be read',
  ],
])('%s ends with a plain sentence and code 2', async (_name, args, sentence) => {
  const { child, stderr } = run(args)
  expect((await once(child, 'close'))[0]).toBe(2)
  expect(stderr()).toContain(sentence)
})

test('a wrong configuration and a socket in a place that cannot be written are said plainly', async () => {
  const { file } = configFile([{ slot: 'scanner', driver: 'scanner/magic', transport: { kind: 'serial' } }])
  const wrong = run(['--config', file])
  expect((await once(wrong.child, 'close'))[0]).toBe(2)
  expect(wrong.stderr()).toContain(`The configuration ${file} cannot be used. slots.0.transport`)
  writeFileSync(file, JSON.stringify({ socketPath: '/proc/d.sock', slots: [] }))
  const unwritable = run(['--config', file])
  expect((await once(unwritable.child, 'close'))[0]).toBe(1)
  expect(unwritable.stderr()).toContain('The socket /proc/d.sock cannot be made')
})

test('a client that sends no message of ours is refused and cut off, others go on', async () => {
  const pole = createPoleTwin(systemClock())
  const host = await tcpHost(pole)
  cleanups.push(host.close)
  const transport = { kind: 'tcp', host: '127.0.0.1', port: host.port }
  const { file, socketPath } = configFile([{ slot: 'pole', driver: 'light-pole/gpio', transport }])
  await run(['--config', file]).ready
  const good = await connect(socketPath)
  for (const bad of ['{"type":"rob"}\n', 'nonsense\n', '\u0000'.repeat(600_000) + '\n']) {
    const rude = await connect(socketPath)
    rude.socket.write(bad)
    await rude.until((all) => all.find((message) => message.type === 'refused'))
  }
  await good.lifecycle('pole', 'ready')
})
