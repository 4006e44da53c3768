import type {
  CatalogueItem,
  DayTotals,
  Ledger,
  LedgerEvent,
  Refusal,
  SaleWeight,
  ScanRefusal,
  StoreProfile,
} from '@clearlane/domain'

/** What the parts of the lane can do now; drives K42 to K46 and the degraded modes. */
export type PartHealth = { readonly state: 'ready' | 'degraded' | 'away'; readonly faults: readonly string[] }

/** What is true now and not worth a journal row; conflated to the latest, sent whole. */
export type Live = {
  readonly parts: {
    readonly scanner: PartHealth
    readonly produceScale: PartHealth
    readonly printer: PartHealth
    readonly terminal: PartHealth
    /** These two a lane need not have: null when it has none, or nobody says. */
    readonly pole: PartHealth | null
    readonly platform: PartHealth | null
  }
  /** What the produce scale shows. */
  readonly scale:
    | { readonly state: 'unknown' | 'zero' | 'motion' }
    | { readonly state: 'stable'; readonly weight: SaleWeight }
    | { readonly state: 'trouble'; readonly fault: string }
  /** What the terminal asks for. */
  readonly terminalStage:
    | 'idle'
    | 'preparing'
    | 'present-card'
    | 'reading'
    | 'enter-pin'
    | 'authorising'
    | 'remove-card'
    | 'finishing'
  /** The terminal has been at work on a payment for longer than usual, and does not wait for the shopper. */
  readonly terminalSlow: boolean
  /** K40: the lane asks whether somebody is there; `leftMs` counts from when this was sent. */
  readonly idle: { readonly asking: false } | { readonly asking: true; readonly leftMs: number }
  /** K41: a basket that its shopper walked away from waits for a colleague. */
  readonly basketAside: boolean
  /** A badge was scanned and the PIN is awaited. */
  readonly signIn:
    | { readonly state: 'none' }
    | { readonly state: 'pin'; readonly name: string; readonly wrong: boolean }
    | { readonly state: 'locked'; readonly name: string; readonly leftMs: number }
    | { readonly state: 'unknown-badge' }
  /** The lane cannot go on by itself (disk, journal): K45 with the cause. */
  readonly outOfService: string | null
  /** Where a phone reads the receipt of the sale that was just paid; null without a receipt page. */
  readonly receiptUrl: string | null
  /** End of day under way, and what the terminal said. */
  readonly closing:
    | { readonly state: 'none' | 'running' }
    | { readonly state: 'done'; readonly totals: DayTotals; readonly terminalTotalMinor: number | null }
}

/** Said once, with a tone: never stored, never blocks. Of what was added its event tells. */
export type Notice =
  /** `item`: what may not be sold at all (K17); left out when it is another matter. */
  | { readonly kind: 'scan-refused'; readonly reason: ScanRefusal; readonly item?: CatalogueItem }
  | { readonly kind: 'unknown-item'; readonly data: string }
  | { readonly kind: 'price-check'; readonly item: CatalogueItem }

export type Store = {
  readonly name: string
  readonly languages: readonly string[]
  readonly profile: StoreProfile
  readonly laneId: string
  readonly demo: boolean
  /** Milliseconds. */
  readonly timeouts: { readonly idleMs: number; readonly idleEmptyMs: number; readonly idleAnswerMs: number }
}

/** From the lane to the browser. Events come after their commit, in order, without gaps. */
export type LaneMessage =
  | {
      readonly type: 'welcome'
      readonly buildId: string
      readonly seq: number
      readonly ledger: Ledger
      readonly live: Live
      readonly store: Store
    }
  /** `seq` is the journal's number of the last of these events. */
  | {
      readonly type: 'events'
      readonly fromSeq: number
      readonly seq: number
      readonly events: readonly LedgerEvent[]
    }
  | { readonly type: 'live'; readonly live: Live }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'answer'; readonly id: string; readonly ok: true }
  | {
      readonly type: 'answer'
      readonly id: string
      readonly ok: false
      readonly refusal: Refusal | LaneRefusal
    }
  /** Another tab is newer (K45 "open elsewhere"). */
  | { readonly type: 'superseded' }
  /** The page is of another build: reload. */
  | { readonly type: 'reload' }

/** Refusals of the lane service itself, beside those of the domain. */
export type LaneRefusal =
  | 'terminal-away'
  | 'scale-away'
  | 'printer-away'
  | 'unknown-code'
  | 'no-sign-in'
  | 'wrong-pin'
  | 'busy'
  | 'out-of-service'

/** One tile of the produce grid: `GET /api/produce`. */
export type ProduceTile = {
  readonly item: CatalogueItem
  readonly rank: number
  readonly picture: string | null
  /** Other words that it is looked for by, in any language, apart by spaces. */
  readonly searchWords: string
}

/** WebSocket: `ws://127.0.0.1:<port>/api/socket`, subprotocols `clearlane.1` and `token.<per-boot token>`. */
export const SUBPROTOCOL = 'clearlane.1'
