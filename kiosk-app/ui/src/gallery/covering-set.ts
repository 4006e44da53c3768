/** Something that can be shown, and what it is laid out like. */
export type Pictured = { readonly screen: string; readonly kind: string }
type Choice = Readonly<Record<string, string>>

/**
 * Few pictures that see much (greedy, as AETG by Cohen et al., 1997, with all choices as candidates, so that it needs no
 * chance). The screens are gone through round by round. Each time a screen takes the choice that shows most that was not
 * seen before: each of its values and pairs of values on this very screen, and each pair on this kind of screen. It ends
 * when everything was seen, or at `limit`; what comes first is what sees most.
 */
export function coveringSet<Settings extends Choice>(
  pictured: readonly Pictured[],
  choices: readonly Settings[],
  limit: number,
): readonly (Settings & { readonly screen: string })[] {
  const candidates = choices.map((choice) => ({ choice, ...factsOf(choice) }))
  const onScreens = new Seen()
  const onKinds = new Seen()
  const uses = new Map<string, number>()
  const cells: (Settings & { readonly screen: string })[] = []
  let waiting = pictured
  while (waiting.length > 0 && cells.length < limit) {
    waiting = waiting.slice(0, limit - cells.length).filter(({ screen, kind }) => {
      const [onScreen, onKind] = [onScreens.on(screen), onKinds.on(kind)]
      const shown = candidates.map((candidate) => ({
        ...candidate,
        fresh:
          fresh(candidate.values, onScreen) +
          fresh(candidate.pairs, onScreen) +
          fresh(candidate.pairs, onKind),
        used: candidate.values.reduce((sum, value) => sum + (uses.get(value) ?? 0), 0),
      }))
      const best = shown.reduce((one, other) => (isBetter(other, one) ? other : one))
      if (best.fresh === 0) return false
      for (const fact of [...best.values, ...best.pairs]) onScreen.add(fact)
      for (const pair of best.pairs) onKind.add(pair)
      for (const value of best.values) uses.set(value, (uses.get(value) ?? 0) + 1)
      cells.push({ ...best.choice, screen })
      return true
    })
  }
  return cells
}

/** What was seen, place by place. */
class Seen {
  readonly #places = new Map<string, Set<string>>()

  on(place: string): Set<string> {
    const facts = this.#places.get(place) ?? new Set()
    this.#places.set(place, facts)
    return facts
  }
}

const fresh = (facts: readonly string[], seen: ReadonlySet<string>) =>
  facts.reduce((count, fact) => (seen.has(fact) ? count : count + 1), 0)

type Shown = { readonly fresh: number; readonly used: number }

/** Shows more; of those that show as much, what was less used so far. */
function isBetter(one: Shown, other: Shown): boolean {
  return one.fresh === other.fresh ? one.used < other.used : one.fresh > other.fresh
}

function factsOf(choice: Choice) {
  const values = Object.entries(choice).map(([name, value]) => `${name}=${value}`)
  const pairs = values.flatMap((one, at) => values.slice(at + 1).map((other) => `${one} ${other}`))
  return { values, pairs }
}
