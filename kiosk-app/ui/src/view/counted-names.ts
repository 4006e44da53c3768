/** `2 × Cola · Bread`: a name once, with how many there are of it. */
export function countedNames(names: readonly string[]): string {
  const counts = Map.groupBy(names, (name) => name)
  return [...counts].map(([name, { length }]) => (length === 1 ? name : `${length} × ${name}`)).join(' · ')
}
