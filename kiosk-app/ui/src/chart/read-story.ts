import { err, ok, type Result } from '@clearlane/domain'
import type { SaleStory, SaleSummary, Told } from '@clearlane/lane-contract'
import { isInteger, isString, listOf, orNull, record } from '../link/shape.ts'

const story = record({
  saleId: isString,
  rows: listOf(record({ seq: isInteger, at: isString, event: record({ type: isString }) })),
})
const summaries = listOf(
  record({
    saleId: isString,
    startedAt: isString,
    profileId: orNull(isString),
    receiptNumber: orNull(isInteger),
    totalMinor: orNull(isInteger),
  }),
)
const news = listOf(record({ event: isString, states: listOf(isString) }))
const isStory = (value: unknown): value is SaleStory => story(value)
const isSummaries = (value: unknown): value is readonly SaleSummary[] => summaries(value)
const isNews = (value: unknown): value is readonly Told[] => news(value)

export function readSaleStory(value: unknown): Result<SaleStory, 'not-a-sale'> {
  return isStory(value) ? ok(value) : err('not-a-sale')
}

export function readSummaries(value: unknown): Result<readonly SaleSummary[], 'not-sales'> {
  return isSummaries(value) ? ok(value) : err('not-sales')
}

export function readNews(value: unknown): Result<readonly Told[], 'no-news'> {
  return isNews(value) ? ok(value) : err('no-news')
}
