import type { Workshop } from './workshop.ts'

/** What every part of a run shares. */
export type BenchRun = {
  readonly root: string
  readonly workshop: Workshop
  readonly quick: boolean
  /** How often each figure is taken; the report shows the median. */
  readonly rounds: number
  /** A catalogue file to measure with; null has one made. */
  readonly catalogue: string | null
  /** Says on stderr what is going on. */
  readonly say: (line: string) => void
}
