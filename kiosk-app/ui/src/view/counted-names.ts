/** More would push the buttons of a dialog off the screen: who lifts a full bag off is asked for all of it. */
const NAMES_MAX = 3

/** `2 × Cola · Bread · Milk · +14`: a name once, with how many there are of it, and how many are not named. */
export function countedNames(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, { length }]) => ({ name, length }))
  const told = counts.slice(0, NAMES_MAX)
  const untold = told.reduce((left, { length }) => left - length, names.length)
  return [
    ...told.map(({ name, length }) => (length === 1 ? name : `${length} × ${name}`)),
    ...(untold === 0 ? [] : [`+${untold}`]),
  ].join(' · ')
}
