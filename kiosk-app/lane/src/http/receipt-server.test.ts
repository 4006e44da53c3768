import { request } from 'node:http'
import type { ReceiptDocument } from '@clearlane/domain'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { GERMAN_RECEIPT } from '../receipt/sample-receipts.ts'
import { listenReceipts, receiptUrlOf, type ReceiptPage } from './receipt-server.ts'

const ID = '7c9e6679a4f34c0e8d2b1f5a3e6c9d01'
const open: ReceiptPage[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.close()))
})

async function startedPage(
  publicUrl: string | null = null,
  receipt: ReceiptDocument = GERMAN_RECEIPT,
): Promise<ReceiptPage> {
  const receiptByPublicId = (publicId: string) => (publicId === ID ? receipt : null)
  const page = await listenReceipts(0, { publicUrl, receiptByPublicId, logger: pino({ level: 'silent' }) })
  if (!page.ok) throw new Error(page.error)
  open.push(page.value)
  return page.value
}

/** Status of a request as a proxy would send it: to the loopback port, under this name. */
function statusUnder(host: string, { port }: ReceiptPage): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: `/r/${ID}`, headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.on('error', reject).end()
  })
}

test('without a proxy the address is that of the listener, and the receipt is behind it', async () => {
  const page = await startedPage()
  const answer = await fetch(receiptUrlOf(page.url, ID))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  const text = await answer.text()
  for (const part of [
    'Weidemilch 3,8 % Fett',
    '1,234 kg × 1,79 EUR/kg',
    'SUMME EUR  20,44',
    'A 19 %',
    'Bon-Nr. 1042',
  ])
    expect(text).toContain(part)
})

test('markup in a text of the store is text on the page too', async () => {
  const page = await startedPage(null, { ...GERMAN_RECEIPT, footer: ['<b onclick="pay()">&Co'] })
  const text = await (await fetch(receiptUrlOf(page.url, ID))).text()
  expect(text).not.toContain('onclick="')
  expect(text).toContain('&#60;b onclick=&#34;pay()&#34;&#62;&#38;Co')
})

test.each([
  ['', 200, 'Receipts of this lane are read at the address that the screen shows as a code.'],
  ['r/', 404, 'There is no such receipt.'],
  [`r/${'0'.repeat(32)}`, 404, 'There is no such receipt.'],
  ['r/L01-1-000042', 404, 'There is no such receipt.'],
  [`r/${'0'.repeat(120)}`, 404, 'There is no such page.'],
  ['favicon.ico', 404, 'There is no such page.'],
  ['%zz', 404, 'There is no such page.'],
])('the page "/%s" answers %i in words, as guarded as a receipt', async (path, status, sentence) => {
  const page = await startedPage()
  const receipt = await fetch(receiptUrlOf(page.url, ID))
  const answer = await fetch(page.url + path)
  expect(answer.status).toBe(status)
  expect(await answer.text()).toContain(`<p>${sentence}</p>`)
  for (const name of [...receipt.headers.keys()].filter((key) => !['content-length', 'date'].includes(key)))
    expect(answer.headers.get(name)).toBe(receipt.headers.get(name))
})

test.each([
  ['https://receipts.example', 'https://receipts.example/r/'],
  ['https://receipts.example/lane-1', 'https://receipts.example/lane-1/r/'],
  ['https://receipts.example/lane-1/', 'https://receipts.example/lane-1/r/'],
])('below the address %s a receipt is at %s…', async (publicUrl, start) => {
  const page = await startedPage(publicUrl)
  expect(receiptUrlOf(page.url, ID)).toBe(start + ID)
})

test('a proxy may hand on its own name or ours; every other name is refused', async () => {
  const page = await startedPage('https://receipts.example/lane-1/')
  expect(await statusUnder('receipts.example', page)).toBe(200)
  expect(await statusUnder(`127.0.0.1:${page.port}`, page)).toBe(200)
  expect(await statusUnder('evil.example', page)).toBe(403)
  expect(await statusUnder('receipts.example', await startedPage())).toBe(403)
})
