import fastifyStatic from '@fastify/static'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Clock } from '@clearlane/device-contract/ports'
import { err, ok, type Result } from '@clearlane/domain'
import type { UiPort } from '../core/ui-port.ts'
import { DEMO_DEPARTMENTS } from '../demo/departments.ts'
import { demoCredentials } from '../demo/demo-staff.ts'
import { bearsOtherKey, mayRead } from './access.ts'
import type { StoreTexts } from '../texts/store-texts.ts'
import type { LaneMetrics } from './metrics.ts'
import { addKioskStream } from './kiosk-stream.ts'
import { KioskWatch } from './kiosk-watch.ts'
import { addProducts, type Products } from './product-api.ts'
import { addSaleStories, type SaleStories } from './sale-stories.ts'
import { keptFor, securityHeaders } from './security-headers.ts'
import { createUiSocket } from './ui-socket.ts'

export type KioskOptions = {
  readonly clock: Clock
  readonly lane: UiPort
  readonly products: Products
  /** The store's own, by language. */
  readonly texts: ReadonlyMap<string, StoreTexts>
  /** Null when there is no journal to read. */
  readonly stories: SaleStories | null
  readonly metrics: LaneMetrics | null
  readonly health: () => Health
  readonly token: string
  readonly isDemo: boolean
  /** Folder of the built screens, or null when they were not built. */
  readonly uiDir: string | null
  readonly logger: FastifyBaseLogger
}

export type Health = { readonly ok: boolean; readonly seq: number; readonly outOfService: string | null }

export type Listening = { readonly port: number; readonly close: () => Promise<void> }

/** One header, no body: the longest request line of ours is under 200 bytes. */
const BODY_BYTES_MAX = 1024

/** The kiosk listener on 127.0.0.1. Port 0 takes any free one. The error is a sentence. */
export async function listenKiosk(port: number, options: KioskOptions): Promise<Result<Listening, string>> {
  let actual = port
  const watch = options.isDemo ? new KioskWatch(options.clock) : null
  const app = appOf(options, watch, () => actual)
  const socket = createUiSocket({
    lane: options.lane,
    token: options.token,
    watch,
    port: () => actual,
    log: (event, fields) => options.logger.warn({ event, ...fields }, event),
  })
  app.server.on('upgrade', socket.upgrade)
  const listening = await listen(app, port)
  if (!listening.ok) return listening
  actual = listening.value
  return ok({
    port: actual,
    close: async () => {
      socket.close()
      await app.close()
    },
  })
}

/** Opens a fastify application on 127.0.0.1; answers with its port, or says why not. */
export async function listen(app: FastifyInstance, port: number): Promise<Result<number, string>> {
  try {
    await app.listen({ host: '127.0.0.1', port })
    const address = app.server.address()
    return ok(typeof address === 'object' && address !== null ? address.port : port)
  } catch (error) {
    await app.close()
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (code === 'EADDRINUSE')
      return err(`Port ${port} is in use, perhaps by a lane that still runs. Stop it or choose another port.`)
    return err(`Port ${port} cannot be opened (${code}). Choose another port.`)
  }
}

function appOf(options: KioskOptions, watch: KioskWatch | null, port: () => number): FastifyInstance {
  const app = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES_MAX,
    forceCloseConnections: true,
  })
  app.addHook('onRequest', async ({ headers }, reply) => {
    const site = headers['sec-fetch-site']
    const secFetchSite = typeof site === 'string' ? site : undefined
    const isNavigation = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
    const caller = { host: headers.host, origin: headers.origin, secFetchSite, isNavigation }
    if (!mayRead(caller, port())) return reply.code(403).send({ error: 'Not from here.' })
    if (bearsOtherKey(headers.authorization, options.token))
      return reply.code(401).send({ error: 'Not with this key.' })
    return undefined
  })
  app.addHook('onSend', async ({ url }, reply) => {
    const kept = reply.statusCode < 400 ? keptFor(url) : null
    void reply.headers({ ...securityHeaders(port()), 'cache-control': kept ?? 'no-store' })
  })
  app.get('/healthz', async (_request, reply) => {
    const health = options.health()
    return reply.code(health.ok ? 200 : 503).send(health)
  })
  app.get('/metrics', async (_request, reply) => {
    if (options.metrics === null) return reply.code(503).send()
    return reply.type(options.metrics.contentType).send(await options.metrics.text())
  })
  addProducts(app, options.products, options.isDemo)
  app.get<{ Params: { language: string } }>('/api/texts/:language', ({ params }, reply) =>
    reply.send(options.texts.get(params.language) ?? {}),
  )
  if (watch !== null) addKioskStream(app, watch)
  // The bench offers these badges to scan; outside a demo they exist nowhere.
  if (options.isDemo) app.get('/api/demo/staff', () => demoCredentials())
  if (options.isDemo) app.get('/api/demo/departments', () => DEMO_DEPARTMENTS)
  if (options.isDemo && options.stories !== null) addSaleStories(app, options.stories)
  addScreens(app, options.uiDir)
  return app
}

function addScreens(app: FastifyInstance, uiDir: string | null): void {
  if (uiDir !== null) {
    void app.register(fastifyStatic, { root: uiDir, cacheControl: false, dotfiles: 'ignore' })
    app.get('/gallery', (_request, reply) => reply.sendFile('gallery.html'))
    return
  }
  app.get('/', async (_request, reply) =>
    reply
      .code(503)
      .type('text/plain; charset=utf-8')
      .send('The screens are not built. Start with: npm start'),
  )
}
