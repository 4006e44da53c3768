import { err, ok, type CallError, type Result } from '@clearlane/device-contract'

/**
 * Who may command which slot: one claimant each, with a fencing number that grows with every claim, so that a
 * message of an earlier claim can be told from one of the present claim.
 */
export type Claims = {
  readonly claim: (slot: string, owner: number) => Result<number, CallError>
  /** Null when `owner` holds the slot by this very fence. */
  readonly refusal: (slot: string, owner: number, fence: number) => CallError | null
  readonly release: (slot: string) => void
  readonly ownerOf: (slot: string) => number | null
  readonly slotsOf: (owner: number) => readonly string[]
}

export function createClaims(): Claims {
  const held = new Map<string, { readonly owner: number; readonly fence: number }>()
  let lastFence = 0
  return {
    claim: (slot, owner) => {
      const holder = held.get(slot)
      if (holder !== undefined && holder.owner !== owner) return err('claimed-by-other')
      lastFence += 1
      held.set(slot, { owner, fence: lastFence })
      return ok(lastFence)
    },
    refusal: (slot, owner, fence) => {
      const holder = held.get(slot)
      if (holder === undefined) return 'not-claimed'
      if (holder.owner !== owner) return 'claimed-by-other'
      return holder.fence === fence ? null : 'stale-fence'
    },
    release: (slot) => {
      held.delete(slot)
    },
    ownerOf: (slot) => held.get(slot)?.owner ?? null,
    slotsOf: (owner) => [...held].filter(([, holder]) => holder.owner === owner).map(([slot]) => slot),
  }
}
