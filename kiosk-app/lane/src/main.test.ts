import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { WebSocket } from 'ws'
import { afterAll, afterEach, expect, test } from 'vitest'
import { importDemoStore } from './demo/import-demo.ts'
import { journalPath } from './places.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lane-main-'))
const running = new Set<ChildProcess>()

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ready = { readonly port: number; readonly token: string; readonly outOfService?: string }
type Started = { readonly child: ChildProcess; readonly ready: Ready }

function configIn(dataDir: string, more: object = {}): string {
  mkdirSync(dataDir, { recursive: true })
  const path = join(dataDir, 'lane.json')
  const socketPath = join(dataDir, 'none.sock')
  const config = {
    dataDir,
    socketPath,
    kioskPort: 0,
    receiptPort: null,
    mode: 'demo',
    uiDir: dataDir,
    logLevel: 'silent',
  }
  writeFileSync(path, JSON.stringify({ ...config, ...more }))
  return path
}

function spawned(config: string): ChildProcess {
  const child = spawn(process.execPath, [MAIN, '--config', config], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  return child
}

async function started(config: string): Promise<Started> {
  const child = spawned(config)
  if (child.stdout === null) throw new Error('a child with a stdout')
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const ready: unknown = JSON.parse(String(line))
  if (!isReady(ready)) throw new Error('a ready line')
  return { child, ready }
}

function isReady(value: unknown): value is Ready {
  return typeof value === 'object' && value !== null && 'port' in value && 'token' in value
}

/** Exit code and last sentence of a lane that does not start. */
async function failed(config: string) {
  const child = spawned(config)
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = await once(child, 'close')
  return { code: Number(code), said: said.trim() }
}

async function ended({ child }: Started): Promise<number> {
  const gone = once(child, 'close')
  child.kill('SIGTERM')
  const [code] = await gone
  return Number(code)
}

class Screen {
  readonly socket: WebSocket
  readonly messages: { readonly type: string; readonly [field: string]: unknown }[] = []
  readonly #waiting: (() => void)[] = []
  closed: number | null = null

  constructor({ port, token }: Ready, origin = `http://127.0.0.1:${port}`) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/api/socket`, ['clearlane.1', `token.${token}`], {
      origin,
    })
    this.socket.on('message', (data: Buffer) => {
      const message: unknown = JSON.parse(data.toString('utf8'))
      if (isMessage(message)) this.messages.push(message)
      this.#wake()
    })
    this.socket.on('close', (code) => {
      this.closed = code
      this.#wake()
    })
    this.socket.on('error', () => this.#wake())
  }

  async opened(): Promise<this> {
    await once(this.socket, 'open')
    this.send({ type: 'hello', buildId: 'dev', seq: null })
    await this.until('welcome')
    return this
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  }

  async until(type: string) {
    for (;;) {
      const found = this.messages.find((one) => one.type === type)
      if (found !== undefined) return found
      await this.#change()
    }
  }

  async untilClosed(): Promise<number> {
    while (this.closed === null) await this.#change()
    return this.closed
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

function isMessage(value: unknown): value is { readonly type: string } {
  return typeof value === 'object' && value !== null && 'type' in value
}

const NUTELLA = { type: 'command', id: 'n1', command: { type: 'key-code', digits: '3017620422003' } }

test(
  'a basket survives kill -9, and so does the page: the token is the same',
  { timeout: 60_000 },
  async () => {
    const dataDir = join(folder, 'basket')
    await importDemoStore({ dataDir })
    const config = configIn(dataDir)
    const first = await started(config)
    const screen = await new Screen(first.ready).opened()
    screen.send(NUTELLA)
    expect(await screen.until('answer')).toMatchObject({ id: 'n1', ok: true })
    const gone = once(first.child, 'close')
    first.child.kill('SIGKILL')
    await gone
    const second = await started(config)
    expect(second.ready.token).toBe(first.ready.token)
    const again = await new Screen(second.ready).opened()
    expect(again.messages[0]).toMatchObject({
      ledger: { sale: { lines: [{ item: { gtin: '03017620422003' } }] } },
    })
    expect(await ended(second)).toBe(0)
  },
)

test(
  'the socket: wrong origin, nonsense, an oversized message, a second tab',
  { timeout: 60_000 },
  async () => {
    const { ready } = await started(configIn(join(folder, 'socket')))
    expect(await new Screen(ready, 'http://evil.example').untilClosed()).toBe(1006)
    expect(await new Screen({ ...ready, token: 'x'.repeat(64) }).untilClosed()).toBe(1006)
    const nonsense = await new Screen(ready).opened()
    nonsense.send('{"type":"drop-table"}')
    expect(await nonsense.untilClosed()).toBe(1008)
    const large = await new Screen(ready).opened()
    large.send('x'.repeat(5_000))
    expect(await large.untilClosed()).toBe(1009)
    const older = await new Screen(ready).opened()
    await new Screen(ready).opened()
    await older.until('superseded')
    const health = await fetch(`http://127.0.0.1:${ready.port}/healthz`)
    expect(health.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await health.json()).toMatchObject({ ok: true })
    const post = await fetch(`http://127.0.0.1:${ready.port}/api/produce`, { method: 'POST', body: 'x' })
    expect(post.status).toBe(404)
  },
)

