/** Milligrams of one unit as names state them; a millilitre counts as a gram, which the wide prior of a net mass covers. */
const MG: Readonly<Record<string, number>> = {
  ...{ g: 1_000, gr: 1_000, kg: 1_000_000 },
  ...{ ml: 1_000, cl: 10_000, dl: 100_000, l: 1_000_000, ltr: 1_000_000, liter: 1_000_000, litre: 1_000_000 },
  ...{ oz: 28_350, lb: 453_592 },
}

// "6 x 33 cl", "400g", "1,5 L", "1.000 g": a count, a number, a unit that no letter or digit follows.
const UNITS = Object.keys(MG).toSorted((a, b) => b.length - a.length)
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\d.,])(?:(\\d{1,2}) ?[x×*] ?)?(\\d{1,4}(?:[.,]\\d{1,3})?) ?(${UNITS.join('|')})(?![\\p{L}\\d])`,
  'giu',
)
const THOUSANDS = /^\d[.,]\d{3}$/ // 1.000 g; nobody states thousandths of a gram
const FINE_UNITS = ['g', 'gr', 'ml']
const RANGE_MG = { from: 1_000, to: 30_000_000 } // what is outside is a dose or a misprint

/** The net mass that a name states, in milligrams: the largest, since parts and extras are named beside the whole. */
export function printedMassMg(name: string): number | null {
  const masses = [...name.matchAll(QUANTITY)]
    .map(([, count, number, unit]) => Number(count ?? 1) * massMg(String(number), String(unit).toLowerCase()))
    .filter((mass) => mass >= RANGE_MG.from && mass <= RANGE_MG.to)
  return masses.length === 0 ? null : Math.max(...masses)
}

function massMg(number: string, unit: string): number {
  const isThousands = FINE_UNITS.includes(unit) && THOUSANDS.test(number)
  const value = Number(isThousands ? number.replace(/[.,]/, '') : number.replace(',', '.'))
  return Math.round(value * Number(MG[unit]))
}
