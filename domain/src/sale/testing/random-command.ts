import type { CatalogueItem } from '../../catalogue/item.ts'
import type { Prompt } from '../../weigh-check/bagging-watch.ts'
import type { Attempt, TenderResult } from '../attempt.ts'
import type { Command } from '../commands.ts'
import type { Actor } from '../events.ts'
import type { Line } from '../lines.ts'
import { NO_FACTS } from '../../gs1/piece-facts.ts'
import { openInterventions } from '../queries.ts'
import { APPLES, BEER, COLA, GIN, MILK, PAN } from './items.ts'
import { ATTENDANT, LANE, SHOPPER, SUPERVISOR, type Till } from './till.ts'

/** Numbers that a test draws; they choose the command, its subject, its manner and who gives it. */
export type Draw = readonly [command: number, subject: number, manner: number, actor: number]

export type Told = { readonly command: Command; readonly actor: Actor }

const ITEMS: readonly CatalogueItem[] = [MILK, PAN, COLA, BEER, GIN, { ...MILK, blocked: true }, APPLES]
const PROMPTS: readonly Prompt[] = [
  { kind: 'all-there', blocks: false },
  { kind: 'missing', blocks: false, instruction: 'place', lineIds: ['1'] },
  { kind: 'more', blocks: true, instruction: 'take-off', lineIds: [], massMg: 200_000 },
  { kind: 'leaning', blocks: true, instruction: 'let-go' },
]
const PEOPLE: readonly Actor[] = [SHOPPER, LANE, ATTENDANT, SUPERVISOR]

/** A command that has something to do with what is in the lane, sensible more often than not. */
export function randomCommand(till: Till, [command, subject, manner, actor]: Draw): Told {
  const families = [basket, basket, people, tender, tender, truth, truth, truth, ending, lane, bagging]
  const told = pick(families, command)(till, subject, manner, command)
  if (told.actor.kind === 'staff' && till.ledger.staff === null && manner % 10 > 0)
    return { command: signIn(subject), actor: LANE }
  return actor % 5 === 0 ? { ...told, actor: pick(PEOPLE, actor) } : told
}

type Family = (till: Till, subject: number, manner: number, kind: number) => Told

const basket: Family = (till, subject, manner, kind) => {
  const { sale } = till.ledger
  const lineId = pick<Partial<Line>>(sale?.lines ?? [], subject, {}).lineId ?? '1'
  const item = pick(ITEMS, subject)
  const weighingId = sale?.weighing?.weighingId ?? 'W1'
  const commands: readonly Command[] = [
    till.scan(item, (manner % 4) + (manner % 11 === 0 ? 0 : 1)),
    till.scan(item),
    till.scanAgain(item),
    { type: 'request-weighing', item: manner % 5 === 0 ? MILK : APPLES, language: 'de' },
    till.weigh(manner % 3000, `reading-${subject % 40}`),
    till.weigh(manner % 3000, `reading-${subject}-${manner}`),
    { type: 'cancel-weighing', weighingId, reason: 'asked' },
    { type: 'set-quantity', lineId, quantity: manner % 6 },
    { type: 'void-line', lineId, reason: 'asked' },
    {
      type: 'report-unknown',
      scan: { data: `${subject % 3}`, symbology: 'x', reasons: [] },
      key: null,
      language: 'de',
    },
    { type: 'refuse-scan', key: { bootId: 'boot', n: subject % 50 }, reason: 'paying' },
    {
      ...{ type: 'judge-piece', lineId, key: { bootId: 'boot', n: 20_000 + (subject % 50) } },
      facts: { ...NO_FACTS, useBy: manner % 2 === 0 ? '200101' : '991231' },
    },
    { type: 'identify-member', key: { bootId: 'boot', n: 10_000 + (subject % 50) }, language: 'de' },
    { type: 'set-language', language: manner % 2 === 0 ? 'de' : 'en' },
    { type: 'start-sale', language: 'de' },
  ]
  return { command: pick(commands, mixed(kind, subject, manner)), actor: SHOPPER }
}

