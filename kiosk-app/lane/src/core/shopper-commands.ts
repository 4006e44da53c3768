import { err, type CatalogueItem } from '@clearlane/domain'
import type { UiCommand } from '@clearlane/lane-contract'
import type { Tenders } from '../tender/tenders.ts'
import type { Bagging } from './bagging.ts'
import { answered, DONE, settled } from './answers.ts'
import { SHOPPER } from './book.ts'
import type { Answer, LaneContext } from './context.ts'
import { findById, findItem, readKeyed } from './lookup.ts'
import { unsoldNotice } from './not-for-sale.ts'
import type { Weighing } from './weighing.ts'

export type ShopperCommand = Exclude<UiCommand, { type: `staff-${string}` }>

type Chosen = { readonly kind: 'produce' } | { readonly kind: 'keyed'; readonly digits: string }

/** What a shopper may do at the screen. */
export class ShopperCommands {
  readonly #context: LaneContext
  readonly #weighing: Weighing
  readonly #tenders: Tenders
  readonly #bagging: Bagging
  /** Number of the last event that changed the basket. */
  #basketSeq: number

  constructor(context: LaneContext, weighing: Weighing, tenders: Tenders, bagging: Bagging) {
    this.#context = context
    this.#weighing = weighing
    this.#tenders = tenders
    this.#bagging = bagging
    this.#basketSeq = context.book.seq
    context.book.onCommit(({ fromSeq, events }) => {
      for (const [index, event] of events.entries()) {
        if ('priced' in event || event.type === 'sale-resumed') this.#basketSeq = fromSeq + index
      }
    })
  }

  /** A sale that a scan starts begins in the lane's first language. */
  language(): string {
    return this.#context.book.ledger.sale?.language ?? this.#firstLanguage()
  }

  async run(command: ShopperCommand, causeId: string): Promise<Answer> {
    const { execute } = this.#context
    switch (command.type) {
      case 'start-sale':
        return answered(execute({ type: 'start-sale', language: command.language }, SHOPPER, causeId))
      case 'set-language':
        return settled(answered(execute(command, SHOPPER, causeId)))
      case 'key-code':
        return this.#keyCode(command.digits, causeId)
      case 'weigh-produce':
        return this.#produce(command.itemId, causeId)
      case 'cancel-weighing': {
        const { weighingId } = command
        return answered(execute({ type: 'cancel-weighing', weighingId, reason: 'shopper' }, SHOPPER, causeId))
      }
      case 'set-quantity':
        return settled(answered(execute(command, SHOPPER, causeId)))
      case 'remove-line': {
        const { lineId } = command
        return settled(answered(execute({ type: 'void-line', lineId, reason: 'shopper' }, SHOPPER, causeId)))
      }
      case 'call-help':
        return settled(answered(execute({ type: 'call-help' }, SHOPPER, causeId)))
      case 'withdraw': {
        const { interventionId, version } = command
        const resolve = { type: 'resolve-intervention', interventionId, version } as const
        return answered(execute({ ...resolve, resolution: 'withdrawn' }, SHOPPER, causeId))
      }
      case 'announce-bag':
        return answered(execute(command, SHOPPER, causeId))
      case 'skip-bagging':
        return settled(answered(execute(command, SHOPPER, causeId)))
      case 'call-about-bagging':
        return settled(this.#bagging.call(causeId))
      case 'pay':
        if (command.seenSeq < this.#basketSeq) return err('basket-changed')
        return this.#tenders.pay(command.amountMinor, command.seenTotalMinor, causeId)
      case 'abort-payment':
        return this.#tenders.abort()
      case 'choose-receipt':
        return this.#chooseReceipt(command.method, causeId)
      case 'finish':
        return answered(execute({ type: 'end-session', reason: 'finished' }, SHOPPER, causeId))
      case 'cancel-sale':
        return answered(execute({ type: 'cancel-sale', reason: 'shopper' }, SHOPPER, causeId))
      case 'still-here':
        return DONE
    }
  }

  #keyCode(digits: string, causeId: string): Answer {
    const found = findItem(this.#context, readKeyed(this.#context, digits))
    if (found === null) return err('unknown-code')
    return this.#sold(found.item, { kind: 'keyed', digits }, causeId)
  }

  #produce(itemId: string, causeId: string): Answer {
    const item = findById(this.#context, itemId)
    return item === null ? err('unknown-code') : this.#sold(item, { kind: 'produce' }, causeId)
  }

  /** Told like a scan when it is to be put aside: the screen shows which one. */
  #sold(item: CatalogueItem, source: Chosen, causeId: string): Answer {
    const answer = this.#sell(item, source, causeId)
    const notice = unsoldNotice(item, answer)
    if (notice !== null) this.#context.notice(notice)
    return answer
  }

  #sell(item: CatalogueItem, source: Chosen, causeId: string): Answer {
    const language = this.language()
    if (item.soldBy === 'weight') return this.#weighing.begin(item, language, causeId)
    const added = this.#context.execute(
      { type: 'add-item', item, quantity: 1, source, language },
      SHOPPER,
      causeId,
    )
    return added.ok ? DONE : added
  }

  /** Paper is asked for once the choice is durable. A second choice of paper after a failed print asks again. */
  #chooseReceipt(method: 'paper' | 'none', causeId: string): Answer {
    const chosen = answered(this.#context.execute({ type: 'choose-receipt', method }, SHOPPER, causeId))
    if (method === 'none' || !settled(chosen).ok) return settled(chosen)
    return settled(answered(this.#context.execute({ type: 'request-print', copy: false }, SHOPPER, causeId)))
  }

  #firstLanguage(): string {
    return this.#context.deps.settings.languages[0] ?? 'en'
  }
}
