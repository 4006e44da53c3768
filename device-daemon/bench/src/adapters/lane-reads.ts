import type { FastifyInstance, FastifyReply } from 'fastify'

const PICTURE = /^(goods|produce)\/[a-z0-9-]{1,40}\.svg$/
const READ_MS = 3000

/**
 * What the page reads of the lane, through the bench: the page has one origin only, so the lane needs no exception
 * for it. Nothing is written to the lane, and only these five addresses are read.
 */
export function addLaneReads(app: FastifyInstance, laneUrl: string): void {
  app.get<{ Querystring: Record<string, unknown> }>('/api/products', ({ query }, reply) => {
    const target = new URL('/api/products/search', laneUrl)
    for (const key of ['q', 'limit', 'random']) {
      const value = query[key]
      if (typeof value === 'string') target.searchParams.set(key, value)
    }
    return passOn(target, 'application/json', reply)
  })
  app.get('/api/produce', (_request, reply) =>
    passOn(new URL('/api/produce', laneUrl), 'application/json', reply),
  )
  app.get('/api/departments', (_request, reply) =>
    passOn(new URL('/api/demo/departments', laneUrl), 'application/json', reply),
  )
  app.get('/api/staff', (_request, reply) =>
    passOn(new URL('/api/demo/staff', laneUrl), 'application/json', reply),
  )
  app.get<{ Params: { '*': string } }>('/api/pictures/*', ({ params }, reply) => {
    if (!PICTURE.test(params['*'])) return reply.code(404).send({ error: 'There is no such picture.' })
    return passOn(new URL(`/pictures/${params['*']}`, laneUrl), 'image/svg+xml', reply)
  })
}

async function passOn(target: URL, type: string, reply: FastifyReply): Promise<FastifyReply> {
  try {
    const answer = await fetch(target, { signal: AbortSignal.timeout(READ_MS) })
    const body = await answer.text()
    if (!answer.ok) return await reply.code(answer.status).send({ error: 'The lane does not offer this.' })
    return await reply.type(type).send(body)
  } catch {
    return reply.code(503).send({ error: 'The lane does not answer. Is it running?' })
  }
}
