import { computed, signal } from '@preact/signals'
import type { SaleStory, SaleSummary, Told } from '@clearlane/lane-contract'
import { checkoutMachine } from '../checkout/machine.ts'
import { activePaths, chartOf, eventName, movesBetween } from './chart-nodes.ts'
import { replay } from './replay.ts'

/** Lines of the live log that are kept. */
const TOLD_MAX = 200

export const chart = chartOf(checkoutMachine.root)

/** What happened last, and the states that are active since. */
type Moment = { readonly events: readonly string[]; readonly states: readonly string[] }

/** What the page shows: the kiosk as it goes, or a sale at one of its steps. */
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
  /** Up to what is shown. */
  readonly moments = computed<readonly Moment[]>(() =>
    this.story.value === null
      ? this.told.value.map(({ event, states }) => ({ events: [eventName(event)], states }))
      : this.steps.value.slice(0, this.index.value + 1).map(({ sent, snapshot }) => ({
          events: sent.map(eventName),
          states: activePaths(snapshot.value),
        })),
  )
  readonly active = computed(() => pathsOf(this.moments.value.slice(-1)))
  readonly visited = computed(() => pathsOf(this.moments.value))
  /** What the last moment did to the chart. */
  readonly taken = computed(() => {
    const [before, now] = this.moments.value.slice(-2)
    if (before === undefined || now === undefined) return { events: [], moves: [] }
    return { events: now.events, moves: movesBetween(before.states, now.states) }
  })

  hear(news: readonly Told[]): void {
    this.told.value = news.length === 0 ? [] : [...this.told.value, ...news].slice(-TOLD_MAX)
  }

  open(story: SaleStory | null): void {
    this.story.value = story
    this.index.value = Math.max(0, this.steps.value.length - 1)
  }

  go(index: number): void {
    this.index.value = Math.min(Math.max(index, 0), this.steps.value.length - 1)
  }
}

/** The root is always active. */
function pathsOf(moments: readonly Moment[]): ReadonlySet<string> {
  return new Set(moments.length === 0 ? [] : ['', ...moments.flatMap(({ states }) => states)])
}