test('a second lane on the same journal ends with a sentence', { timeout: 60_000 }, async () => {
  const config = configIn(join(folder, 'twice'))
  await started(config)
  expect(await failed(config)).toMatchObject({
    code: 4,
    said: expect.stringContaining('in use by another lane'),
  })
})

test('a busy port ends with a sentence', { timeout: 60_000 }, async () => {
  const taken = createServer()
  taken.listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const kioskPort = typeof address === 'object' && address !== null ? address.port : 0
  const { code, said } = await failed(configIn(join(folder, 'busy'), { kioskPort }))
  taken.close()
  expect({ code, said }).toMatchObject({
    code: 3,
    said: expect.stringContaining(`Port ${kioskPort} is in use`),
  })
})

test('a wrong configuration and none at all end with a sentence', { timeout: 60_000 }, async () => {
  const path = configIn(join(folder, 'wrong'), { kioskPort: 'eighty' })
  expect(await failed(path)).toMatchObject({ code: 2, said: expect.stringContaining('/kioskPort') })
  expect(await failed(join(folder, 'none.json'))).toMatchObject({ code: 2 })
})

test('a sale is not finished under another store profile', { timeout: 60_000 }, async () => {
  const dataDir = join(folder, 'profile')
  await importDemoStore({ dataDir })
  const first = await started(configIn(dataDir))
  const screen = await new Screen(first.ready).opened()
  screen.send(NUTELLA)
  await screen.until('answer')
  await ended(first)
  const { code, said } = await failed(configIn(dataDir, { profile: 'sweden' }))
  expect({ code, said }).toMatchObject({
    code: 2,
    said: expect.stringMatching(/begun with the store profile germany.*Set `profile` back to germany/),
  })
  expect(await ended(await started(configIn(dataDir)))).toBe(0)
})

test('a damaged journal shows the out-of-service screen with its cause', { timeout: 60_000 }, async () => {
  const dataDir = join(folder, 'damaged')
  const config = configIn(dataDir)
  await ended(await started(config))
  const path = journalPath(dataDir)
  copyFileSync(path, join(dirname(path), 'before'))
  const database = new Database(path)
  database.exec("DROP TRIGGER journal_keeps_content; UPDATE journal SET payload = '{}' WHERE seq = 1")
  database.close()
  const { ready } = await started(config)
  expect(ready.outOfService).toContain('damaged at row 1')
  const screen = await new Screen(ready).opened()
  expect(screen.messages[0]).toMatchObject({ live: { outOfService: ready.outOfService } })
  screen.send(NUTELLA)
  expect(await screen.until('answer')).toMatchObject({ ok: false, refusal: 'out-of-service' })
  const health = await fetch(`http://127.0.0.1:${ready.port}/healthz`)
  expect(health.status).toBe(503)
})

test("the store's own texts are given to the page; a bad one is told and does not keep the lane shut", async () => {
  const dataDir = join(folder, 'texts')
  const textsDir = join(dataDir, 'texts')
  mkdirSync(textsDir, { recursive: true })
  const said = (defaultMessage: string) => ({ defaultMessage })
  writeFileSync(join(dataDir, 'index.html'), '') // the screens are built
  writeFileSync(
    join(dataDir, 'texts.json'),
    JSON.stringify({ hello: said('Hello'), pay: said('Pay {amount}') }),
  )
  writeFileSync(join(textsDir, 'de.json'), JSON.stringify({ hello: said('Moin'), pay: said('Zahlen') }))
  const { child, ready } = await started(configIn(dataDir, { logLevel: 'warn' }))
  let log = ''
  child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const answer = await fetch(`http://127.0.0.1:${ready.port}/api/texts/de`)
  expect(await answer.json()).toEqual({ hello: 'Moin' })
  await expect.poll(() => log).toContain('de.json: \\"pay\\": {amount} is missing.')
})
