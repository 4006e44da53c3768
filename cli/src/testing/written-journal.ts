import { expect } from 'vitest'
import { openJournalFile } from '@clearlane/lane/journal/adapters/journal-file'

/** A journal of two rows; the name in the second plays with the terminal. */
export function writeJournal(path: string): void {
  const opened = openJournalFile(path, { laneId: 'L1', epoch: 1, installationId: 'i', secret: 's' })
  if (!opened.ok) expect.fail(JSON.stringify(opened.error))
  const stamp = {
    at: '2026-03-02T08:00:00.000Z',
    offsetMin: 60,
    bootId: 'b',
    monoMs: 1,
    businessDay: null,
    mode: 'demo',
    causeId: null,
  } as const
  const started = { type: 'lane-started', laneId: 'L1', epoch: 1, mode: 'demo', build: 'x' } as const
  const opens = { type: 'lane-opened', by: 'Ada\u001b[31m' } as const
  for (const event of [started, opens]) {
    const row = { stream: 'lane', event, actor: { kind: 'lane' } } as const
    expect(opened.value.journal.append([row], stamp).ok).toBe(true)
  }
  opened.value.close()
}
