import { SimulatedClock } from 'xstate'

/** Time that goes from timer to timer, so that nothing between two rows is jumped over. */
export class RowClock {
  readonly #clock = new SimulatedClock()
  readonly #dues = new Map<number, number>()

  constructor(nowMs: number) {
    this.#clock.set(nowMs)
  }

  setTimeout(ring: () => void, delayMs: number): number {
    const id = this.#clock.setTimeout(() => {
      this.#dues.delete(id)
      ring()
    }, delayMs)
    this.#dues.set(id, this.#clock.now() + delayMs)
    return id
  }

  clearTimeout(id: number): void {
    this.#dues.delete(id)
    this.#clock.clearTimeout(id)
  }

  /** A time that has passed already changes nothing: clocks of lanes are set back too. */
  goTo(atMs: number, rang: (atMs: number) => void): void {
    for (let due = this.#next(); due <= atMs; due = this.#next()) {
      this.#clock.set(due)
      rang(due)
    }
    this.#clock.set(Math.max(atMs, this.#clock.now()))
  }

  #next(): number {
    return Math.min(...this.#dues.values())
  }
}
