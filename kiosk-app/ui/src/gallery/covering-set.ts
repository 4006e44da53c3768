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
  const candidates = choices.map((choice) => ({ choice, values: valuesOf(choice), pairs: pairsOf(choice) }))
  const seen = new Set<string>()
  const uses = new Map<string, number>()
  const cells: (Settings & { readonly screen: string })[] = []
  let waiting = pictured
  while (waiting.length > 0 && cells.length < limit) {
    waiting = waiting.slice(0, limit - cells.length).filter(({ screen, kind }) => {
      const shown = candidates.map(({ choice, values, pairs }) => ({
        choice,
        values,
        fresh: factsOf(screen, kind, values, pairs).filter((fact) => !seen.has(fact)),
        used: values.reduce((sum, value) => sum + (uses.get(value) ?? 0), 0),
      }))
      const best = shown.reduce((one, other) => (isBetter(other, one) ? other : one))
      if (best.fresh.length === 0) return false
      best.fresh.forEach((fact) => seen.add(fact))
      best.values.forEach((value) => uses.set(value, (uses.get(value) ?? 0) + 1))
      cells.push({ ...best.choice, screen })
      return true
    })
  }
  return cells
}

type Shown = { readonly fresh: readonly string[]; readonly used: number }

/** Shows more; of those that show as much, what was less used so far. */
function isBetter(one: Shown, other: Shown): boolean {
  if (one.fresh.length !== other.fresh.length) return one.fresh.length > other.fresh.length
  return one.used < other.used
}

function factsOf(screen: string, kind: string, values: readonly string[], pairs: readonly string[]) {
  const onScreen = [...values, ...pairs].map((one) => `${screen} ${one}`)
  return [...onScreen, ...pairs.map((pair) => `${kind} ${pair}`)]
}

function valuesOf(choice: Choice): readonly string[] {
  return Object.entries(choice).map(([name, value]) => `${name}=${value}`)
}

function pairsOf(choice: Choice): readonly string[] {
  const values = valuesOf(choice)
  return values.flatMap((one, at) => values.slice(at + 1).map((other) => `${one} ${other}`))
}
