import { computed, signal } from '@preact/signals'
import type { SaleStory, SaleSummary } from '@clearlane/lane-contract'
import type { Told } from '../adapters/chart-channel.ts'
import { checkoutMachine } from '../checkout/machine.ts'
import { activePaths, chartOf } from './chart-nodes.ts'
import { replay } from './replay.ts'

/** Lines of the live log that are kept. */
const TOLD_MAX = 200

export const chart = chartOf(checkoutMachine.root)

/** What the page shows: the kiosk as it goes, or a sale at one of its rows. */
export class Desk {
  readonly sales = signal<readonly SaleSummary[]>([])
  /** Null while the page follows the kiosk. */
  readonly story = signal<SaleStory | null>(null)
  readonly index = signal(0)
  readonly told = signal<readonly Told[]>([])
  /** A sentence, when something could not be read. */
  readonly trouble = signal<string | null>(null)

  readonly steps = computed(() => (this.story.value === null ? [] : replay(this.story.value)))
  readonly step = computed(() => this.steps.value[this.index.value] ?? null)
  /** Values of the machine up to what is shown. */
  readonly values = computed<readonly unknown[]>(() =>
    this.story.value === null
      ? this.told.value.map(({ value }) => value)
      : this.steps.value.slice(0, this.index.value + 1).map(({ snapshot }) => snapshot.value),
  )
  readonly active = computed(() => pathsOf(this.values.value.slice(-1)))
  readonly visited = computed(() => pathsOf(this.values.value))
  readonly entered = computed<ReadonlySet<string>>(() => {
    const before = pathsOf(this.values.value.slice(-2, -1))
    return new Set([...this.active.value].filter((path) => !before.has(path)))
  })

  hear(told: Told): void {
    this.told.value = [...this.told.value, told].slice(-TOLD_MAX)
  }

  open(story: SaleStory | null): void {
    this.story.value = story
    this.index.value = Math.max(0, (story?.rows.length ?? 0) - 1)
  }

  go(index: number): void {
    this.index.value = Math.min(Math.max(index, 0), this.steps.value.length - 1)
  }
}

/** The root is always active. */
function pathsOf(values: readonly unknown[]): ReadonlySet<string> {
  return new Set(values.length === 0 ? [] : ['', ...values.flatMap((value) => activePaths(value))])
}
