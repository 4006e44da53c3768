import type { PrintJob } from '@clearlane/device-contract'
import { expect, test } from 'vitest'
import { rasterised } from '../raster-job.ts'
import { createRasterThread } from './raster-thread.ts'
import { receiptFonts } from './receipt-fonts.ts'

const job = (text: string): PrintJob => ({
  jobId: 'r1',
  columns: 42,
  blocks: [{ kind: 'text', runs: [{ text }], align: 'start' }, { kind: 'cut' }],
})

test('a thread draws what drawing here gives, again and again', async () => {
  const thread = createRasterThread((reason) => expect.unreachable(reason))
  for (const text of ['牛奶', 'خبز', 'Milch'])
    expect(await thread.draw(job(text), 'ltr')).toEqual(rasterised(job(text), 'ltr', receiptFonts()))
  await thread.stop()
})

test('without pictures there is nothing to draw', async () => {
  const plain = job('Milch')
  expect(await createRasterThread(expect.unreachable).draw(plain, 'ltr')).toBe(plain)
})

test('when the thread is gone the receipt goes as it is, and the next one has a new thread', async () => {
  const reasons: string[] = []
  const thread = createRasterThread((reason) => reasons.push(reason))
  const foreign = job('牛奶')
  const drawing = thread.draw(foreign, 'ltr')
  await thread.stop()
  expect(await drawing).toBe(foreign)
  expect(reasons).toEqual([expect.stringContaining('the thread ended')])
  expect((await thread.draw(foreign, 'ltr')).blocks[0]?.kind).toBe('raster')
  await thread.stop()
})
