import { assert } from '../assert.ts'
import { entryAt } from '../entry-at.ts'
import { zip } from '../zip.ts'
import type { Chart } from './chart.ts'
import type { Option } from './group.ts'
import type { Market } from './market.ts'
import { numberIn } from './state.ts'
import { columnAt, numberAt } from './tableau.ts'
import { pullOf, tollOf } from './tariff.ts'
import { hopeOf, type Tolls } from './tolls.ts'
import { costOf, gainOf, worthsOf, type Prices, type Worths } from './worths.ts'

/** Prices of a market, what they leave to each bidder, and at most how much can be saved. */
export type Offered = {
  readonly prices: Prices
  readonly worths: readonly Worths[]
  readonly boundMinor: number
}

const GRAIN = 1024
/** Rounds, so that about as many states are looked at whatever the group; more than `most` bring nothing. */
const ROUNDS = { most: 300, states: 30_000_000 }
/** A bound that did not fall for so many rounds asks for smaller steps. */
const PATIENCE = 10
const SMALLER = 0.7
/** How much a step has of the one before it, so that prices do not swing. */
const MOMENTUM = 0.7
/** What tolls have of a step: one concerns many lines at once, whose prices would hardly move otherwise. */
const TOLL_SHARE = 1 / 16

/**
 * Prices at which the bidders want nearly what there is (Lagrangian relaxation, subgradient steps by Polyak's rule): what
 * several want becomes dearer, what nobody wants cheaper. At any prices they make a true bound, since every plan is one
 * way through the chart of each bidder.
 */
export function auction(market: Market, tolls: Tolls, floorMinor: number): Offered {
  let last = offeredAt(market, openingPrices(market, tolls))
  let best = last
  let push = noPush(market)
  let stride = 1
  let waited = 0
  for (let round = roundsFor(market); round > 0 && best.boundMinor >= floorMinor + 1; round--) {
    push = pushAfter(market, last, push)
    const step = (stride * (last.boundMinor - floorMinor)) / Math.max(1, squareOf(push))
    last = offeredAt(market, pushed(market, last.prices, push, step))
    waited = last.boundMinor < best.boundMinor ? 0 : waited + 1
    if (waited === 0) best = last
    if (waited === PATIENCE) {
      stride *= SMALLER
      waited = 0
    }
  }
  return best
}

function roundsFor({ charts }: Market): number {
  const layers = charts.flatMap((chart) => chart.layers)
  const states = layers.reduce((sum, layer) => sum + layer.states * (1 + layer.takes.length), 1)
  return Math.min(ROUNDS.most, Math.ceil(ROUNDS.states / states))
}

function openingPrices({ lines, blind }: Market, tolls: Tolls): Prices {
  const wanted = lines.map(({ step: { options, goods }, unsold }) =>
    priceOf(Math.max(...options.map((option) => hopeOf(option, goods, tolls))), unsold),
  )
  return { lines: Float64Array.from(wanted), tolls: blind.map(({ index }) => entryAt(tolls, index)) }
}

/** No piece is cheaper than it is worth unsold. */
function priceOf(wantedMinor: number, unsold: Market['lines'][number]['unsold']): number {
  return Math.max(unsold?.minor ?? -Infinity, Math.round(wantedMinor * GRAIN) / GRAIN)
}

/** What these prices come to; only those of blind tracks that the market has. */
export function offeredAt(market: Market, prices: Prices): Offered {
  const worths = market.charts.map((chart) => worthsOf(chart, market, prices))
  const left = worths.map((own) => numberAt(entryAt(own, 0), 0))
  const paid = market.lines.map(({ step }, line) => step.goods.pieces * numberAt(prices.lines, line))
  const uses = zip(market.blind, prices.tolls).map(
    ([{ tariff }, { useMinor }]) => (tariff.usesMax ?? 0) * useMinor,
  )
  const boundMinor = [...left, ...paid, ...uses].reduce((sum, minor) => sum + minor, 0)
  return { prices, worths, boundMinor }
}

/** Which way prices go, and how far against each other. */
type Push = { readonly lines: Float64Array; readonly slots: readonly (readonly number[])[] }

function noPush({ lines, blind }: Market): Push {
  return {
    lines: new Float64Array(lines.length),
    slots: blind.map(({ tariff }) => tariff.quantities.map(() => 0)),
  }
}

/** Up where more is wanted than there is, down where something is left that could be cheaper. */
function pushAfter(market: Market, { prices, worths }: Offered, before: Push): Push {
  const wanted = noPush(market)
  const slots = wanted.slots.map((counts) => [...counts])
  for (const [chart, own] of zip(market.charts, worths)) {
    follow(chart, own, market, prices, { lines: wanted.lines, slots })
  }
  const lines = market.lines.map(({ step, unsold }, line) => {
    const tooMany = numberAt(wanted.lines, line) - step.goods.pieces
    const isLeast = unsold !== null && numberAt(prices.lines, line) <= unsold.minor
    return (isLeast ? Math.max(0, tooMany) : tooMany) + MOMENTUM * numberAt(before.lines, line)
  })
  const pulls = zip(market.blind, slots).map(([{ tariff }, counts]) => pullOf(tariff, counts))
  return {
    lines: Float64Array.from(lines),
    slots: zip(pulls, before.slots).map(([pull, old]) =>
      zip(pull, old).map(([one, other]) => one + MOMENTUM * other),
    ),
  }
}

type Counts = { readonly lines: Float64Array; readonly slots: readonly number[][] }

/** Counts what a bidder has on its best way. */
function follow({ layers }: Chart, worths: Worths, market: Market, prices: Prices, counts: Counts): void {
  let state = 0
  for (const [i, layer] of layers.entries()) {
    const best = numberAt(entryAt(worths, i), state)
    const after = entryAt(worths, i + 1)
    const way = [layer.leave, ...layer.takes].find(
      (one) => gainOf(one, state, after) - costOf(one, layer, market, prices) === best,
    )
    assert(way !== undefined, 'what is best is got by some way')
    if (way.wish !== null) count(way.wish.option, entryAt(market.lineOf, layer.step), market, counts)
    state = columnAt(way.next, state)
  }
}

function count(option: Option, line: number, { blind }: Market, { lines, slots }: Counts): void {
  lines[line] = numberAt(lines, line) + 1
  if (option.kind !== 'take') return
  const own = slots[blind.indexOf(option.track)]
  const slot = option.track.slotOf(option.part)
  if (own !== undefined) own[slot] = numberIn(own, slot) + 1
}

function squareOf({ lines, slots }: Push): number {
  const squares = (list: Iterable<number>) => [...list].reduce((sum, one) => sum + one * one, 0)
  return squares(lines) + TOLL_SHARE * squares(slots.flat())
}

function pushed({ lines, blind }: Market, prices: Prices, push: Push, step: number): Prices {
  const wanted = lines.map(({ unsold }, line) =>
    priceOf(numberAt(prices.lines, line) + step * numberAt(push.lines, line), unsold),
  )
  const tolls = zip(zip(blind, prices.tolls), push.slots).map(([[{ tariff }, { slots }], pull]) =>
    tollOf(
      tariff,
      zip(slots, pull).map(([minor, one]) => minor + step * TOLL_SHARE * one),
    ),
  )
  return { lines: Float64Array.from(wanted), tolls }
}
