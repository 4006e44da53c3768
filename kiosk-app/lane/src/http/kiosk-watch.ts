import type { Clock, Timer } from '@clearlane/device-contract/ports'
import type { Told } from '@clearlane/lane-contract'

/** One screen that tells; what it says after another one began to tell counts no more. */
export type Teller = { readonly tell: (told: Told) => void; readonly leave: () => void }

/** The newest last; none when no kiosk tells anything. */
export type Follower = (news: readonly Told[]) => void

const GATHER_MS = 100
/** Of a kiosk that tells faster than a person reads, the newest are told on. */
const NEWS_MAX = 20

/** Demo only: hears the conversation of the kiosk and tells it on to those who look, ten times a second at most. */
export class KioskWatch {
  readonly #clock: Clock
  readonly #followers = new Set<Follower>()
  #teller: Teller | null = null
  #latest: readonly Told[] = []
  #news: readonly Told[] = []
  #timer: Timer | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  join(): Teller {
    const teller: Teller = {
      tell: (told) => {
        if (told.states.length === 0) return
        this.#teller = teller
        this.#latest = [told]
        this.#news = [...this.#news, told].slice(-NEWS_MAX)
        this.#timer ??= this.#clock.after(GATHER_MS, () => this.#pass())
      },
      leave: () => {
        if (this.#teller !== teller) return
        this.#teller = null
        this.#latest = []
        this.#news = []
        this.#pass()
      },
    }
    return teller
  }

  /** Says at once where the kiosk is, then what follows. Answers with how to stop. */
  follow(follower: Follower): () => void {
    if (this.#news.length > 0) this.#pass()
    this.#followers.add(follower)
    follower(this.#latest)
    return () => this.#followers.delete(follower)
  }

  #pass(): void {
    this.#timer?.cancel()
    this.#timer = null
    for (const follower of [...this.#followers]) follower(this.#news)
    this.#news = []
  }
}
