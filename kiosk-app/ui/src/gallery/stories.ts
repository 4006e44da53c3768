import {
  indexPromotions,
  NO_FACTS,
  type Command,
  type Ledger,
  type Promotion,
  type TenderResult,
} from '@clearlane/domain'
import { openLane, scanned, type Story } from './fold.ts'
import * as goods from './goods.ts'

// Journals, told by commands; every picture of the gallery stands on one of them.

const baseline = { terminalId: '60001234', receiptNo: 41, trace: 118 }

/** An ordinary basket: a deposit, a weighed product, two of a kind. */
export function shopping(): Story {
  return filled(openLane())
}

/** A yoghurt that has to go today. */
export function reduced(): Story {
  const facts = { ...NO_FACTS, reduced: { price: { value: 99, decimals: 2, currency: null } } }
  return shopping().tell({ ...scanned(goods.yoghurt), facts })
}

/** With pieces from a tile, which nobody scans one by one. */
export function pieces(): Story {
  return shopping().tell({
    type: 'add-item',
    item: goods.kohlrabi,
    quantity: 1,
    source: { kind: 'produce' },
    language: 'en',
  })
}

/** The same basket on a lane with a bagging platform. */
export function bagging(): Story {
  const platform = { divisionMg: 5_000, sigmaMg: 2_000 }
  return shopping().tell({ type: 'begin-bagging', platform, zeroMg: 0, isFirst: true })
}

function filled(lane: Story): Story {
  return lane.tell(
    { type: 'start-sale', language: 'en' },
    scanned(goods.milk),
    scanned(goods.bread),
    scanned(goods.cola, 2),
    scanned(goods.cheese),
    { type: 'request-weighing', item: goods.banana, language: 'en' },
    {
      type: 'record-weight',
      weighingId: 'W1',
      readingId: 'r1',
      weight: { value: 874, exponent: -3, unit: 'kg' },
      scaleId: 'produce',
    },
    scanned(goods.chocolate, 3),
    scanned(goods.coffee),
  )
}

/** A member's basket with an offer on nearly everything, two on some; the same basket otherwise. */
export function withOffers(): Story {
  const offers = indexPromotions([
    offer('Chocolate 3 for 2', 'Schokolade 3 für 2', {
      kind: 'n-for-m',
      items: { itemIds: [goods.chocolate.itemId], departments: [] },
      take: 3,
      pay: 2,
    }),
    offer('Members save on bananas', 'Bananen für Mitglieder', {
      kind: 'amount',
      amountMinor: 30,
      items: { itemIds: [goods.banana.itemId], departments: [] },
      combining: 'combinable',
    }),
    offer('Big shop', 'Großeinkauf', {
      kind: 'basket',
      fromMinor: 1_000,
      reward: { kind: 'percent', ppm: 50_000 },
      combining: 'combinable',
    }),
  ])
  return filled(openLane(offers)).tell({
    type: 'identify-member',
    key: { bootId: 'gallery', n: 9_002 },
    language: 'en',
  })
}

function offer(en: string, de: string, what: Promotion['offer']): Promotion {
  const limits = { perSale: null, perLine: null }
  return {
    promotionId: en.replaceAll(' ', '-'),
    name: { en, de },
    offer: what,
    membersOnly: false,
    times: null,
    limits,
  }
}

/** So many products that the list scrolls. */
export function longBasket(): Story {
  const shelf = [goods.pasta, goods.eggs, goods.honey, goods.soap, goods.milk, goods.cheese]
  const story = shopping()
  for (let round = 0; round < 4; round++) story.tell(...shelf.map((item) => scanned(item)))
  return story
}

export function weighing(): Story {
  return shopping().tell({ type: 'request-weighing', item: goods.tomatoes, language: 'en' })
}

export function weighed(): Story {
  return weighing().tell({
    type: 'record-weight',
    weighingId: 'W2',
    readingId: 'r2',
    weight: { value: 512, exponent: -3, unit: 'kg' },
    scaleId: 'produce',
  })
}

export function unknownItem(): Story {
  return manyUnknown(1)
}

/** So many products that no price book has. */
export function manyUnknown(count: number): Story {
  const story = shopping()
  for (let n = 0; n < count; n++) {
    story.tell({
      type: 'report-unknown',
      scan: { data: String(4099887766554 + n), symbology: ']E0', reasons: ['not-in-price-book'] },
      key: { bootId: 'gallery', n: 9_001 + n },
      language: 'en',
    })
  }
  return story
}

/** Much that waits at once. */
export function crowded(): Story {
  const story = manyUnknown(19)
  const lineId = lineOf(story.ledger, goods.coffee.itemId)
  return story.tell(
    { type: 'set-quantity', lineId, quantity: 4 },
    { type: 'set-quantity', lineId, quantity: 1 },
    scanned(goods.beer, 6),
    { type: 'call-help' },
  )
}

export function ageCheck(): Story {
  return shopping().tell(scanned(goods.beer, 6))
}

export function voidAsked(): Story {
  const story = shopping()
  return story.tell({
    type: 'void-line',
    lineId: lineOf(story.ledger, goods.coffee.itemId),
    reason: 'shopper',
  })
}

