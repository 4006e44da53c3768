import fastify, { LogController, type FastifyBaseLogger } from 'fastify'
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
  })
  app.addHook('onRequest', async ({ headers }, reply) => {
    if (headers.host === hostOf(actual) || headers.host === publicHost) return undefined
    return reply.code(403).send()
  })
  app.get<{ Params: { id: string } }>('/r/:id', async ({ params }, reply) => {
    const receipt = PUBLIC_ID.test(params.id) ? options.receiptByPublicId(params.id) : null
    void reply.headers(HEADERS)
    if (receipt === null) return reply.code(404).type('text/plain').send('There is no such receipt.')
    return reply.type('text/html; charset=utf-8').send(pageOf(receipt))
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

const PHONE_COLUMNS = 32 // what a narrow phone shows of fixed-width text without scrolling

/** The same lines as on paper, so that tax and tenders are all there. */
function pageOf(receipt: ReceiptDocument): string {
  const { blocks } = layoutReceipt(receipt, { jobId: '', columns: PHONE_COLUMNS, isCopy: false })
  const lines = blocks.flatMap((block) => (block.kind === 'text' ? [lineOf(block)] : []))
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${receipt.receiptNumber}</title>`
  return `<!doctype html><html lang="${escaped(receipt.language)}">${head}<pre>${lines.join('\n')}</pre></html>`
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
