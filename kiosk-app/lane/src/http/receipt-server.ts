import fastify, { LogController, type FastifyBaseLogger, type FastifyReply } from 'fastify'
import type { PrintBlock, TextRun } from '@clearlane/device-contract'
import { ok, type ReceiptDocument, type Result } from '@clearlane/domain'
import { layoutReceipt } from '../receipt/layout.ts'
import { hostOf } from './access.ts'
import { listen, type Listening } from './kiosk-server.ts'

export type ReceiptPageOptions = {
  /** Where phones reach this page through a proxy of the store; null when only this machine does. */
  readonly publicUrl: string | null
  readonly receiptByPublicId: (publicId: string) => ReceiptDocument | null
  readonly logger: FastifyBaseLogger
}

const PUBLIC_ID = /^[0-9a-f]{32}$/

export type ReceiptPage = Listening & {
  /** The address for phones, ending in a slash. */
  readonly url: string
}

/** Address of one receipt below the address of the page. */
export function receiptUrlOf(pageUrl: string, publicId: string): string {
  return `${pageUrl}r/${publicId}`
}

/** The demo's receipt page: reads one receipt by its 128-bit id and knows nothing else. Port 0 takes any. */
export async function listenReceipts(
  port: number,
  options: ReceiptPageOptions,
): Promise<Result<ReceiptPage, string>> {
  const { publicUrl } = options
  // A proxy either names the machine that it asks, or hands on the name that it was asked for.
  const publicHost = publicUrl === null ? null : new URL(publicUrl).host
  let actual = port
  const app = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    frameworkErrors: (_error, request, reply) => void noPage(request, reply), // paths that are none
  })
  app.addHook('onRequest', async ({ headers }, reply) => {
    if (headers.host === hostOf(actual) || headers.host === publicHost) return undefined
    return reply.code(403).headers(HEADERS).send()
  })
  app.setNotFoundHandler(noPage)
  app.get('/', (_request, reply) => html(reply, 200, wordsPage(ABOUT)))
  app.get<{ Params: { id: string } }>('/r/:id', (request, reply) => {
    const { id } = request.params
    const receipt = PUBLIC_ID.test(id) ? options.receiptByPublicId(id) : null
    if (receipt === null) return html(reply, 404, wordsPage('There is no such receipt.'))
    return html(reply, 200, receiptPage(receipt))
  })
  const listening = await listen(app, port)
  if (!listening.ok) return listening
  actual = listening.value
  const url = publicUrl ?? `http://${hostOf(actual)}/`
  return ok({ port: actual, url: url.endsWith('/') ? url : `${url}/`, close: () => app.close() })
}

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

const html = (reply: FastifyReply, code: number, page: string) =>
  reply.code(code).headers(HEADERS).type('text/html; charset=utf-8').send(page)

const noPage = (_request: unknown, reply: FastifyReply) =>
  html(reply, 404, wordsPage('There is no such page.'))

const ABOUT = 'Receipts of this lane are read at the address that the screen shows as a code.'
const PHONE_COLUMNS = 32 // what a narrow phone shows of fixed-width text without scrolling

/** The same lines as on paper, so that tax and tenders are all there. */
function receiptPage(receipt: ReceiptDocument): string {
  const { blocks } = layoutReceipt(receipt, { jobId: '', columns: PHONE_COLUMNS, isCopy: false })
  const lines = blocks.flatMap((block) => (block.kind === 'text' ? [lineOf(block)] : []))
  return pageOf(receipt.language, String(receipt.receiptNumber), `<pre>${lines.join('\n')}</pre>`)
}

const wordsPage = (sentence: string) => pageOf('en', 'Receipts', `<p>${escaped(sentence)}</p>`)

function pageOf(language: string, title: string, body: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`
  return `<!doctype html><html lang="${escaped(language)}">${head}${body}</html>`
}

function lineOf({ runs, align }: Extract<PrintBlock, { kind: 'text' }>): string {
  const chars = runs.reduce((sum, { text }) => sum + text.length, 0)
  const indent = align === 'centre' ? ' '.repeat(Math.max(0, Math.floor((PHONE_COLUMNS - chars) / 2))) : ''
  const strong = ({ bold, size }: TextRun) => bold === true || size === 2
  const parts = runs.map((run) => (strong(run) ? `<b>${escaped(run.text)}</b>` : escaped(run.text)))
  return indent + parts.join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
