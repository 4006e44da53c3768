import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { memoryPipe, seededRandom, virtualClock } from '@clearlane/device-contract/ports'
import { viewOf, watchBench } from '../bench-state.ts'
import { createDemoTwins } from '../demo-lane.ts'
import { createPlayer } from '../play.ts'
import { createReplay } from '../replay.ts'
import { createBenchServer } from './server.ts'

const scenarioDir = fileURLToPath(new URL('../scenarios', import.meta.url))
const endings: (() => unknown)[] = []

afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
})

/** The bench as it runs, on any free port, with a clock of its own. */
async function startBench(laneUrl = 'http://127.0.0.1:1') {
  const clock = virtualClock()
  const twins = createDemoTwins(clock, seededRandom(1))
  const player = createPlayer(clock, twins)
  const replay = createReplay(clock, player.play)
  const pageDir = mkdtempSync(join(tmpdir(), 'bench-page-'))
  endings.push(() => rmSync(pageDir, { recursive: true }))
  writeFileSync(join(pageDir, 'index.html'), '<title>bench</title>')
  const view = () => viewOf(twins, player, replay, true)
  const { app, push } = await createBenchServer({
    twins,
    player,
    replay,
    view,
    laneUrl,
    pageDir,
    scenarioDir,
  })
  watchBench(clock, twins, player, replay, push)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  endings.push(() => app.close())
  return { clock, twins, url, view, act: (act: unknown) => post(`${url}/api/act`, act) }
}

function post(url: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** The status of a request whose headers a browser would not let a page choose. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', reject).end()
  })
}

/** Reads a stream until it said this. */
async function heard(response: Response, text: string): Promise<string> {
  let all = ''
  for await (const piece of response.body ?? []) {
    all += new TextDecoder().decode(piece)
    if (all.includes(text)) break
  }
  return all
}

describe('acts over HTTP', () => {
  test('a scan leaves on the line of the scanner, with its AIM identifier', async () => {
    const { clock, twins, act } = await startBench()
    const [host, device] = memoryPipe(clock)
    const read: string[] = []
    host.onBytes((bytes) => read.push(Buffer.from(bytes).toString('latin1')))
    twins.scanner.attach(device)
    expect((await act({ act: 'scan', data: '4006381333931', symbology: ']E0' })).status).toBe(200)
    await clock.advance(10)
    expect(read.join('')).toBe(']E04006381333931\r')
  })

  test('a weight swings, rests and is lifted', async () => {
    const { clock, view, act } = await startBench()
    await act({ act: 'place', grams: 735 })
    expect(view().scale.condition).toBe('motion')
    await clock.advance(1000)
    expect(view().scale).toMatchObject({ condition: 'stable', shownG: 735 })
    await act({ act: 'lift' })
    await clock.advance(1000)
    expect(view().scale.condition).toBe('zero')
  })

  test('what hands have set is shown to every page', async () => {
    const { view, act } = await startBench()
    await act({ act: 'silence', device: 'printer', on: true })
    await act({ act: 'slow', device: 'scale', delayMs: 400 })
    await act({ act: 'auto-shopper', on: true })
    await act({ act: 'lose-confirmations', on: true })
    await act({ act: 'script', script: { declineCode: 5 } })
    expect(view().settings).toMatchObject({
      lines: { printer: { silent: true }, scale: { delayMs: 400 } },
      autoShopper: true,
      losesConfirmations: true,
      scripts: [{ declineCode: 5 }],
    })
  })

  test.each([
    ['an act of an unknown name', { act: 'explode' }],
    ['no weight at all', { act: 'place' }],
    ['a weight of less than nothing', { act: 'place', grams: -1 }],
    ['an empty code', { act: 'scan', data: '', symbology: null }],
    ['a code of 9 KB', { act: 'scan', data: '4'.repeat(9000), symbology: null }],
    ['a symbology that is none', { act: 'scan', data: '4', symbology: 'EAN' }],
    ['a device that is not there', { act: 'unplug', device: 'drawer' }],
    ['an unknown way of answering', { act: 'script', script: { answer: 'rude' } }],
    ['no object', 'scan'],
    ['nothing', null],
  ])('%s is refused with a sentence, and nothing happens', async (_name, body) => {
    const { view, act } = await startBench()
    const before = view()
    const response = await act(body)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: expect.stringMatching(/\.$/) })
    expect(view()).toEqual(before)
  })

  test('a body of more than 256 KB is refused', async () => {
    const { act } = await startBench()
    expect((await act({ act: 'scan', data: 'x'.repeat(300_000), symbology: null })).status).toBe(413)
  })
})

describe('who may ask', () => {
  test.each([
    ['a foreign host', { host: 'shop.example' }],
    ['a foreign host with our port', { host: 'shop.example:8461' }],
    ['a foreign origin', { origin: 'http://shop.example' }],
    ['an origin without a name', { origin: 'null' }],
    ['the kiosk, which is another origin', { origin: 'http://127.0.0.1:1' }],
  ])('%s is refused', async (_name, headers) => {
    const { url } = await startBench()
    expect(await statusOf(`${url}/api/state`, headers)).toBe(403)
    expect(await statusOf(`${url}/`, headers)).toBe(403)
  })

  test('the page itself may, under a policy without inline code', async () => {
    const { url } = await startBench()
    expect(await statusOf(`${url}/api/state`, { origin: url })).toBe(200)
    const page = await fetch(url)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
  })
})

