import fastify, { LogController, type FastifyBaseLogger } from 'fastify'
import { nameIn, ok, type ReceiptDocument, type Result } from '@clearlane/domain'
import { hostOf } from './access.ts'
import { listen, type Listening } from './kiosk-server.ts'

export type ReceiptPageOptions = {
  readonly receiptByPublicId: (publicId: string) => ReceiptDocument | null
  readonly logger: FastifyBaseLogger
}

const PUBLIC_ID = /^[0-9a-f]{32}$/

/** The demo's receipt page: reads one receipt by its 128-bit id and knows nothing else. Port 0 takes any. */
export async function listenReceipts(
  port: number,
  options: ReceiptPageOptions,
): Promise<Result<Listening, string>> {
  let actual = port
  const app = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  })
  app.addHook('onRequest', async ({ headers }, reply) => {
    if (headers.host === hostOf(actual)) return undefined
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
  return ok({ port: actual, close: () => app.close() })
}

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

function pageOf(receipt: ReceiptDocument): string {
  const { language, currency, lines, totalMinor, receiptNumber, header, footer } = receipt
  const money = (minor: number) =>
    `${(minor / 10 ** currency.exponent).toFixed(currency.exponent)} ${currency.code}`
  const rows = lines.map((line) => `${nameIn(line, language)}  ${money(line.netMinor)}`)
  const text = [...header, '', `# ${receiptNumber}`, '', ...rows, '', money(totalMinor), '', ...footer]
  return `<!doctype html><html lang="${escaped(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${receiptNumber}</title><pre>${escaped(text.join('\n'))}</pre></html>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
