import { allocate } from '../money/allocate.ts'
import { sumMinor } from '../money/minor.ts'
import type { LineOffer, Promotion } from './promotion.ts'
import { zip } from '../zip.ts'

/** What offers take off each line, by the place of the line. */
export class Savings {
  readonly #byPlace = new Map<number, Map<string, number>>()

  add(place: number, { promotionId }: Promotion, savedMinor: number): void {
    if (savedMinor === 0) return
    const line = this.#byPlace.get(place) ?? new Map<string, number>()
    line.set(promotionId, (line.get(promotionId) ?? 0) + savedMinor)
    this.#byPlace.set(place, line)
  }

  /** Shared by what each is worth, so that no share is more than its piece and a refund of any part complements. */
  share(
    promotion: Promotion,
    savedMinor: number,
    parts: readonly { place: number; worthMinor: number }[],
  ): void {
    const shares = allocate(
      savedMinor,
      parts.map(({ worthMinor }) => worthMinor),
    )
    for (const [{ place }, shareMinor] of zip(parts, shares)) this.add(place, promotion, shareMinor)
  }

  /** In the order in which they were applied. */
  of(place: number): readonly LineOffer[] {
    const line = this.#byPlace.get(place) ?? []
    return [...line].map(([promotionId, savedMinor]) => ({ promotionId, savedMinor }))
  }

  sumOf(place: number): number {
    return sumMinor(this.of(place).map(({ savedMinor }) => savedMinor))
  }
}
