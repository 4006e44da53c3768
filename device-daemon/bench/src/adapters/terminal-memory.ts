import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { ZvtMemory } from '@clearlane/twins'
import type { TerminalMemory } from '../demo-lane.ts'

const TRANSACTIONS_MAX = 9_999 // receipt numbers begin again after that many, so older ones cannot be told apart

const Natural = Type.Integer({ minimum: 0 })
const Card = Type.Object({
  name: Type.String(),
  number: Type.String(),
  how: Type.Union([Type.Literal('tapped'), Type.Literal('inserted')]),
})
const Memory = Type.Object({
  receiptNo: Natural,
  trace: Natural,
  day: Type.Integer({ minimum: 1 }),
  transactions: Type.Array(
    Type.Object({
      kind: Type.Union([Type.Literal('authorise'), Type.Literal('reverse'), Type.Literal('refund')]),
      amountMinor: Type.Integer(),
      receiptNo: Natural,
      trace: Natural,
      ofReceiptNo: Type.Union([Natural, Type.Null()]),
      atMs: Type.Integer(),
      day: Type.Integer({ minimum: 1 }),
      card: Card,
      pin: Type.Boolean(),
    }),
  ),
})
const check = Compile(Memory)

/** The memory of the demo's terminal in a file, for a real one remembers too. Throws the sentence when it is damaged. */
export function terminalMemory(path: string): TerminalMemory {
  const remember = (memory: ZvtMemory): void => write(path, memory)
  return existsSync(path) ? { memory: read(path), remember } : { remember }
}

function read(path: string): ZvtMemory {
  const memory = jsonIn(readFileSync(path, 'utf8'))
  if (check.Check(memory)) return memory
  throw new Error(
    `${path} is damaged: it says what the card terminal charged. Start with --fresh to reset the demo.`,
  )
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // not even JSON: refused like any other wrong shape
  }
}

/** Whole, or the one of before stays: the bench may be killed at any moment. */
function write(path: string, memory: ZvtMemory): void {
  const transactions = memory.transactions.slice(-TRANSACTIONS_MAX)
  writeFileSync(`${path}.new`, JSON.stringify({ ...memory, transactions }), { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}
