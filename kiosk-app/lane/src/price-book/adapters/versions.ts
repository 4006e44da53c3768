import { existsSync } from 'node:fs'
import { inForce, inOrder, type Activation } from '../activation.ts'
import { readActivations, writeActivation } from './activations.ts'
import { bookPath } from './book-file.ts'
import { activationsFolder } from './book-folder.ts'

/** A book of the folder with the time from which it counts. */
export type Version = Activation & { readonly state: 'past' | 'in-force' | 'to-come' }

export type Versions = {
  /** Latest first. */
  readonly list: (nowMs: number) => readonly Version[]
  /** Lets a book count from `at` on, or from now (`madeAt`). Both UTC, ISO 8601 with milliseconds. */
  readonly activate: (book: Activation, at: string | null, madeAt: string) => Activation
}

/** The versions of the catalogue in a folder of price books. */
export function versionsIn(folder: string): Versions {
  return {
    list: (nowMs) => {
      const all = readActivations(activationsFolder(folder)).filter(({ priceBook }) =>
        existsSync(bookPath(folder, priceBook)),
      )
      const current = inForce(all, nowMs)
      return inOrder(all)
        .map((one) => ({ ...one, state: stateOf(one, current, nowMs) }))
        .toReversed()
    },
    activate: ({ priceBook, items, source }, at, madeAt) => {
      const activation = { priceBook, items, source, at: at ?? madeAt, madeAt }
      writeActivation(activationsFolder(folder), activation)
      return activation
    },
  }
}

function stateOf(one: Activation, current: Activation | null, nowMs: number): Version['state'] {
  if (one === current) return 'in-force'
  return Date.parse(one.at) > nowMs ? 'to-come' : 'past'
}
