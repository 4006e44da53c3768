import type { FastifyInstance } from 'fastify'
import type { JournalFile } from '../journal/adapters/journal-file.ts'
import type { StoryTrouble } from '../journal/sale-story.ts'

export type SaleStories = Pick<JournalFile, 'recentSales' | 'saleStory'>

const SENTENCES: Readonly<Record<StoryTrouble, string>> = {
  'unknown-sale': 'The journal has no such sale. Choose one of the list.',
  'too-long': 'This sale is spread over more than 2000 rows. Read it with: clearlane journal show',
  unreadable: 'A row of this sale cannot be read. Check the journal with: clearlane journal verify',
}

/** Demo only, for the page of the state chart: reads of the journal, never a write. */
export function addSaleStories(app: FastifyInstance, { recentSales, saleStory }: SaleStories): void {
  app.get('/api/demo/sales', () => recentSales())
  app.get<{ Params: { saleId: string } }>('/api/demo/sales/:saleId', async ({ params }, reply) => {
    const story = saleStory(params.saleId)
    if (story.ok) return story.value
    return reply.code(story.error === 'unknown-sale' ? 404 : 409).send({ error: SENTENCES[story.error] })
  })
}