const bagging: Family = (till, subject, manner, kind) => {
  const lineId = pick<Partial<Line>>(till.ledger.sale?.lines ?? [], subject, {}).lineId ?? '1'
  const prompt = pick(PROMPTS, subject)
  const call = manner % 2 === 0 ? null : { expectedMg: 1_000, seenMg: manner, hypotheses: [] }
  const observed = manner % 2 === 0 ? null : { lineId, pieces: 1, massMg: manner }
  const commands: readonly Told[] = [
    {
      command: {
        type: 'begin-bagging',
        platform: { divisionMg: 5_000, sigmaMg: 2_000 },
        zeroMg: manner,
        isFirst: manner % 2 === 0,
      },
      actor: LANE,
    },
    { command: { type: 'record-platform', massMg: manner * 1_000, observed }, actor: LANE },
    { command: { type: 'tell-bagging', prompt, call }, actor: LANE },
    { command: { type: 'tell-bagging', prompt, call }, actor: LANE },
    { command: { type: 'announce-bag' }, actor: SHOPPER },
    { command: { type: 'skip-bagging', lineId }, actor: SHOPPER },
  ]
  return pick(commands, mixed(kind, subject, manner))
}

const people: Family = (till, subject, manner, kind) => {
  const open = pick(openInterventions(till.ledger), subject, null)
  const staff = signedIn(till)
  const interventionId = open?.interventionId ?? 'I1'
  const version = manner % 7 === 0 ? 1 : (open?.version ?? 1)
  const resolution = pick(['approved', 'denied', 'withdrawn'] as const, manner)
  const discounted = manner % 2 === 0 ? null : '1'
  const value =
    manner % 3 === 0
      ? ({ kind: 'percent', ppm: (subject % 11) * 100_000 } as const)
      : ({ kind: 'amount', amountMinor: subject % 300 } as const)
  const commands: readonly Told[] = [
    { command: { type: 'resolve-intervention', interventionId, version, resolution }, actor: staff },
    { command: { type: 'resolve-intervention', interventionId, version, resolution }, actor: staff },
    { command: { type: 'resolve-intervention', interventionId, version, resolution }, actor: SHOPPER },
    {
      command: { type: 'grant-discount', discount: { lineId: discounted, value, reason: 'x' } },
      actor: staff,
    },
    { command: { type: 'call-help' }, actor: SHOPPER },
    { command: { type: 'report-scale-trouble', fault: 'silent' }, actor: LANE },
    { command: signIn(subject), actor: LANE },
    { command: signIn(subject), actor: LANE },
    { command: { type: 'fail-sign-in', staffId: pick(['ann', 'sue'], subject) }, actor: LANE },
    {
      command: { type: 'sign-out', sessionId: till.ledger.staff?.sessionId ?? '', reason: 'asked' },
      actor: LANE,
    },
  ]
  return pick(commands, mixed(kind, subject, manner))
}

const tender: Family = (till, subject, manner, kind) => {
  const ofAttemptId = pick<Partial<Attempt>>(till.ledger.attempts, subject, {}).attemptId ?? 'x'
  const baseline = till.baseline()
  const commands: readonly Told[] = [
    { command: till.pay(), actor: SHOPPER },
    { command: till.pay(), actor: SHOPPER },
    { command: till.pay(manner % 400), actor: SHOPPER },
    { command: till.pay(0), actor: SHOPPER },
    { command: { type: 'request-reverse', ofAttemptId, baseline }, actor: LANE },
    { command: { type: 'request-refund', ofAttemptId, baseline }, actor: LANE },
    {
      command: { type: 'resolve-reconciliation', attemptId: ofAttemptId, note: 'seen' },
      actor: signedIn(till),
    },
  ]
  return pick(commands, mixed(kind, subject, manner))
}

const truth: Family = (till, subject, manner, kind) => {
  const open = till.ledger.attempts.filter(
    ({ status }) => status.state !== 'effective' && status.state !== 'declined',
  )
  const attempt = pick(manner % 9 === 0 ? till.ledger.attempts : open, subject, null)
  if (attempt === null) return tender(till, subject, manner, kind)
  const { attemptId } = attempt
  const via = pick(['answer', 'lookup', 'late'] as const, subject)
  const reason = pick(
    ['declined', 'never-started', 'terminal-unavailable', 'reversal-impossible'] as const,
    manner,
  )
  const cause = pick(['answer-lost', 'overwritten'] as const, manner)
  const outcome = pick(['paid', 'not-paid'] as const, manner)
  const commands: readonly Told[] = [
    {
      command: { type: 'record-effect', attemptId, result: someResult(till, attempt, manner), via },
      actor: LANE,
    },
    {
      command: { type: 'record-effect', attemptId, result: someResult(till, attempt, manner), via },
      actor: LANE,
    },
    { command: { type: 'record-decline', attemptId, reason, via }, actor: LANE },
    { command: { type: 'record-unknown', attemptId, cause }, actor: LANE },
    { command: { type: 'record-unknown', attemptId, cause }, actor: LANE },
    { command: { type: 'escalate-unknown', attemptId }, actor: LANE },
    { command: { type: 'settle-attempt', attemptId, outcome, evidence: 'slip' }, actor: signedIn(till) },
    { command: { type: 'settle-attempt', attemptId, outcome, evidence: 'slip' }, actor: signedIn(till) },
  ]
  return pick(commands, mixed(kind, subject, manner))
}