export function fewerAsked(): Story {
  const story = shopping()
  const lineId = lineOf(story.ledger, goods.coffee.itemId)
  return story.tell(
    { type: 'set-quantity', lineId, quantity: 4 },
    { type: 'set-quantity', lineId, quantity: 1 },
  )
}

export function helpCalled(): Story {
  return shopping().tell({ type: 'call-help' })
}

export function helpAtDoor(): Story {
  return openLane().tell({ type: 'call-help' })
}

export function helpAtClosed(): Story {
  return closedLane().tell({ type: 'call-help' })
}

export function paying(part?: number, story = shopping()): Story {
  const total = story.ledger.sale?.totals.totalMinor ?? 0
  return story.tell({ type: 'request-tender', amountMinor: part ?? total, seenTotalMinor: total, baseline })
}

export function partPaid(before = shopping()): Story {
  const story = paying(1_500, before)
  return story.tell(effect(story.ledger))
}

export function inDoubt(): Story {
  const story = paying()
  const { attemptId } = lastAttempt(story.ledger)
  return story.tell({ type: 'record-unknown', attemptId, cause: 'answer-lost' })
}

export function escalated(): Story {
  const story = inDoubt()
  return story.tell({ type: 'escalate-unknown', attemptId: lastAttempt(story.ledger).attemptId })
}

/** The terminal says at last that it was paid. */
export function found(doubt: Story): Story {
  return doubt.tell(effect(doubt.ledger))
}

/** Nobody knows whether the part that was paid went back. */
export function returnInDoubt(): Story {
  const story = withStaff(reversing())
  return story.tell({
    type: 'record-unknown',
    attemptId: lastAttempt(story.ledger).attemptId,
    cause: 'answer-lost',
  })
}

export function reversing(): Story {
  const story = partPaid()
  return visited(story, {
    type: 'request-reverse',
    ofAttemptId: lastAttempt(story.ledger).attemptId,
    baseline: { ...baseline, receiptNo: 42, trace: 119 },
  })
}

export function declined(): Story {
  const story = paying()
  const { attemptId } = lastAttempt(story.ledger)
  return story.tell({ type: 'record-decline', attemptId, reason: 'declined', via: 'answer' })
}

export function completed(): Story {
  const story = paying()
  return story.tell(effect(story.ledger))
}

export function printed(outcome: 'printed' | 'failed'): Story {
  const story = completed().tell({ type: 'choose-receipt', method: 'paper' })
  if (story.ledger.sale?.completion?.print === null) story.tell({ type: 'request-print', copy: false })
  const jobId = story.ledger.sale?.completion?.print?.jobId ?? ''
  return story.tell({
    type: 'record-print',
    jobId,
    outcome,
    fault: outcome === 'failed' ? 'paper-out' : null,
  })
}

export function withoutReceipt(): Story {
  return completed().tell({ type: 'choose-receipt', method: 'none' })
}

export function printing(): Story {
  const story = completed().tell({ type: 'choose-receipt', method: 'paper' })
  return story.ledger.sale?.completion?.print === null
    ? story.tell({ type: 'request-print', copy: false })
    : story
}

/** The same lane with somebody signed in. */
export function withStaff(story: Story): Story {
  return story.tell({
    type: 'sign-in',
    sessionId: 'session-1',
    staffId: 'S-100',
    name: 'Mira Keller',
    role: 'supervisor',
  })
}

/** Somebody signed in, did this, and left. */
export function visited(story: Story, ...commands: readonly Command[]): Story {
  return withStaff(story)
    .byStaff(...commands)
    .byStaff({ type: 'sign-out', sessionId: 'session-1', reason: 'asked' })
}

export function closedLane(): Story {
  return visited(openLane(), { type: 'close-lane', reason: 'break' })
}

export function suspendedSales(): Story {
  return withStaff(shopping()).byStaff({ type: 'suspend-sale', reason: 'staff' })
}

export function leftBehind(): Story {
  return shopping().tell({ type: 'suspend-sale', reason: 'idle' })
}

export function soldToday(): Story {
  return withStaff(withoutReceipt().tell({ type: 'end-session', reason: 'finished' }))
}

export function lineOf({ sale }: Ledger, itemId: string): string {
  return sale?.lines.find(({ item }) => item.itemId === itemId)?.lineId ?? ''
}

export function lastAttempt({ attempts }: Ledger) {
  const attempt = attempts.at(-1)
  if (attempt === undefined) throw new Error('This story has no payment.')
  return attempt
}

function effect(ledger: Ledger) {
  const { attemptId, amountMinor, currency } = lastAttempt(ledger)
  const result: TenderResult = {
    requestedMinor: amountMinor,
    authorisedMinor: amountMinor,
    tipMinor: 0,
    cashbackMinor: 0,
    surchargeMinor: 0,
    currency,
    terminalId: baseline.terminalId,
    receiptNo: baseline.receiptNo + 1,
    trace: baseline.trace + 1,
    cardName: 'girocard',
    authCode: '123456',
    verification: 'pin',
    online: true,
    customerLines: [],
  }
  return { type: 'record-effect', attemptId, result, via: 'answer' } as const
}
