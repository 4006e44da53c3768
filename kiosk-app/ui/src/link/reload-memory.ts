const MARK = 'clearlane.reloaded.'

/** What a tab keeps over a reload: its session storage. */
export type TabStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Which builds of the page have reloaded because the lane serves another. Each does so once: a build that comes back
 * would come back for ever.
 */
export class ReloadMemory {
  readonly #store: TabStore
  readonly #mark: string

  constructor(store: TabStore, buildId: string) {
    this.#store = store
    this.#mark = MARK + buildId
  }

  /** True the first time. */
  takeReload(): boolean {
    if (this.#store.getItem(this.#mark) !== null) return false
    this.#store.setItem(this.#mark, '1')
    return true
  }

  /** Lane and page are of one build: when they part again, a reload is worth a try. */
  agreed(): void {
    this.#store.removeItem(this.#mark)
  }
}
