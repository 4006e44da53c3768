import type { ClientMessage, PrintJob, ServerMessage } from '@clearlane/device-contract'
import type { Clock, Random } from '@clearlane/device-contract/ports'
import type { CatalogueItem, PromotionIndex, ReceiptDocument, Role, StoreProfile } from '@clearlane/domain'
import type { ProduceTile } from '@clearlane/lane-contract'
import type { Journal } from '../journal/journal.ts'
import type { Settings } from './settings.ts'

/** Price books by their content hash. */
export type Catalogue = {
  /** The item as this book knows it; null when it does not, or when the book is not there. */
  readonly find: (priceBook: string, itemId: string) => CatalogueItem | null
  /** Produce to show as tiles, most wanted first. */
  readonly produce: (priceBook: string) => readonly ProduceTile[]
  /** The promotions of this book; none when it is not there. */
  readonly promotions: (priceBook: string) => PromotionIndex
  /** How many items the book holds; null when it is missing, damaged or of another store profile. */
  readonly itemsOf: (priceBook: string) => number | null
  /** The book that counts at this time, or null. */
  readonly newest: (nowMs: number) => string | null
  /** Whether a book can be opened without delay; when not, it is made so beside the lane: ask again later. */
  readonly prepared: (priceBook: string) => boolean
  /** Deletes every book but these, those to come, and the last few for a way back. */
  readonly keepOnly: (priceBooks: readonly string[], nowMs: number) => void
}

/** Messages to and from the device daemon. Reconnects by itself; every message is checked before it comes here. */
export type DeviceLink = {
  readonly start: (listener: DeviceLinkListener) => void
  /** False when there is no connection: the message is gone. */
  readonly send: (message: ClientMessage) => boolean
  readonly stop: () => void
}

export type DeviceLinkListener = {
  readonly opened: () => void
  readonly received: (message: ServerMessage) => void
  readonly closed: (reason: string) => void
}

export type StaffMember = {
  readonly staffId: string
  readonly name: string
  readonly role: Role
  /** argon2id in PHC form. */
  readonly pinHash: string
}

export type StaffList = { readonly byBadge: (badgeId: string) => StaffMember | null }

/** Slow on purpose, so never on the main thread. */
export type PasswordHasher = { readonly verify: (hash: string, pin: string) => Promise<boolean> }

/** Lays a receipt out for the printer of this lane, and draws what the printer has no letters for. */
export type PrintLayout = (
  receipt: ReceiptDocument,
  options: { readonly jobId: string; readonly copy: boolean },
) => Promise<PrintJob>

/** What the lane asks of the machine it runs on. */
export type Machine = {
  /** Bytes that are free where the journal lives. */
  readonly freeBytes: () => number
  /** Whether NTP, an RTC or a server vouches for the wall clock. */
  readonly clockTrusted: () => boolean
  /** Offset of the store's clock from UTC in minutes at this instant. */
  readonly offsetMin: (wallMs: number) => number
}

/** Figures for /metrics; the simulator leaves it out. */
export type LaneObserver = {
  /** Milliseconds from the arrival of a data event to its commit. */
  readonly scanned?: (ms: number) => void
  /** Milliseconds from the arrival at the browser to the paint. */
  readonly painted?: (ms: number) => void
  /** Milliseconds of one durable append. */
  readonly committed?: (ms: number, rows: number) => void
  readonly log?: (level: 'info' | 'warn' | 'error', event: string, fields: LogFields) => void
}

export type LogFields = Readonly<Record<string, string | number | boolean | null>>

export type LaneDeps = {
  readonly clock: Clock
  readonly random: Random
  readonly journal: Journal
  readonly catalogue: Catalogue
  readonly devices: DeviceLink
  readonly staff: StaffList
  readonly hasher: PasswordHasher
  readonly layout: PrintLayout
  readonly machine: Machine
  readonly profile: StoreProfile
  readonly settings: Settings
  readonly observer?: LaneObserver
  /** Public address of the receipt of a sale; null, or left out, without a receipt page. */
  readonly receiptUrl?: (saleId: string) => string | null
  /** The journal cannot be trusted any more: end the process. Nothing is decided after this. */
  readonly fatal: (reason: string) => void
}
