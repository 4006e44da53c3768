import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { LedgerEvent } from '@clearlane/domain'
import { openJournalFile } from './adapters/journal-file.ts'
import { sentenceOf } from './trouble.ts'

const folder = mkdtempSync(join(tmpdir(), 'lane-story-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const AT = '2026-05-04T08:00:00.000Z'
const STAMP = {
  at: AT,
  offsetMin: 120,
  bootId: 'b1',
  monoMs: 1,
  businessDay: null,
  mode: 'demo' as const,
  causeId: null,
}
const opened: LedgerEvent = { type: 'lane-opened', by: 'lane' }
const ended: LedgerEvent = { type: 'session-ended', reason: 'finished' }

const started = (saleId: string): LedgerEvent => ({
  type: 'sale-started',
  saleId,
  priceBook: 'b',
  language: 'en',
  startedAt: AT,
  profileId: 'germany',
})

test('a sale is told with the last row that opened its lane, and without the sales before it', () => {
  const file = openJournalFile(join(folder, 'lane.sqlite'), {
    laneId: 'L1',
    installationId: 'f'.repeat(32),
    epoch: 1,
    secret: 's',
  })
  if (!file.ok) throw new Error(sentenceOf(file.error))
  const { journal, recentSales, saleStory, close } = file.value
  const write = (stream: string, event: LedgerEvent) =>
    expect(journal.append([{ stream, event, actor: { kind: 'lane' } }], STAMP).ok).toBe(true)
  write('lane', opened)
  for (const id of ['S1', 'S2']) {
    write(`sale:${id}`, started(id))
    write(`sale:${id}`, ended)
  }
  const story = saleStory('S2')
  expect(story.ok && story.value.rows.map(({ seq }) => seq)).toEqual([1, 4, 5])
  expect(
    recentSales().map(({ saleId, profileId, receiptNumber }) => [saleId, profileId, receiptNumber]),
  ).toEqual([
    ['S2', 'germany', null],
    ['S1', 'germany', null],
  ])
  expect(saleStory('S3')).toEqual({ ok: false, error: 'unknown-sale' })
  close()
})
