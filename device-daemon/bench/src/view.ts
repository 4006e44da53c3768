import type {
  EscposTwinState,
  PlatformState,
  PoleState,
  ScaleState,
  ScannerState,
  ZvtTwinState,
} from '@clearlane/twins'
import type { BenchSettings } from './bench-settings.ts'
import type { Piece } from './hands.ts'

/** What the bench page shows; sent whole at each change. */
export type BenchView = {
  readonly scanner: ScannerState
  readonly scale: ScaleState
  readonly terminal: Omit<ZvtTwinState, 'card'> & {
    readonly card: { readonly name: string; readonly how: 'tapped' | 'inserted' } | null
    readonly plugged: boolean
    readonly connected: boolean
    /** What really took effect, newest first: the terminal's own truth. */
    readonly transactions: readonly {
      readonly kind: 'authorise' | 'reverse' | 'refund'
      readonly amountMinor: number
      readonly receiptNo: number
      readonly card: string
    }[]
    readonly netMinor: number
  }
  readonly printer: EscposTwinState & { readonly plugged: boolean; readonly connected: boolean }
  /** Numbers of the printed receipts, newest first; the picture is at `/api/receipts/<number>.svg`. */
  readonly receipts: readonly number[]
  /** Things printed on the paper that still hangs in the printer, 0 for blank; at `/api/receipts/hanging.svg`. */
  readonly hanging: number
  readonly pole: PoleState
  /** Null in a demo without a bagging area. */
  readonly platform:
    | (Omit<PlatformState, 'items'> & {
        readonly items: readonly { readonly item: string; readonly grams: number }[]
        /** Scanned, and not put anywhere yet. */
        readonly inHand: readonly Piece[]
        readonly last: Piece | null
      })
    | null
  readonly settings: BenchSettings
  readonly scenario: { readonly name: string; readonly step: number; readonly steps: number } | null
}
