import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { LedgerEvent } from '@clearlane/domain'
import { SUBPROTOCOL } from '@clearlane/lane-contract'
import { openJournalFile, type JournalFile } from '../journal/adapters/journal-file.ts'
import { sentenceOf } from '../journal/trouble.ts'
import { listenKiosk, type Listening } from './kiosk-server.ts'
import { kioskOptions } from './testing/kiosk-options.ts'

const AT = '2026-05-04T08:00:00.000Z'
const STAMP = { at: AT, offsetMin: 120, bootId: 'b1', monoMs: 1, businessDay: null, causeId: null }
const IDENTITY = { laneId: 'L1', installationId: 'f'.repeat(32), epoch: 1, secret: 's' }
const ROWS_MAX = 2_000
const PAGES_MAX = 8
const BASKET = { type: 'told', event: 'shopper.start', states: ['main', 'main.sale', 'main.sale.basket'] }

const folder = mkdtempSync(join(tmpdir(), 'lane-demo-'))
const open: Listening[] = []
const controllers: AbortController[] = []
let file: JournalFile

beforeAll(() => {
  const opened = openJournalFile(join(folder, 'lane.sqlite'), IDENTITY)
  if (!opened.ok) throw new Error(sentenceOf(opened.error))
  file = opened.value
  write('sale:S1', [started('S1'), { type: 'session-ended', reason: 'finished' }])
  write('sale:S2', [started('S2')])
  write('lane', Array<LedgerEvent>(ROWS_MAX).fill({ type: 'lane-opened', by: 'lane' }))
  write('sale:S2', [{ type: 'session-ended', reason: 'finished' }])
})
afterEach(async () => {
  for (const controller of controllers.splice(0)) controller.abort()
  await Promise.all(open.splice(0).map((server) => server.close()))
})
afterAll(() => {
  file.close()
  rmSync(folder, { recursive: true, force: true })
})

function write(stream: string, events: readonly LedgerEvent[]): void {
  const drafts = events.map((event) => ({ stream, event, actor: { kind: 'lane' as const } }))
  expect(file.journal.append(drafts, { ...STAMP, mode: 'demo' }).ok).toBe(true)
}

function started(saleId: string): LedgerEvent {
  return { type: 'sale-started', saleId, priceBook: 'b', language: 'en', startedAt: AT }
}

async function served(isDemo = true): Promise<string> {
  const server = await listenKiosk(0, { ...kioskOptions(), stories: file, isDemo })
  if (!server.ok) throw new Error(server.error)
  open.push(server.value)
  return `http://127.0.0.1:${server.value.port}`
}

async function kioskAt(url: string): Promise<WebSocket> {
  const kiosk = new WebSocket(`${url.replace('http', 'ws')}/api/socket`, [SUBPROTOCOL, 'token.token'], {
    origin: url,
  })
  await once(kiosk, 'open')
  return kiosk
}

function asked(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const controller = new AbortController()
  controllers.push(controller)
  return fetch(`${url}/api/demo/kiosk`, { headers, signal: controller.signal })
}

/** What a page hears, one piece of news after the other. */
async function heard(url: string): Promise<() => Promise<unknown>> {
  const { body } = await asked(url)
  if (body === null) throw new Error('a stream')
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return async () => {
    while (!text.includes('\n\n')) text += (await reader.read()).value ?? ''
    const end = text.indexOf('\n\n')
    const news: unknown = JSON.parse(text.slice('data: '.length, end))
    text = text.slice(end + 2)
    return news
  }
}

test('a sale of the list can be read; one that is not there, or spread too far, is refused with a remedy', async () => {
  const url = await served()
  const list: unknown = await (await fetch(`${url}/api/demo/sales`)).json()
  expect(list).toMatchObject([{ saleId: 'S2' }, { saleId: 'S1', startedAt: AT }])
  expect(await (await fetch(`${url}/api/demo/sales/S1`)).json()).toMatchObject({ saleId: 'S1' })
  const unknown = await fetch(`${url}/api/demo/sales/S9`)
  expect(unknown.status).toBe(404)
  expect(await unknown.json()).toEqual({ error: expect.stringContaining('Choose one of the list') })
  expect((await fetch(`${url}/api/demo/sales/S2`)).status).toBe(409)
})

test('a page that comes later hears at once where the kiosk is, and when it has gone', async () => {
  const url = await served()
  const early = await heard(url)
  expect(await early()).toEqual([])
  const kiosk = await kioskAt(url)
  kiosk.send(JSON.stringify(BASKET))
  expect(await early()).toEqual([BASKET])
  const late = await heard(url)
  expect(await late()).toEqual([BASKET])
  kiosk.close()
  expect(await early()).toEqual([])
  expect(await late()).toEqual([])
})

test('a kiosk that tells very fast is told on in few pieces, the newest last', async () => {
  const url = await served()
  const next = await heard(url)
  await next()
  const kiosk = await kioskAt(url)
  for (let count = 0; count < 500; count += 1) kiosk.send(JSON.stringify(BASKET))
  kiosk.send(JSON.stringify({ ...BASKET, event: 'the.last' }))
  let news: unknown[] = []
  let pieces = 0
  while (!JSON.stringify(news.at(-1) ?? '').includes('the.last')) {
    const piece = await next()
    news = Array.isArray(piece) ? piece : []
    expect(news.length).toBeLessThanOrEqual(20)
    pieces += 1
  }
  expect(pieces).toBeLessThan(50)
  kiosk.close()
})

test.each([
  ['a number', { ...BASKET, event: '4111111111111111' }],
  ['more than names', { ...BASKET, typed: 'secret' }],
  ['a very long list', { ...BASKET, states: Array<string>(25).fill('main') }],
])('a kiosk that tells %s is hung up on', async (_, told) => {
  const kiosk = await kioskAt(await served())
  kiosk.send(JSON.stringify(told))
  expect((await once(kiosk, 'close'))[0]).toBe(1008)
})

test('no foreign page, and no ninth one, follows the kiosk', async () => {
  const url = await served()
  expect((await asked(url, { origin: 'http://evil.example' })).status).toBe(403)
  const pages = await Promise.all(Array.from({ length: PAGES_MAX }, () => asked(url)))
  expect(pages.every(({ status }) => status === 200)).toBe(true)
  expect((await asked(url)).status).toBe(503)
})

test('a lane in business has none of it', async () => {
  const url = await served(false)
  for (const path of ['kiosk', 'sales', 'sales/S1'])
    expect((await fetch(`${url}/api/demo/${path}`)).status).toBe(404)
  const kiosk = await kioskAt(url)
  kiosk.send(JSON.stringify(BASKET))
  expect((await once(kiosk, 'close'))[0]).toBe(1008)
})
