import { describe, expect, test } from 'vitest'
import { dueMinor } from './attempt-money.ts'
import { draftOf } from './draft.ts'
import { emptyLedger } from './empty-ledger.ts'
import type { LedgerEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { checkInvariants, type Recorded } from './invariants.ts'
import { ledgerViolations } from './invariants-ledger.ts'
import type { Evidence } from './intervention.ts'
import type { Ledger, Sale } from './ledger.ts'
import { childLines, openInterventions, saleIn } from './queries.ts'
import { APPLES, BEER, COLA, MILK, PAN } from './testing/items.ts'
import { ATTENDANT, LANE, Till } from './testing/till.ts'

/** What the checker says of a history, folded as it is. */
function said(history: readonly Recorded[]): string {
  const ledger = history.reduce((state, { event }) => evolve(state, event), emptyLedger())
  return checkInvariants(ledger, history).join('\n')
}

/** The history with one more event in the stream of the sale, or of the attempt that it names. */
function plus(history: readonly Recorded[], ...events: readonly LedgerEvent[]): readonly Recorded[] {
  return [
    ...history,
    ...events.map((event) => ({
      stream: 'attemptId' in event ? `attempt:${event.attemptId}` : 'sale:L1-1-1',
      event,
    })),
  ]
}

const without = (history: readonly Recorded[], type: LedgerEvent['type']) =>
  history.filter(({ event }) => event.type !== type)

const paying = () => {
  const till = new Till().open().add(MILK)
  return { till, attempt: till.asked() }
}

const paid = () => {
  const { till, attempt } = paying()
  const result = till.result(attempt)
  const effect = { type: 'tender-authorised', attemptId: attempt.attemptId, result, via: 'answer' } as const
  till.must({ type: 'record-effect', attemptId: attempt.attemptId, result, via: 'answer' }, LANE)
  return { till, attempt, effect }
}

/** The last event of this type in a history that has it. */
function find(history: readonly Recorded[], type: LedgerEvent['type']): LedgerEvent {
  const found = history.findLast(({ event }) => event.type === type)
  if (found === undefined) throw new Error(`There is no ${type}.`)
  return found.event
}

describe('the checker finds', () => {
  test('a ledger that is not the fold of its journal', () => {
    const { till } = paid()
    expect(checkInvariants({ ...till.ledger, nextSale: 9 }, till.history)).toEqual([
      'fold: the journal gives another ledger',
    ])
  })

  test('a basket that changes while it is frozen, or after its end', () => {
    const { till } = paying()
    const added = find(till.history, 'item-added')
    expect(said(plus(till.history, added))).toContain('while its basket is frozen')
    expect(said(plus(paid().till.history, added))).toContain('after its completion')
  })

  test('a second line, scan, reading, sale, completion, original receipt or outcome', () => {
    const till = new Till().open().add(MILK)
    till.must({ type: 'request-weighing', item: APPLES, language: 'de' })
    till.must(till.weigh(500, 'r1'), LANE)
    till.must({
      type: 'report-unknown',
      scan: { data: 'x', symbology: 'y', reasons: [] },
      key: { bootId: 'b', n: 1 },
      language: 'de',
    })
    const { history } = till
    expect(said(plus(history, find(history, 'item-added')))).toContain('a second time')
    expect(said(plus(history, find(history, 'weight-recorded')))).toContain('reading:r1 a second time')
    expect(said(plus(history, find(history, 'weight-recorded')))).toContain('was not asked for')
    expect(said(plus(history, find(history, 'intervention-raised')))).toContain('scan:b/1 a second time')
    expect(said(plus(history, find(history, 'sale-started')))).toContain(
      'sale-started sale:L1-1-1 a second time',
    )
    const done = paid().till
    expect(said(plus(done.history, find(done.history, 'sale-completed')))).toContain(
      'receipt numbers have a gap',
    )
    const refused = { type: 'scan-refused', key: { bootId: 'boot', n: 1 }, reason: 'paying' } as const
    expect(said(plus(history, refused))).toContain('scan:boot/1 a second time')
    done.must({ type: 'request-print', copy: false })
    const print = { type: 'print-requested', jobId: 'other', copy: false, saleId: 'L1-1-1', by: 'x' } as const
    expect(said(plus(done.history, print))).toContain('original receipt L1-1-1 a second time')
    expect(said(plus(done.history, { ...print, copy: true }))).toBe('')
    const printed = { type: 'receipt-printed', jobId: 'L1-1-1-P1', outcome: 'printed', fault: null } as const
    expect(said(plus(done.history, printed, printed))).toContain('outcome L1-1-1-P1 a second time')
  })

  test('a call for help that is lost, made twice, or stops a payment', () => {
    const till = new Till().open()
    till.must({ type: 'call-help' })
    const { history, ledger } = till
    const [call] = ledger.calls
    if (call === undefined) throw new Error('There is a call.')
    expect(checkInvariants({ ...ledger, calls: [] }, history)).toContain(
      'calls L1 are open, and the ledger knows ',
    )
    const second = { type: 'intervention-raised', key: null } as const
    const with2 = (change: Partial<typeof call>) =>
      said([
        ...history,
        { stream: 'lane', event: { ...second, intervention: { ...call, interventionId: 'L2', ...change } } },
      ])
    expect(with2({})).toBe('help is called twice')
    expect(with2({ kind: 'void' })).toContain('a call is no help')
    expect(with2({ blocksPayment: true })).toContain('a call is no help')
  })

  test('money that moves unasked, twice, for another, or too much', () => {
    const { till, effect } = paid()
    expect(said(without(till.history, 'tender-requested'))).toContain('was never asked for')
    expect(said(plus(till.history, effect))).toContain('was effective and is tender-authorised')
    const { till: open, attempt } = paying()
    const tell = (change: Partial<typeof effect.result>) =>
      said(plus(open.history, { ...effect, result: { ...effect.result, ...change } }))
    expect(tell({ authorisedMinor: 120 })).toContain('moved more than asked')
    expect(tell({ requestedMinor: 118 })).toContain('took the answer to 118')
    expect(tell({ currency: 'CHF' })).toContain('moved CHF')
    expect(tell({ terminalId: 'T9' })).toContain('was answered by another terminal')
    expect(tell(attempt.baseline)).toContain('took the answer that was there before it')
    expect(said(plus(open.history, { ...effect, type: 'tender-reversed' }))).toContain(
      'to authorise is tender-reversed',
    )
  })

  test('a paid sale that is not completed at once, and one that is completed unpaid', () => {
    const { till } = paid()
    const cut = without(till.history, 'sale-completed')
    expect(said(cut)).toContain('is paid and not completed')
    expect(said(plus(cut, { type: 'language-set', language: 'en' }))).toContain('is paid and not completed')
    expect(said(without(till.history, 'tender-authorised'))).toContain('is completed with 0 of 119')
    expect(said(without(till.history, 'tender-authorised'))).toContain('is completed with an open attempt')
    expect(said(without(till.history, 'item-added'))).toContain('asks for 119 of 0')
  })

  test('a doubt that ends by itself, and a settlement of nothing', () => {
    const { till, attempt } = paying()
    const { attemptId } = attempt
    const unknown = { type: 'tender-unknown', attemptId, cause: 'answer-lost' } as const
    const declined = { type: 'tender-declined', attemptId, reason: 'declined', via: 'answer' } as const
    const settled = {
      type: 'tender-settled',
      attemptId,
      outcome: 'not-paid',
      by: 'ann',
      evidence: '',
    } as const
    expect(said(plus(till.history, unknown, declined))).toContain('declined by itself')
    const gone = { ...declined, via: 'lookup', reason: 'terminal-unavailable' } as const
    expect(said(plus(till.history, unknown, gone))).toContain('declined by itself')
    expect(said(plus(till.history, settled))).toContain('was requested and is tender-settled')
    expect(said(plus(till.history, declined, unknown))).toContain('was declined and is tender-unknown')
    expect(said(plus(till.history, declined, declined))).toContain('was declined and is tender-declined')
    const { effect } = paid()
    expect(said(plus(till.history, unknown, settled, effect))).toContain(
      'was settled and is tender-authorised',
    )
  })

  test('an attempt beside another, twice, or for a sale that is over', () => {
    const { till } = paying()
    const asked = find(till.history, 'tender-requested')
    expect(said(plus(till.history, asked))).toContain('is asked for twice')
    expect(said(plus(till.history, asked))).toContain('is asked for beside another attempt')
    const done = paid().till
    expect(said(plus(done.history, asked))).toContain('charges for a sale that is over')
    expect(said(plus(done.history, asked))).toContain('is in sale:L1-1-1')
  })

  test('money taken back twice, or from nothing', () => {
    const till = new Till().open().signIn().add(MILK, MILK)
    till.must(till.effect(till.asked(100)), LANE)
    const of = till.last()
    till.must({ type: 'request-reverse', ofAttemptId: of.attemptId, baseline: till.baseline() }, LANE)
    const asked = till.last()
    const result = till.result(asked)
    till.must({ type: 'record-effect', attemptId: asked.attemptId, result, via: 'answer' }, LANE)
    const { status, ...attempt } = asked
    expect(status.state).toBe('requested')
    const again = { type: 'tender-requested', attempt: { ...attempt, attemptId: 'again' } } as const
    const effect = { type: 'tender-reversed', attemptId: 'again', result, via: 'answer' } as const
    expect(said(plus(till.history, again, effect))).toContain('again takes back twice')
    const unknown = {
      type: 'tender-requested',
      attempt: { ...attempt, attemptId: 'lost', ofAttemptId: null },
    } as const
    expect(said(plus(till.history, unknown))).toContain('lost asks for 100 of 0')
  })

  test('a sale that is left with money, falls below it, or comes from nowhere', () => {
    const till = new Till().open().add(MILK, MILK)
    till.must(till.effect(till.asked(150)), LANE)
    const { history } = till
    expect(said(plus(history, { type: 'sale-cancelled', by: 'x', reason: 'x' }))).toContain(
      'ended with money',
    )
    expect(said(plus(history, { type: 'sale-suspended', by: 'x', reason: 'idle' }))).toContain(
      'is suspended with money',
    )
    expect(said(plus(history, { type: 'sale-cancelled', by: 'x', reason: 'x' }))).toContain(
      'ended with 0 and has 150',
    )
    const one = find(new Till().open().add(MILK).history, 'item-added')
    expect(said(plus(history, one))).toContain('fell below what is paid')
    expect(said(plus(history, { type: 'sale-resumed', saleId: 'L1-1-1', by: 'x' }))).toContain(
      'was not put aside',
    )
    const closed = { type: 'reconciliation-resolved', attemptId: 'x', by: 'x', note: '' } as const
    expect(said(plus(history, { ...closed, difference: 'late-approval' }))).toContain('x was not owed back')
    expect(said(plus(history, { ...closed, difference: 'paid-but-declined' }))).toBe('')
    const { till: open } = paying()
    expect(said(plus(open.history, { type: 'sale-suspended', by: 'x', reason: 'idle' }))).toContain(
      'while it is charged',
    )
  })

  test('money missing of a finished sale counts once it is said', () => {
    const { till, attempt } = paid()
    const missing = {
      type: 'reconciliation-raised',
      attemptId: attempt.attemptId,
      saleId: 'L1-1-1',
      difference: 'paid-but-declined',
      amountMinor: 1,
    } as const
    expect(said(plus(till.history, missing, missing))).toContain('ended with 119 and has 121')
  })

  test('a payment past an open question or an open weighing, and two weighings at once', () => {
    const till = new Till().open().add(BEER)
    const asked = find(paying().till.history, 'tender-requested')
    expect(said(plus(till.history, asked))).toContain('passed an open intervention')
    expect(said(plus(till.history, asked, find(till.history, 'intervention-raised')))).toContain(
      'a blocking age',
    )
    const weighing = { type: 'weighing-requested', weighingId: 'W9', item: APPLES } as const
    const free = new Till().open().add(MILK)
    expect(said(plus(free.history, weighing, asked))).toContain('passed an open weighing')
    expect(said(plus(free.history, weighing, weighing))).toContain('weighs two things at once')
  })
})

describe('the checker finds in a ledger', () => {
  const judged = (change: (sale: Sale) => Partial<Sale>, items = [COLA]) => {
    const { ledger } = new Till().open().add(...items)
    const sale = saleIn(ledger)
    return ledgerViolations({ ...ledger, sale: { ...sale, ...change(sale) } }).join('\n')
  }

  test('sums that do not sum up', () => {
    expect(judged(() => ({}))).toBe('')
    const totals = { extendedMinor: 1, discountMinor: 1, totalMinor: 0.5, taxes: [] }
    const text = judged(() => ({ totals }))
    expect(text).toContain('the lines do not sum to the total')
    expect(text).toContain('the discounts do not sum up')
    expect(text).toContain('the taxes do not sum up')
    expect(text).toContain('the tax table does not sum to the total')
    expect(text).toContain('the total is 0.5')
    const cheap = ({ lines }: Sale) => ({
      lines: lines.map((line) => ({ ...line, price: { ...line.price, netMinor: -1 } })),
    })
    expect(judged(cheap)).toContain('line 1 does not add up')
  })

  test('levies that do not sum to their tax', () => {
    const levy = { levyId: 'X', taxMinor: 1 }
    const row = { ...levy, label: 'X', ratePpm: 1, baseMinor: 1 }
    expect(judged(({ totals }) => ({ totals: { ...totals, levies: [row] } }))).toContain(
      'the levies do not sum to the taxes',
    )
    const wrong = ({ lines }: Sale) => ({
      lines: lines.map((line) => ({ ...line, price: { ...line.price, levies: [levy] } })),
    })
    expect(judged(wrong)).toContain('the levies of line 1 do not sum to its tax')
  })

  test('deposits that lost their line, their quantity or themselves', () => {
    const [item, deposit] = saleIn(new Till().open().add(COLA).ledger).lines
    if (item === undefined || deposit === undefined) throw new Error('COLA has a deposit.')
    expect(judged(() => ({ lines: [item] }))).toContain('line 1 has 0 deposits')
    expect(judged(() => ({ lines: [deposit] }))).toContain('deposit 2 is left behind')
    const three = { ...deposit, measure: { kind: 'each', quantity: 3 } } as const
    expect(judged(() => ({ lines: [item, three] }))).toContain('the deposit of line 1 has its own quantity')
  })

  test('offers that save too much, nothing, without words, or on a deposit', () => {
    const saving = (savedMinor: number, of: number) => (sale: Sale) => ({
      offers: [{ promotionId: 'P', name: { de: 'P' }, terms: { kind: 'percent', ppm: 1 } as const }],
      lines: sale.lines.map((line, at) =>
        at === of ? { ...line, price: { ...line.price, offers: [{ promotionId: 'P', savedMinor }] } } : line,
      ),
    })
    expect(judged(saving(1, 0))).toContain('the offers of line 1 save more than its discount')
    expect(judged(saving(0, 0))).toContain('line 1 has an offer without words or saving')
    expect(judged((sale) => ({ lines: saving(1, 0)(sale).lines }))).toContain('an offer without words')
    expect(judged(saving(1, 1))).toContain('an offer on the deposit 2')
  })

  test('ages that nobody or everybody asks for', () => {
    expect(judged(() => ({ interventions: [] }), [BEER])).toContain('nobody is asked for the age of line 1')
    expect(
      judged((sale) => ({ interventions: [...sale.interventions, ...sale.interventions] }), [BEER]),
    ).toContain('an age is asked for twice')
  })

  test('questions to staff about what is not there, is more, or was asked before', () => {
    const till = new Till().open()
    till.must(till.scan(PAN, 4))
    till.must({ type: 'set-quantity', lineId: '1', quantity: 1 })
    const { interventions } = saleIn(till.ledger)
    const asking = (...wishes: readonly Evidence[]) =>
      judged(
        () => ({
          interventions: wishes.flatMap((evidence) => interventions.map((one) => ({ ...one, evidence }))),
        }),
        [PAN, PAN],
      )
    const wish = { kind: 'quantity', lineId: '1', from: 1, to: 1 } as const
    const notThere = 'staff is asked to take out what is not there'
    expect(asking({ kind: 'void', lineId: '2' }, { kind: 'void', lineId: '1' })).toBe('')
    expect(asking({ kind: 'void', lineId: '9' })).toContain(notThere)
    expect(asking({ ...wish, from: 2 })).toContain(notThere)
    expect(asking(wish)).toContain(notThere)
    expect(asking({ ...wish, to: 0 })).toContain(notThere)
    expect(asking({ kind: 'void', lineId: '1' }, wish)).toContain('staff is asked twice to take out the same')
  })

  test('two open attempts, and more paid than the basket is worth', () => {
    const { ledger } = paying().till
    expect(ledgerViolations({ ...ledger, attempts: [...ledger.attempts, ...ledger.attempts] })).toEqual([
      'two attempts are open',
    ])
    const till = new Till().open().add(MILK, MILK)
    till.must(till.effect(till.asked(150)), LANE)
    const sale = saleIn(till.ledger)
    const worthless = { ...sale, totals: { ...sale.totals, totalMinor: 100 } }
    expect(ledgerViolations({ ...till.ledger, sale: worthless })).toContain(
      'more is paid than the basket is worth',
    )
  })

  test('a suspended sale that is still weighed', () => {
    const { ledger } = new Till().open().add(MILK)
    const aside = { ...saleIn(ledger), weighing: { weighingId: 'W1', item: APPLES } }
    const found = ledgerViolations({ ...ledger, sale: null, suspended: [aside] })
    expect(found).toEqual(['L1-1-1 is suspended with a weighing'])
  })
})

describe('folding', () => {
  test('leaves a ledger alone when a fact has no place in it', () => {
    const empty = emptyLedger()
    const { history } = paid().till
    const places: readonly LedgerEvent['type'][] = [
      'sale-started',
      'lane-started',
      'lane-opened',
      'price-book-activated',
      'business-day-opened',
      'tender-requested',
    ]
    const lost = history.filter(({ event }) => !places.includes(event.type) && event.type !== 'item-added')
    expect(lost.reduce((ledger: Ledger, { event }) => evolve(ledger, event), empty)).toEqual(empty)
  })
})

describe('without a sale', () => {
  test('nothing is due, open or asked, and asking for the sale is a mistake of ours', () => {
    const ledger = emptyLedger()
    expect(dueMinor(ledger)).toBe(0)
    expect(openInterventions(ledger)).toEqual([])
    expect(() => saleIn(ledger)).toThrow('there is a sale in the lane')
    expect(childLines(saleIn(new Till().open().add(MILK).ledger), '1')).toEqual([])
    const { circumstances } = new Till()
    expect(draftOf(ledger, { ...circumstances, actor: ATTENDANT }).placed).toEqual([])
  })
})
