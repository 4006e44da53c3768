import type { Target } from './targets.ts'

export type FuzzLimits = {
  /** The first of `count` seeds, one after another. */
  readonly seed: number
  readonly count: number
  /** Ends after it, however many inputs are left. */
  readonly msMax: number
}

export type Found = { readonly seed: number; readonly error: unknown }

export type FuzzReport = {
  readonly target: string
  readonly inputs: number
  readonly ms: number
  /** The first input that was not answered as it must be. */
  readonly found: Found | null
}

const BATCH = 1024

/** Feeds one target until an input is found that breaks it, or a limit is reached. */
export function runTarget(
  target: Target,
  { seed, count, msMax }: FuzzLimits,
  nowMs: () => number,
  progress: (inputs: number) => void = () => undefined,
): FuzzReport {
  const fromMs = nowMs()
  let inputs = 0
  let found: Found | null = null
  while (found === null && inputs < count && nowMs() - fromMs < msMax) {
    const until = Math.min(inputs + BATCH, count)
    while (found === null && inputs < until) {
      found = tried(target, seed + inputs)
      inputs += 1
    }
    progress(inputs)
  }
  return { target: target.name, inputs, ms: nowMs() - fromMs, found }
}

// Whatever is thrown is what we look for.
function tried({ run }: Target, seed: number): Found | null {
  try {
    run(seed)
    return null
  } catch (error) {
    return { seed, error }
  }
}