const ending: Family = (till, subject, manner, kind) => {
  const { suspended, pendingPrints } = till.ledger
  const saleId = pick(suspended, subject, null)?.saleId ?? 'x'
  const jobId = pick(pendingPrints, subject, null)?.jobId ?? 'x'
  const outcome = pick(['printed', 'failed', 'unknown'] as const, manner)
  const commands: readonly Told[] = [
    { command: { type: 'cancel-sale', reason: 'asked' }, actor: SHOPPER },
    { command: { type: 'suspend-sale', reason: 'idle' }, actor: LANE },
    { command: { type: 'resume-sale', saleId }, actor: signedIn(till) },
    { command: { type: 'choose-receipt', method: manner % 2 === 0 ? 'paper' : 'none' }, actor: SHOPPER },
    {
      command: { type: 'request-print', copy: manner % 3 === 0 },
      actor: pick([SHOPPER, signedIn(till)], subject),
    },
    { command: { type: 'record-print', jobId, outcome, fault: null }, actor: LANE },
    { command: { type: 'end-session', reason: 'finished' }, actor: SHOPPER },
    { command: { type: 'end-session', reason: 'finished' }, actor: SHOPPER },
  ]
  return pick(commands, mixed(kind, subject, manner))
}

const lane: Family = (till, subject, manner, kind) => {
  const commands: readonly Command[] = [
    { type: 'start-lane', laneId: 'L1', epoch: 1, mode: 'live', build: 'test' },
    { type: 'open-lane' },
    { type: 'open-lane' },
    { type: 'close-lane', reason: 'asked' },
    { type: 'open-day', businessDay: '2026-11-24' },
    { type: 'open-day', businessDay: '2026-11-24' },
    { type: 'close-day', terminal: null },
    { type: 'activate-price-book', priceBook: `book-${manner % 3}`, items: 6 },
    { type: 'note-clock-step', fromAt: 'a', toAt: 'b' },
  ]
  const quiet = { command: till.scan(MILK), actor: SHOPPER }
  return subject % 3 === 0 ? { command: pick(commands, mixed(kind, subject, manner)), actor: LANE } : quiet
}

/** Mostly the right answer; else a partial one, one of another amount, or one that was there before. */
function someResult(till: Till, attempt: Attempt, manner: number): TenderResult {
  const right = till.result(attempt)
  switch (manner % 8) {
    case 0:
      return { ...right, authorisedMinor: Math.max(1, Math.floor(attempt.amountMinor / 2)) }
    case 1:
      return { ...right, requestedMinor: attempt.amountMinor + 1 }
    case 2:
      return { ...right, trace: attempt.baseline.trace, receiptNo: attempt.baseline.receiptNo }
    case 3:
      return { ...right, trace: attempt.baseline.trace + 1, receiptNo: attempt.baseline.receiptNo + 1 }
    default:
      return right
  }
}

function signedIn(till: Till): Actor {
  return till.ledger.staff?.role === 'supervisor' ? SUPERVISOR : ATTENDANT
}

function signIn(subject: number): Command {
  const role = subject % 2 === 0 ? 'attendant' : 'supervisor'
  const staffId = subject % 2 === 0 ? 'ann' : 'sue'
  return { type: 'sign-in', sessionId: `S${subject}`, staffId, name: staffId, role }
}

function mixed(kind: number, subject: number, manner: number): number {
  return Math.floor(kind / 10) + subject * 7 + manner * 13
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], index: number, otherwise?: T): T {
  const chosen = list[index % Math.max(1, list.length)] ?? otherwise
  if (chosen === undefined) throw new Error('There is nothing to pick.')
  return chosen
}
