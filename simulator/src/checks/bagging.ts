import type { Clock } from '@clearlane/device-contract/ports'
import type { EventType, LedgerEvent, ObservedMass, Prompt } from '@clearlane/domain'

/** What the journal says of the bagging platform, with the moment at which it was told. */
export type BaggingWatch = {
  readonly committed: (events: readonly LedgerEvent[]) => void
  /** What the platform of the sale in the lane settled at last; null before it has. */
  readonly settled: () => Settled | null
  /** Whether staff has accepted what lay there in this sale. */
  readonly isAccepted: () => boolean
  readonly faults: () => readonly string[]
}

export type Settled = {
  readonly massMg: number
  readonly observed: ObservedMass | null
  readonly atMs: number
}
type Told = { readonly kind: Prompt['kind']; readonly atMs: number }

const REST_MS = 1_500
/** What lets the shopper be told something else at once: the platform is not all that speaks. */
const SPEAKS_TOO: readonly EventType[] = [
  ...(['sale-started', 'item-added', 'quantity-set', 'item-voided'] as const),
  ...(['bag-announced', 'bagging-skipped', 'bagging-accepted', 'bagging-began', 'lane-started'] as const),
]

export function createBaggingWatch(clock: Clock): BaggingWatch {
  const faults: string[] = []
  let settled: Settled | null = null
  let isAccepted = false
  let told: readonly Told[] = []

  const tell = (kind: Prompt['kind']): void => {
    const now = { kind, atMs: clock.monoMs() }
    const [last, beforeLast] = told
    const isBack = beforeLast?.kind === kind && last !== undefined && last.kind !== kind
    if (isBack && now.atMs - last.atMs < REST_MS)
      faults.push(`bagging: ${last.kind} was told for ${now.atMs - last.atMs} ms between ${kind} and ${kind}`)
    told = [now, ...told.slice(0, 1)]
  }
  const take = (event: LedgerEvent): void => {
    if (SPEAKS_TOO.includes(event.type)) told = []
    if (event.type === 'bagging-began') {
      settled = null
      isAccepted = false
    }
    if (event.type === 'bagging-accepted') isAccepted = true
    if (event.type === 'platform-settled')
      settled = { massMg: event.massMg, observed: event.observed, atMs: clock.monoMs() }
    if (event.type === 'bagging-told') tell(event.prompt.kind)
  }
  return {
    committed: (events) => {
      for (const event of events) take(event)
    },
    settled: () => settled,
    isAccepted: () => isAccepted,
    faults: () => faults,
  }
}
