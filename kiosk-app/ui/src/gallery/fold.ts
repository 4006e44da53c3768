import {
  decide,
  emptyLedger,
  evolve,
  germany,
  NO_PROMOTIONS,
  type Actor,
  type CatalogueItem,
  type Circumstances,
  type Command,
  type CommandOf,
  type Ledger,
  type LedgerEvent,
  type PromotionIndex,
} from '@clearlane/domain'

const STAFF = { kind: 'staff', staffId: 'S-100', role: 'supervisor', presence: 'at-lane' } as const
const SHOPPER = { kind: 'shopper' } as const
const LANE = { kind: 'lane' } as const

/** The instant at which every picture of the gallery is taken. */
export const GALLERY_AT = '2026-03-14T10:15:00.000Z'

/** A journal as the lane would write it: commands are judged, events folded. A refused command is a broken gallery. */
export class Story {
  ledger: Ledger = emptyLedger()
  events: readonly LedgerEvent[] = []
  readonly #promotions: PromotionIndex
  #atMs = Date.parse('2026-03-14T10:12:00.000Z')

  constructor(promotions: PromotionIndex) {
    this.#promotions = promotions
  }

  /** Told by the shopper, or by the lane where only it may say so. */
  tell(...commands: readonly Command[]): this {
    for (const command of commands)
      this.#apply(command, SHOPPER_COMMANDS.includes(command.type) ? SHOPPER : LANE)
    return this
  }

  /** Told by the person who is signed in. */
  byStaff(...commands: readonly Command[]): this {
    for (const command of commands) this.#apply(command, STAFF)
    return this
  }

  #apply(command: Command, actor: Actor): void {
    const decision = decide(this.ledger, command, this.#circumstances(actor))
    if (!decision.ok) throw new Error(`The gallery cannot tell ${command.type}: ${decision.error}.`)
    this.events = decision.value.map(({ event }) => event)
    this.ledger = this.events.reduce(evolve, this.ledger)
  }

  #circumstances(actor: Actor): Circumstances {
    this.#atMs += 1_000
    return {
      actor,
      at: new Date(this.#atMs).toISOString(),
      offsetMin: 60,
      clockTrusted: true,
      mayStartSale: true,
      profile: germany,
      promotions: this.#promotions,
    }
  }
}

const SHOPPER_COMMANDS: readonly Command['type'][] = [
  'start-sale',
  'set-language',
  'add-item',
  'identify-member',
  'set-quantity',
  'void-line',
  'request-weighing',
  'call-help',
  'request-tender',
  'choose-receipt',
]

/** A lane that is open, with a day and prices. */
export function openLane(promotions: PromotionIndex = NO_PROMOTIONS): Story {
  return new Story(promotions).tell(
    { type: 'start-lane', laneId: 'L1', epoch: 1, mode: 'demo', build: 'gallery' },
    { type: 'activate-price-book', priceBook: 'demo', items: 1060 },
    { type: 'open-day', businessDay: '2026-03-14' },
    { type: 'open-lane' },
  )
}

let scans = 0

export function scanned(item: CatalogueItem, quantity = 1): CommandOf<'add-item'> {
  const n = ++scans
  const key = { bootId: 'gallery', n }
  const source = { kind: 'scan', key, symbology: ']E0', data: item.gtin ?? '' } as const
  return { type: 'add-item', item, quantity, source, language: 'en' }
}
