import { seededRandom } from '@clearlane/device-contract/ports'
import { germany, indexPromotions, priceBasket, type BasketLine, type Promotion } from '@clearlane/domain'
import type { BenchRun } from './bench-run.ts'
import { type Figure, type Section, single, spreadValues } from './figures.ts'
import { medianSpread, spreadOf } from './percentiles.ts'
import { families, type Family } from './promotion-families.ts'
import { demoMix, mixBasket } from './promotion-mix.ts'

const SEED = 7
const LINES = 200
const BASKETS = 100
const WARM_UP = 2 // rounds over all baskets before anything counts: a lane is warm after its first sales
const LIMIT_MS = 5
const NOON = { day: '2026-05-04', weekday: 1, minute: 720 }

/** Pricing of whole baskets with promotions: the published mix, and what a store could do worst. */
export async function promotionsSection(run: BenchRun): Promise<Section> {
  const random = seededRandom(SEED)
  const mix = demoMix(random)
  const baskets = Array.from({ length: BASKETS }, () => mixBasket(mix, LINES, random))
  const price = pricer(mix.promotions)
  for (let round = 0; round < WARM_UP; round++) baskets.forEach((lines) => price(lines))
  const rounds = Array.from({ length: run.rounds }, (_, round) => {
    run.say(`promotions, ${BASKETS} baskets: run ${round + 1} of ${run.rounds}`)
    return spreadOf(baskets.map((lines) => price(lines).ms))
  })
  run.say('promotions, worst families')
  const worst = families(seededRandom(SEED), LINES).map((family) => ({ family, ...measured(family) }))
  return {
    id: 'promotions',
    title: `Pricing a basket of ${LINES} lines with promotions`,
    figures: [
      {
        id: 'promotions-mix',
        what: `${mix.promotions.length} promotions of the demo mix`,
        unit: 'ms',
        values: spreadValues(medianSpread(rounds), { p50: LIMIT_MS }),
        beside: 'mix: scripts/bench/promotion-mix.ts',
      },
      ...worst.toSorted((a, b) => b.ms - a.ms).map(familyFigure),
    ],
    trouble: null,
    notes: [
      'The families are contrived: every offer competes for every line. The first one is the worst. "Search-limited" ' +
        'means that the budget of work was spent: the price is no worse than offer by offer, and may not be the best.',
    ],
  }
}

/** Priced once, after a tenth of it. */
export function measured({ promotions, lines }: Family): {
  readonly ms: number
  readonly isLimited: boolean
} {
  const price = pricer(promotions)
  price(lines.slice(0, LINES / 10))
  return price(lines)
}

function pricer(list: readonly Promotion[]) {
  const promotions = indexPromotions(list)
  return (lines: readonly BasketLine[]) => {
    const fromMs = performance.now()
    const { searchLimited } = priceBasket(lines, [], germany, { promotions, isMember: true, now: NOON })
    return { ms: performance.now() - fromMs, isLimited: searchLimited === true }
  }
}

function familyFigure(
  { family, ms, isLimited }: { readonly family: Family; readonly ms: number; readonly isLimited: boolean },
  place: number,
): Figure {
  return {
    id: `promotions-family-${family.name.replaceAll(/[^0-9a-z]+/g, '-')}`,
    what: place === 0 ? `worst family: ${family.name}` : `  ${family.name}`,
    unit: 'ms',
    values: single(ms),
    beside: isLimited ? 'search-limited' : 'exact',
  }
}
