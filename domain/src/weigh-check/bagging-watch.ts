import type { ObservedMass } from './observed-mass.ts'
import type { Platform } from './platform.ts'
import { follow, isLeanedOn, type PlatformReading, type Settling, UNSETTLED } from './settling.ts'
import type { Verdict } from './verdict.ts'
import type { Wanted } from './wanted.ts'
import { accepted, startWeighCheck, type WeighCheck, withBasket, withSettled } from './weigh-check.ts'

/** What the shopper is told: what the platform says of the basket, or to let go of it. */
export type Prompt =
  Verdict | { readonly kind: 'leaning'; readonly blocks: boolean; readonly instruction: 'let-go' }

/** The bagging platform during one sale: readings in, one prompt out. */
export type BaggingWatch = {
  readonly check: WeighCheck
  readonly settling: Settling
  readonly isLeanedOn: boolean
}

/** `zeroMg` is what the platform showed at rest when the sale began. */
export function startWatch(platform: Platform, zeroMg: number): BaggingWatch {
  return { check: startWeighCheck(platform, zeroMg), settling: UNSETTLED, isLeanedOn: false }
}

/** With what this reading taught about the mass of pieces, if it did. */
export function watchReading(
  watch: BaggingWatch,
  reading: PlatformReading,
): { readonly watch: BaggingWatch; readonly observed: ObservedMass | null } {
  const { settling, settledMg } = follow(watch.settling, reading, watch.check.platform.divisionMg)
  if (settledMg === null) {
    // Only rest that has lasted takes the prompt back: who leans to and fro reads one sentence.
    const isStill = watch.isLeanedOn || isLeanedOn(settling, reading.atMs)
    return { watch: { ...watch, settling, isLeanedOn: isStill }, observed: null }
  }
  const check = withSettled(watch.check, settledMg)
  return { watch: { check, settling, isLeanedOn: false }, observed: check.observed }
}

export function watchBasket(watch: BaggingWatch, wanted: readonly Wanted[]): BaggingWatch {
  return { ...watch, check: withBasket(watch.check, wanted) }
}

/** Staff has looked and found it in order. */
export function watchAccepted(watch: BaggingWatch): BaggingWatch {
  return { ...watch, check: accepted(watch.check) }
}

export function promptOf({ check, isLeanedOn: leaning }: BaggingWatch): Prompt {
  return leaning ? { kind: 'leaning', blocks: check.verdict.blocks, instruction: 'let-go' } : check.verdict
}
