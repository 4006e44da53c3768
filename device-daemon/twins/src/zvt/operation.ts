import type { OperationConsole, ZvtSignal } from './console.ts'
import type { ZvtCard, ZvtLedger, ZvtTransaction } from './ledger.ts'
import * as replies from './replies.ts'
import {
  ALREADY_REVERSED,
  DECLINED,
  REVERSAL_IMPOSSIBLE,
  TIMED_OUT,
  WRONG_PIN,
  type ZvtDecision,
  type ZvtScript,
} from './script.ts'

/** What the terminal waits for or does. */
export type ZvtStage =
  'idle' | 'present-card' | 'reading' | 'enter-pin' | 'authorising' | 'remove-card' | 'finishing'

/** A money-moving command of the register. */
export type ZvtOrder =
  | { readonly kind: 'authorise' | 'refund'; readonly amountMinor: number }
  | { readonly kind: 'reverse'; readonly ofReceiptNo: number }

/** What an operation needs of its terminal. */
export type Bench = {
  readonly console: OperationConsole
  readonly ledger: ZvtLedger
  readonly script: ZvtScript
  /** The transaction takes effect now. */
  readonly book: (transaction: Omit<ZvtTransaction, 'receiptNo' | 'trace' | 'day' | 'atMs'>) => ZvtTransaction
  readonly decide: (amountMinor: number) => ZvtDecision
  readonly telling: () => replies.Telling
  readonly show: (stage: ZvtStage, display: string, amountMinor: number | null) => void
  readonly card: () => ZvtCard | null
  readonly hostMs: number
  readonly lineByLine: boolean
  /** The line goes down; it comes back by itself. */
  readonly linkDown: () => void
  /** Sends unasked, `lateMs` from now. */
  readonly late: (messages: readonly Uint8Array[]) => void
}

const CARD_MS = 60_000
const PIN_MS = 60_000
const REMOVE_MS = 30_000
const PIN_TRIES = 3
const CONTACTLESS_MAX_MINOR = 5_000 // above this a tapped card asks for the PIN (PSD2 limit in Germany)

/** Carries one order out, from the card to the last message. */
export async function operate(order: ZvtOrder, bench: Bench): Promise<void> {
  if (order.kind === 'reverse') return reverse(order.ofReceiptNo, bench)
  const { amountMinor } = order
  const decision = bench.decide(amountMinor)
  const ready = await cardholder(amountMinor, decision, bench)
  if (!ready.ok) return fail(ready.code, bench)
  bench.show('authorising', 'One moment, please', amountMinor)
  await bench.console.say(replies.intermediate(0x04))
  if (bench.console.abortWanted()) return fail(TIMED_OUT, bench)
  bench.console.pastTheHost()
  await bench.console.wait(bench.hostMs)
  if (!decision.approve) return fail(decision.code, bench)
  const charged = order.kind === 'authorise' ? (bench.script.chargeMinor ?? amountMinor) : amountMinor
  const { card, pin } = ready
  const booked = bench.book({ kind: order.kind, amountMinor: charged, ofReceiptNo: null, card, pin })
  return conclude(booked, bench)
}

async function reverse(ofReceiptNo: number, bench: Bench): Promise<void> {
  const decision = bench.decide(0)
  const original = bench.ledger.today().find((one) => one.receiptNo === ofReceiptNo)
  const reversible = bench.ledger.reversible(ofReceiptNo)
  bench.console.pastTheHost()
  bench.show('authorising', 'Reversal', original?.amountMinor ?? null)
  await bench.console.say(replies.intermediate(0x04))
  await bench.console.wait(bench.hostMs)
  if (reversible === 'already') return fail(ALREADY_REVERSED, bench)
  if (reversible === 'impossible' || original === undefined) return fail(REVERSAL_IMPOSSIBLE, bench)
  if (!decision.approve) return fail(decision.code, bench)
  const { amountMinor, card } = original
  return conclude(bench.book({ kind: 'reverse', amountMinor, ofReceiptNo, card, pin: false }), bench)
}

type Cardholder =
  | { readonly ok: true; readonly card: ZvtCard; readonly pin: boolean }
  | { readonly ok: false; readonly code: number }

