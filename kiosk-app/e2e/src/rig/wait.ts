/** Something that changes, and can be waited for without asking again and again. */
export class Watched<T> {
  readonly #listeners = new Set<(value: T) => void>()
  #value: T

  constructor(value: T) {
    this.#value = value
  }

  get value(): T {
    return this.#value
  }

  set(value: T): void {
    this.#value = value
    for (const listener of [...this.#listeners]) listener(value)
  }

  /** Answers with how to stop. */
  listen(listener: (value: T) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves as soon as it is so. Fails with what it waited for and what there was instead. */
  until(
    what: string,
    isSo: (value: T) => boolean,
    limitMs = 15_000,
    shown: (value: T) => string = String,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        stop()
        reject(new Error(`No "${what}" within ${limitMs} ms. ${shown(this.#value)}`))
      }, limitMs)
      const stop = this.listen(look)
      function look(value: T): void {
        if (!isSo(value)) return
        stop()
        clearTimeout(limit)
        resolve(value)
      }
      look(this.#value)
    })
  }
}
