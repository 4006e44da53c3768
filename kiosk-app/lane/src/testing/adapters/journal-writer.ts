import { writeSync } from 'node:fs'
import { openJournalFile } from '../../journal/adapters/journal-file.ts'
import { sentenceOf } from '../../journal/trouble.ts'

// A child process that writes rows until it is killed, and says each number once it is durable.

const STDOUT = 1
const ROWS_MAX = 100_000

const options = { laneId: 'L1', installationId: 'f'.repeat(32), epoch: 1, secret: 's' }
const opened = openJournalFile(process.argv[2] ?? '', options)
if (!opened.ok) throw new Error(sentenceOf(opened.error))
const { journal } = opened.value
const stamp = {
  at: '2026-05-04T08:00:00.000Z',
  offsetMin: 0,
  bootId: 'writer',
  monoMs: 0,
  businessDay: null,
  mode: 'demo',
  causeId: null,
} as const

for (let row = 0; row < ROWS_MAX; row++) {
  const event = { type: 'lane-closed', by: 'lane', reason: 'x'.repeat(400) } as const
  const written = journal.append([{ stream: 'lane', event, actor: { kind: 'lane' } }], stamp)
  if (!written.ok) throw new Error(written.error.detail)
  writeSync(STDOUT, `${written.value.seq}\n`)
}