describe('the stream of views', () => {
  test('tells the state at once and each change soon after', async () => {
    const { clock, url, act } = await startBench()
    const stream = await fetch(`${url}/api/events`)
    await act({ act: 'cover', open: true })
    await clock.advance(100)
    expect(await heard(stream, '"coverOpen":true')).toContain('"coverOpen":false')
  })

  test('ends with the server instead of holding it open', async () => {
    const { url } = await startBench()
    const stream = await fetch(`${url}/api/events`)
    await endings.pop()?.()
    expect(await heard(stream, 'never said')).toContain('"scanner"')
  })
})

describe('the printed paper', () => {
  test('is a picture, also while it hangs in the printer, and is gone when torn off', async () => {
    const { clock, twins, url, view, act } = await startBench()
    const [host, device] = memoryPipe(clock)
    twins.printer.attach(device)
    host.write(Buffer.from('<Milch> 1.19\n'))
    await clock.advance(1000)
    expect(view().hanging).toBeGreaterThan(0)
    expect(await (await fetch(`${url}/api/receipts/hanging.svg`)).text()).toContain('&lt;Milch&gt;')
    host.write(Uint8Array.of(0x1d, 0x56, 0x42, 0))
    await clock.advance(2000)
    const [number] = view().receipts
    const picture = await fetch(`${url}/api/receipts/${number ?? 0}.svg`)
    expect(picture.headers.get('content-type')).toContain('image/svg+xml')
    expect(await picture.text()).toContain('&lt;Milch&gt;')
    await act({ act: 'take-receipts' })
    expect((await fetch(`${url}/api/receipts/${number ?? 0}.svg`)).status).toBe(404)
  })
})

describe('scenarios', () => {
  test('every file in the folder is a scenario, and the page gets them all', async () => {
    const { url } = await startBench()
    const scenarios: unknown = await (await fetch(`${url}/api/scenarios`)).json()
    const files = readdirSync(scenarioDir)
      .toSorted()
      .map((file): unknown => JSON.parse(readFileSync(join(scenarioDir, file), 'utf8')))
    expect(scenarios).toEqual(files)
    expect(files.length).toBeGreaterThanOrEqual(6)
  })

  test('the rush scans 20 codes within two seconds', async () => {
    const { clock, url, view } = await startBench()
    const rush: unknown = JSON.parse(readFileSync(join(scenarioDir, 'rush.json'), 'utf8'))
    await post(`${url}/api/replay`, rush)
    await clock.advance(2000)
    expect(view().scanner.sent).toBe(20)
    expect(view().scenario).toBeNull()
  })

  test('one that plays can be stopped', async () => {
    const { clock, url, view } = await startBench()
    const steps = Array.from({ length: 3 }, () => ({ afterMs: 1000, do: { act: 'place', grams: 100 } }))
    await post(`${url}/api/replay`, { name: 'slow', about: '', steps })
    await clock.advance(1500)
    expect(view().scenario).toEqual({ name: 'slow', step: 2, steps: 3 })
    await fetch(`${url}/api/replay`, { method: 'DELETE' })
    await clock.advance(5000)
    expect(view().scenario).toBeNull()
    expect(view().scale.loadG).toBe(100)
  })

  test.each([
    ['no steps', { name: 'x', about: '', steps: [] }],
    ['a wrong act', { name: 'x', about: '', steps: [{ afterMs: 0, do: { act: 'explode' } }] }],
    ['too many steps', { name: 'x', about: '', steps: Array(501).fill({ afterMs: 0, do: { act: 'lift' } }) }],
    ['an endless pause', { name: 'x', about: '', steps: [{ afterMs: 1e9, do: { act: 'lift' } }] }],
  ])('a file with %s is refused', async (_name, scenario) => {
    const { url } = await startBench()
    const response = await post(`${url}/api/replay`, scenario)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: expect.stringMatching(/^steps .*\.$/) })
  })
})

describe('what the lane knows', () => {
  test('is read through the bench, only from the known addresses', async () => {
    const asked: (string | undefined)[] = []
    const lane = createServer(({ url }, response) => {
      asked.push(url)
      response.end('{"items":[]}')
    })
    await new Promise<void>((resolve) => lane.listen(0, '127.0.0.1', resolve))
    endings.push(() => void lane.close())
    const address = lane.address()
    const port = typeof address === 'object' ? address?.port : 0
    const { url } = await startBench(`http://127.0.0.1:${port ?? 0}`)
    for (const path of [
      'products?q=a%26b&limit=5&x=1',
      'produce',
      'departments',
      'staff',
      'pictures/goods/beer.svg',
    ])
      expect((await fetch(`${url}/api/${path}`)).status).toBe(200)
    for (const path of ['pictures/..%2f..%2fmetrics', 'pictures/goods/beer.png'])
      expect((await fetch(`${url}/api/${path}`)).status).toBe(404)
    expect(asked).toEqual([
      '/api/products/search?q=a%26b&limit=5',
      '/api/produce',
      '/api/demo/departments',
      '/api/demo/staff',
      '/pictures/goods/beer.svg',
    ])
  })

  test('is said to be missing while the lane does not run', async () => {
    const { url } = await startBench()
    const response = await fetch(`${url}/api/products?q=milk`)
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ error: 'The lane does not answer. Is it running?' })
  })
})
