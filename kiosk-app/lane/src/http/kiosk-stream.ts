import type { FastifyInstance } from 'fastify'
import { PassThrough } from 'node:stream'
import type { KioskWatch } from './kiosk-watch.ts'

const PAGES_MAX = 8
const BEHIND_BYTES_MAX = 256 * 1024 // a page this far behind begins again with where the kiosk is

/** Demo only: server-sent events for pages that follow the kiosk. Nothing can be sent this way. */
export function addKioskStream(app: FastifyInstance, watch: KioskWatch): void {
  let pages = 0
  app.get('/api/demo/kiosk', async (_request, reply) => {
    if (pages >= PAGES_MAX)
      return reply
        .code(503)
        .send({ error: `${PAGES_MAX} pages follow the kiosk already. Close one of them.` })
    pages += 1
    const stream = new PassThrough()
    const stop = watch.follow((news) => {
      if (stream.writableLength > BEHIND_BYTES_MAX) stream.destroy()
      else stream.write(`data: ${JSON.stringify(news)}\n\n`)
    })
    stream.on('close', () => {
      pages -= 1
      stop()
    })
    return reply.type('text/event-stream').send(stream)
  })
}
