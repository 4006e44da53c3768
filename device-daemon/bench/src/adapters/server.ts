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
import { actTrouble, scenarioTrouble } from '../trouble.ts'
import type { BenchView } from '../view.ts'
import { addLaneReads } from './lane-reads.ts'

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
const CSP = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'img-src', 'connect-src'].map((what) => `${what} 'self'`),
  ...['base-uri', 'form-action', 'frame-ancestors'].map((what) => `${what} 'none'`),
].join('; ')
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
  app.addHook('preClose', async () => {
    for (const page of pages) page.end() // a stream has no end of its own and would hold the server open
  })
  await app.register(fastifyStatic, { root: bench.pageDir, dotfiles: 'ignore' })
  addState(app, bench, pages)
  addReceipts(app, bench.twins)
  addActs(app, bench)
  addReplays(app, bench)
  addLaneReads(app, bench.laneUrl)
  app.get('/chart', (_request, reply) => reply.redirect(new URL('/chart.html', bench.laneUrl).href))
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
}

function addReceipts(app: FastifyInstance, { printer }: DemoTwins): void {
  app.get<{ Params: { file: string } }>('/api/receipts/:file', async ({ params }, reply) => {
    const cut = printer.receipts.get().find(({ number }) => `${number}.svg` === params.file)
    const receipt = params.file === 'hanging.svg' ? printer.hanging.get() : cut
    if (receipt === null || receipt === undefined)
      return reply.code(404).send({ error: 'This receipt was thrown away.' })
    // Numbers begin again at 1 with each start of the bench, so a kept picture would be another one.
    return reply.header('cache-control', 'no-store').type('image/svg+xml').send(receiptToSvg(receipt))
  })
}

function addActs(app: FastifyInstance, { player, view }: BenchServer): void {
  app.post('/api/act', async ({ body }, reply) => {
    if (!actCheck.Check(body)) return reply.code(400).send({ error: actTrouble(body) })
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
    if (!scenarioCheck.Check(body)) return reply.code(400).send({ error: scenarioTrouble(body) })
    replay.start(body)
    return view()
  })
  app.delete('/api/replay', () => {
    replay.stop()
    return view()
  })
}
