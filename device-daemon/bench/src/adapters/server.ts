import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ServerResponse } from 'node:http'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import { Compile } from 'typebox/compile'
import { receiptToSvg } from '@clearlane/twins'
import { Act, Scenario } from '../acts.ts'
import type { DemoTwins } from '../demo-lane.ts'
import type { Player } from '../play.ts'
import type { Replay } from '../replay.ts'
import type { BenchView } from '../view.ts'

export type BenchServer = {
  readonly twins: DemoTwins
  readonly player: Player
  readonly replay: Replay
  readonly view: () => BenchView
  readonly laneUrl: string
  readonly pageDir: string
  readonly scenarioDir: string
}

const BODY_BYTES_MAX = 256 * 1024
const PAGES_MAX = 32
const CSP = "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'"
const HOSTS = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

const actCheck = Compile(Act)
const scenarioCheck = Compile(Scenario)

/** The bench page and the twins' control API, on loopback only. */
export async function createBenchServer(
  bench: BenchServer,
): Promise<{ app: FastifyInstance; push: () => void }> {
  const app = fastify({ bodyLimit: BODY_BYTES_MAX })
  const pages = new Set<ServerResponse>()
  app.addHook('onRequest', async (request, reply) => {
    const { host, origin } = request.headers
    const isOurs = origin === undefined || origin === `http://${String(host)}`
    if (!HOSTS.test(host ?? '') || !isOurs)
      await reply.code(403).send({ error: 'Open the bench by its own address.' })
  })
  app.addHook('onSend', async (_request, reply) => {
    void reply.headers({ 'content-security-policy': CSP, 'x-content-type-options': 'nosniff' })
  })
  await app.register(fastifyStatic, { root: bench.pageDir })
  addState(app, bench, pages)
  addActs(app, bench)
  addReplays(app, bench)
  addProducts(app, bench.laneUrl)
  const push = (): void => {
    const message = `data: ${JSON.stringify(bench.view())}\n\n`
    for (const page of pages) page.write(message)
  }
  return { app, push }
}

function addState(app: FastifyInstance, bench: BenchServer, pages: Set<ServerResponse>): void {
  app.get('/api/state', () => bench.view())
  app.get('/healthz', () => ({ ok: true }))
  app.get('/api/events', (_request, reply) => {
    reply.hijack()
    const page = reply.raw
    const oldest = pages.values().next().value
    if (pages.size >= PAGES_MAX) oldest?.end()
    page.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    page.write(`data: ${JSON.stringify(bench.view())}\n\n`)
    pages.add(page)
    page.on('close', () => pages.delete(page))
  })
  app.get<{ Params: { file: string } }>('/api/receipts/:file', async ({ params }, reply) => {
    const receipts = bench.twins.printer.receipts.get()
    const receipt = receipts.find(({ number }) => `${number}.svg` === params.file)
    if (receipt === undefined) return reply.code(404).send({ error: 'This receipt was thrown away.' })
    return reply.type('image/svg+xml').send(receiptToSvg(receipt))
  })
}

function addActs(app: FastifyInstance, { player, view }: BenchServer): void {
  app.post('/api/act', async ({ body }, reply) => {
    if (!actCheck.Check(body)) return reply.code(400).send({ error: firstError(actCheck.Errors(body)) })
    player.play(body)
    return view()
  })
}

function addReplays(app: FastifyInstance, { replay, scenarioDir, view }: BenchServer): void {
  const scenarios = readdirSync(scenarioDir)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file): unknown => JSON.parse(readFileSync(join(scenarioDir, file), 'utf8')))
    .filter((value) => scenarioCheck.Check(value))
  app.get('/api/scenarios', () => scenarios)
  app.post('/api/replay', async ({ body }, reply) => {
    if (!scenarioCheck.Check(body))
      return reply.code(400).send({ error: firstError(scenarioCheck.Errors(body)) })
    replay.start(body)
    return view()
  })
  app.delete('/api/replay', () => {
    replay.stop()
    return view()
  })
}

// The page has one origin only, so the lane needs no exception for it.
function addProducts(app: FastifyInstance, laneUrl: string): void {
  app.get<{ Querystring: Record<string, string> }>('/api/products', async ({ query }, reply) => {
    const target = new URL('/api/products/search', laneUrl)
    for (const [key, value] of Object.entries(query)) target.searchParams.set(key, value)
    try {
      const answer = await fetch(target, { signal: AbortSignal.timeout(3000) })
      return await reply
        .code(answer.status)
        .type('application/json')
        .send(await answer.text())
    } catch {
      return reply.code(503).send({ error: 'The lane does not answer. Is it running?' })
    }
  })
}

function firstError(errors: readonly { instancePath: string; message: string }[]): string {
  const deepest = errors.toSorted((one, other) => other.instancePath.length - one.instancePath.length)[0]
  return deepest === undefined
    ? 'Not understood.'
    : `${deepest.instancePath || 'The whole'} ${deepest.message}.`
}
