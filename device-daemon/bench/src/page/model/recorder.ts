import type { Act, Scenario } from '../../acts.ts'

export type Step = Scenario['steps'][number]

/** Acts of this page, with the time of the last one. */
export type Recording = { readonly steps: readonly Step[]; readonly lastMs: number | null }

export const NOTHING_RECORDED: Recording = { steps: [], lastMs: null }

// As the server checks a scenario.
export const STEPS_MAX = 500
const PAUSE_MS_MAX = 600_000
const NAME_CHARS_MAX = 80

/** Adds an act with the pause since the one before; the first has none. What does not fit any more is left out. */
export function recorded(recording: Recording, act: Act, atMs: number): Recording {
  const pauseMs = recording.lastMs === null ? 0 : Math.max(0, Math.round(atMs - recording.lastMs))
  return joined(recording, [{ afterMs: Math.min(pauseMs, PAUSE_MS_MAX), do: act }], atMs)
}

/** Adds the steps of something that the bench plays by itself, such as a basket. */
export function joined(recording: Recording, steps: readonly Step[], atMs: number): Recording {
  const lengthMs = steps.slice(1).reduce((sum, { afterMs }) => sum + afterMs, 0)
  return { steps: [...recording.steps, ...steps].slice(0, STEPS_MAX), lastMs: atMs + lengthMs }
}

/** The scenario file, or null when nothing was recorded. */
export function scenarioOf({ steps }: Recording, name: string): Scenario | null {
  if (steps.length === 0) return null
  const seconds = Math.round(steps.reduce((sum, { afterMs }) => sum + afterMs, 0) / 1000)
  return {
    name: name.trim().slice(0, NAME_CHARS_MAX) || 'Recorded on the bench',
    about: `${counted(steps.length, 'act')} in ${counted(seconds, 'second')}, recorded on the bench page.`,
    steps: [...steps],
  }
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** A name for the file on disk. */
export function fileNameOf(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/g)
  return `${(words ?? ['scenario']).join('-').slice(0, 60)}.json`
}