async function cardholder(amountMinor: number, decision: ZvtDecision, bench: Bench): Promise<Cardholder> {
  bench.show('present-card', 'Please present card', amountMinor)
  await bench.console.say(replies.intermediate(0x0a))
  const waiting = bench.card() === null && !bench.console.abortWanted()
  const signal = waiting ? await bench.console.hear(CARD_MS) : 'inserted'
  const card = bench.card()
  if (card === null || bench.console.abortWanted() || isStop(signal)) return { ok: false, code: TIMED_OUT }
  bench.show('reading', 'Please wait', amountMinor)
  await bench.console.say(replies.intermediate(card.how === 'inserted' ? 0x68 : 0x17))
  if (bench.console.abortWanted()) return { ok: false, code: TIMED_OUT }
  if (card.how === 'tapped' && amountMinor <= CONTACTLESS_MAX_MINOR) return { ok: true, card, pin: false }
  const code = await askPin(amountMinor, decision, bench)
  return code === null ? { ok: true, card, pin: true } : { ok: false, code }
}

/** Null when the PIN was right, or the code of the end. */
async function askPin(amountMinor: number, decision: ZvtDecision, bench: Bench): Promise<number | null> {
  const alwaysWrong = !decision.approve && decision.code === WRONG_PIN
  for (let tries = 1; ; tries++) {
    bench.show('enter-pin', tries === 1 ? 'Please enter PIN' : 'Wrong PIN, once more', amountMinor)
    await bench.console.say(replies.intermediate(0x01))
    const signal = await bench.console.hear(PIN_MS)
    if (isStop(signal)) return TIMED_OUT
    if (signal === 'pin' && !alwaysWrong) return null
    await bench.console.say(replies.intermediate(0x15))
    if (tries === PIN_TRIES) return WRONG_PIN
  }
}

function isStop(signal: ZvtSignal | 'time-out'): boolean {
  return signal === 'time-out' || signal === 'abort' || signal === 'removed'
}

async function fail(code: number, bench: Bench): Promise<void> {
  bench.ledger.nextTrace()
  await giveCardBack(code === DECLINED ? 'Declined' : 'Cancelled', bench)
  await bench.console.say(replies.failure(code, bench.telling().terminalId))
  await bench.console.say(replies.aborted(code))
}

/** The transaction has taken effect; whatever is said or not said from here on does not change that. */
async function conclude(transaction: ZvtTransaction, bench: Bench): Promise<void> {
  const telling = bench.telling()
  const status = replies.success(transaction, telling)
  switch (bench.script.answer ?? 'whole') {
    case 'silent':
      bench.console.mute()
      return giveCardBack('Approved', bench)
    case 'link-down':
      bench.linkDown()
      return giveCardBack('Approved', bench)
    case 'late':
      bench.late([status, replies.COMPLETED])
      bench.console.mute()
      return giveCardBack('Approved', bench)
    case 'completion-only':
      await giveCardBack('Approved', bench)
      return bench.console.say(replies.COMPLETED)
    case 'abort':
      await giveCardBack('Approved', bench)
      await bench.console.say(status)
      return bench.console.say(replies.aborted(TIMED_OUT))
    case 'duplicate':
      return tellAll(transaction, twice(status), twice(replies.COMPLETED), bench)
    case 'whole':
      return tellAll(transaction, status, replies.COMPLETED, bench)
  }
}

async function tellAll(
  transaction: ZvtTransaction,
  status: Uint8Array,
  completion: Uint8Array,
  bench: Bench,
): Promise<void> {
  await giveCardBack('Approved', bench)
  bench.show('finishing', 'Approved', transaction.amountMinor)
  await bench.console.say(status)
  for (const receipt of receiptsOf(transaction, bench)) await bench.console.say(receipt)
  await bench.console.say(completion)
}

function twice(message: Uint8Array): Uint8Array {
  return Uint8Array.from([...message, ...message])
}

/** The merchant's and the customer's copy. */
export function receiptsOf(
  transaction: ZvtTransaction,
  bench: Pick<Bench, 'telling' | 'lineByLine'>,
): readonly Uint8Array[] {
  const words = replies.receiptLines(transaction, bench.telling())
  const print = bench.lineByLine
    ? replies.lineByLine
    : (type: 1 | 2, lines: readonly string[]) => [replies.textBlock(type, lines)]
  return [
    ...print(1, ['** HÄNDLERBELEG **', ...words]),
    ...print(2, ['** KUNDENBELEG **', ...words, 'VIELEN DANK']),
  ]
}

async function giveCardBack(display: string, bench: Bench): Promise<void> {
  if (bench.card()?.how !== 'inserted') return
  bench.show('remove-card', `${display}. Please remove card`, null)
  await bench.console.say(replies.intermediate(0x0b))
  while (bench.card() !== null) {
    const signal = await bench.console.hear(REMOVE_MS)
    if (signal === 'time-out') return
  }
}
