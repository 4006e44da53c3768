import type { MassBelief } from '../mass-belief.ts'
import type { Platform } from '../platform.ts'
import type { Wanted } from '../wanted.ts'
import { startWeighCheck, type WeighCheck, withBasket, withSettled } from '../weigh-check.ts'

/** As the reference model has it: 5 g divisions, σ 2 g. */
export const PLATFORM: Platform = { divisionMg: 5_000, sigmaMg: 2_000 }

/** A product whose pieces weigh this much, give or take one percent, learned well. */
export function known(grams: number): MassBelief {
  return { kind: 'learned', meanMg: grams * 1_000, deviationMg: grams * 10, pieces: 100 }
}

export function line(lineId: string, mass: MassBelief, change: Partial<Wanted> = {}): Wanted {
  return { lineId, pieces: 1, mass, duty: 'must', ...change }
}

/** A shopper at the platform; masses in grams. */
export class Shopper {
  #check: WeighCheck = startWeighCheck(PLATFORM, 0)

  get check(): WeighCheck {
    return this.#check
  }

  get verdict() {
    return this.#check.verdict
  }

  scan(...lines: Wanted[]): this {
    return this.basket(...this.#check.wanted, ...lines)
  }

  basket(...wanted: Wanted[]): this {
    this.#check = withBasket(this.#check, wanted)
    return this
  }

  /** The platform comes to rest with this much on it. */
  shows(grams: number): this {
    this.#check = withSettled(this.#check, grams * 1_000)
    return this
  }

  looked(by: (check: WeighCheck) => WeighCheck): this {
    this.#check = by(this.#check)
    return this
  }
}
