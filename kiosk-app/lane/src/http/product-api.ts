import type { FastifyInstance } from 'fastify'
import type { CatalogueItem } from '@clearlane/domain'
import type { ProduceTile } from '@clearlane/lane-contract'

/** What pages and the demo's bench may read of the price book in force. */
export type Products = {
  readonly produce: () => readonly ProduceTile[]
  readonly search: (words: string, limit: number) => Promise<readonly CatalogueItem[]>
  readonly random: (limit: number) => Promise<readonly CatalogueItem[]>
  readonly find: (itemId: string) => CatalogueItem | null
}

const LIMIT_MAX = 100
const WORDS_CHARS_MAX = 80

/** A key that is there twice comes as a list. */
type Given = string | readonly string[]
type SearchQuery = { readonly q?: Given; readonly limit?: Given; readonly random?: Given }

/** `/api/produce` for the screen; search and single products only in a demo. */
export function addProducts(app: FastifyInstance, products: Products, isDemo: boolean): void {
  app.get('/api/produce', () => products.produce())
  if (!isDemo) return
  app.get<{ Querystring: SearchQuery }>('/api/products/search', async ({ query }) => {
    const limit = limitIn(String(query.limit ?? ''))
    if (query.random !== undefined) return { items: await products.random(limit) }
    return { items: await products.search(String(query.q ?? '').slice(0, WORDS_CHARS_MAX), limit) }
  })
  app.get<{ Params: { id: string } }>('/api/products/:id', async ({ params }, reply) => {
    const item = products.find(params.id)
    return item ?? reply.code(404).send({ error: 'There is no such product.' })
  })
}

function limitIn(text: string): number {
  return /^[1-9][0-9]{0,2}$/.test(text) ? Math.min(Number(text), LIMIT_MAX) : LIMIT_MAX
}
