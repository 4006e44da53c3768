import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ZvtMemory } from '@clearlane/twins'
import { terminalMemory } from './terminal-memory.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearlane-terminal-'))
  path = join(folder, 'card-terminal.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const payment = (receiptNo: number): ZvtMemory['transactions'][number] => ({
  kind: 'authorise',
  amountMinor: 329,
  receiptNo,
  trace: receiptNo,
  ofReceiptNo: null,
  atMs: 1,
  day: 2,
  card: { name: 'girocard', number: '6799999999999999', how: 'tapped' },
  pin: false,
})

test('what the terminal remembers is there at the next start, and no half-written file', () => {
  const first = terminalMemory(path)
  expect(first.memory).toBeUndefined()
  const memory = { receiptNo: 7, trace: 9, day: 2, transactions: [payment(6), payment(7)] }
  first.remember?.({ ...memory, receiptNo: 6, transactions: [payment(6)] })
  first.remember?.(memory)
  expect(terminalMemory(path).memory).toEqual(memory)
  expect(readdirSync(folder)).toEqual(['card-terminal.json'])
})

test('more than there are receipt numbers are not kept', () => {
  const transactions = Array.from({ length: 10_001 }, (_, index) => payment(index))
  terminalMemory(path).remember?.({ receiptNo: 1, trace: 1, day: 2, transactions })
  expect(terminalMemory(path).memory?.transactions).toHaveLength(9_999)
  expect(terminalMemory(path).memory?.transactions?.at(-1)).toEqual(payment(10_000))
})

test.each(['', '{}', '{"receiptNo":-1,"trace":0,"day":1,"transactions":[]}'])(
  'a damaged memory "%s" is said, not forgotten',
  (text) => {
    writeFileSync(path, text)
    expect(() => terminalMemory(path)).toThrow(/is damaged.*--fresh/)
  },
)
