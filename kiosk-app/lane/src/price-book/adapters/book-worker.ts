import { Worker } from 'node:worker_threads'
import type { CatalogueItem } from '@clearlane/domain'

/** What the thread is asked. */
export type BookTask =
  | { readonly kind: 'hash'; readonly path: string }
  | { readonly kind: 'search'; readonly path: string; readonly words: string; readonly limit: number }
  | { readonly kind: 'random'; readonly path: string; readonly limit: number }

export type BookQuestion = { readonly id: number; readonly task: BookTask }
export type BookAnswer = {
  readonly id: number
  readonly items: readonly CatalogueItem[]
  readonly hash: string | null
}

/** A thread that reads price books: what takes longer than a scan may. It starts with the first question. */
export type BookWorker = {
  /** SHA-256 of the file; null when it cannot be read. */
  readonly hash: (path: string) => Promise<string | null>
  readonly search: (path: string, words: string, limit: number) => Promise<readonly CatalogueItem[]>
  readonly random: (path: string, limit: number) => Promise<readonly CatalogueItem[]>
  readonly close: () => void
}

export function bookWorker(): BookWorker {
  const thread = new Thread()
  return {
    hash: async (path) => (await thread.ask({ kind: 'hash', path })).hash,
    search: async (path, words, limit) => (await thread.ask({ kind: 'search', path, words, limit })).items,
    random: async (path, limit) => (await thread.ask({ kind: 'random', path, limit })).items,
    close: () => thread.close(),
  }
}

const NOTHING: Omit<BookAnswer, 'id'> = { items: [], hash: null }
const WAITING_MAX = 64 // more than people type ahead; what is beyond it finds nothing

class Thread {
  readonly #waiting = new Map<number, (answer: Omit<BookAnswer, 'id'>) => void>()
  #worker: Worker | null = null
  #lastId = 0

  ask(task: BookTask): Promise<Omit<BookAnswer, 'id'>> {
    if (this.#waiting.size >= WAITING_MAX) return Promise.resolve(NOTHING)
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#worker ??= this.#started()
      this.#worker.postMessage({ id, task } satisfies BookQuestion)
    })
  }

  close(): void {
    void this.#worker?.terminate()
    this.#gone()
  }

  #started(): Worker {
    const worker = new Worker(new URL('../search/adapters/worker.ts', import.meta.url))
    worker.unref() // it keeps no process alive
    worker.on('message', ({ id, ...answer }: BookAnswer) => {
      this.#waiting.get(id)?.(answer)
      this.#waiting.delete(id)
    })
    worker.on('error', () => this.#gone())
    return worker
  }

  /** The next question starts another one. */
  #gone(): void {
    this.#worker = null
    for (const resolve of this.#waiting.values()) resolve(NOTHING)
    this.#waiting.clear()
  }
}
