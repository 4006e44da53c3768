import { err, ok, type Result } from '@clearlane/domain'
import type { LaneMessage, ProduceTile } from '@clearlane/lane-contract'
import {
  isBoolean,
  isInteger,
  isNumber,
  isOneOf,
  isString,
  listOf,
  mapOf,
  orAbsent,
  orNull,
  record,
  tagged,
  type Shape,
} from './shape.ts'

const anything: Shape = () => true
const orLeftOut =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value)
const item = record({
  itemId: isString,
  name: mapOf(isString),
  department: isString,
  soldBy: isOneOf('each', 'weight', 'volume'),
  priceMinor: isInteger,
})
const weight = record({ value: isInteger, exponent: isInteger, unit: isOneOf('kg', 'lb', 'g', 'oz') })
const measure = tagged('kind', {
  each: record({ quantity: isInteger }),
  weight: record({ weight, readingId: isString }),
  volume: record({
    volume: record({ value: isInteger, exponent: isInteger, unit: isOneOf('l') }),
    readingId: isString,
  }),
})
const line = record({
  lineId: isString,
  parentLineId: orNull(isString),
  item,
  measure,
  price: record({
    extendedMinor: isInteger,
    discountMinor: isInteger,
    netMinor: isInteger,
    offers: orLeftOut(listOf(record({ promotionId: isString, savedMinor: isInteger }))),
  }),
  voided: isBoolean,
})
const intervention = record({
  interventionId: isString,
  version: isInteger,
  evidence: record({ kind: isString }),
  blocksPayment: isBoolean,
  raisedAt: isString,
})
const totals = record({
  totalMinor: isInteger,
  discountMinor: isInteger,
  taxes: listOf(record({ code: isString, ratePpm: isInteger, taxMinor: isInteger })),
  levies: orAbsent(listOf(record({ label: isString, ratePpm: isInteger, taxMinor: isInteger }))),
})
const advice = record({ blocks: isBoolean, lineIds: listOf(isString) })
const unexplained = record({ blocks: isBoolean, massMg: isInteger })
const prompt = tagged('kind', {
  'all-there': anything,
  missing: advice,
  removed: advice,
  surplus: advice,
  more: unexplained,
  less: unexplained,
  leaning: record({ blocks: isBoolean }),
})
const sale = record({
  saleId: isString,
  language: isString,
  isMember: isBoolean,
  offers: listOf(record({ promotionId: isString, name: mapOf(isString), terms: record({ kind: isString }) })),
  lines: listOf(line),
  totals,
  weighing: orNull(record({ weighingId: isString, item })),
  bagging: orLeftOut(record({ told: prompt })),
  interventions: listOf(intervention),
  completion: orNull(record({ receiptNumber: isInteger })),
})
const attempt = record({
  attemptId: isString,
  saleId: isString,
  amountMinor: isInteger,
  status: record({ state: isString }),
})
const ledger = record({
  laneId: isString,
  open: isBoolean,
  businessDay: orNull(isString),
  sale: orNull(sale),
  suspended: listOf(sale),
  attempts: listOf(attempt),
  staff: orNull(record({ staffId: isString, name: isString })),
  calls: listOf(intervention),
})

const part = record({ state: isOneOf('ready', 'degraded', 'away'), faults: listOf(isString) })
const live = record({
  parts: record({
    scanner: part,
    produceScale: part,
    printer: part,
    terminal: part,
    pole: orNull(part),
    platform: orNull(part),
  }),
  scale: tagged('state', {
    unknown: anything,
    zero: anything,
    motion: anything,
    stable: record({ weight }),
    trouble: record({ fault: isString }),
  }),
  terminalStage: isString,
  terminalSlow: isBoolean,
  idle: (value) => record({ asking: isBoolean })(value),
  basketAside: isBoolean,
  signIn: record({ state: isOneOf('none', 'pin', 'locked', 'unknown-badge') }),
  outOfService: orNull(isString),
  receiptUrl: orNull(isString),
  closing: record({ state: isOneOf('none', 'running', 'done') }),
})
const store = record({
  name: isString,
  languages: listOf(isString),
  laneId: isString,
  demo: isBoolean,
  profile: record({ currency: record({ code: isString, exponent: isInteger }), weightUnit: isString }),
  timeouts: record({ idleMs: isNumber, idleEmptyMs: isNumber, idleAnswerMs: isNumber }),
})

const message = tagged('type', {
  welcome: record({ buildId: isString, seq: isInteger, ledger, live, store }),
  events: record({ fromSeq: isInteger, seq: isInteger, events: listOf(record({ type: isString })) }),
  live: record({ live }),
  notice: record({ notice: record({ kind: isString }) }),
  answer: record({ id: isString, ok: isBoolean }),
  superseded: anything,
  reload: anything,
})

const isLaneMessage = (value: unknown): value is LaneMessage => message(value)
const isTiles = (value: unknown): value is readonly ProduceTile[] =>
  listOf(record({ item, rank: isNumber, picture: orNull(isString), searchWords: isString }))(value)

/** The message in this text, or why it is none. */
export function readLaneMessage(text: string): Result<LaneMessage, 'not-json' | 'not-a-message'> {
  const value = parsed(text)
  if (value === undefined) return err('not-json')
  return isLaneMessage(value) ? ok(value) : err('not-a-message')
}

export function readProduceTiles(value: unknown): Result<readonly ProduceTile[], 'not-tiles'> {
  return isTiles(value) ? ok(value) : err('not-tiles')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
