import type { BenchRun } from './bench-run.ts'
import { type Figure, type Section, single, spreadValues } from './figures.ts'
import { spreadOf } from './percentiles.ts'
import {
  caughtPercent,
  falseAlarmsPer100,
  isOwnAndHeavy,
  OWN_FROM_MG,
  settleTimesMs,
  type Tally,
  tallyTrips,
} from './weigh-model/tally.ts'
import type { Unscanned } from './weigh-model/trip.ts'

const TRIPS = { whole: 10_000, quick: 1_000 }
const TIMED = { from: 30_000, count: 100 } // after as many to warm up
const MASSES_G = [0, 50, 100, 200, 500, Infinity]
const CVS = [0.003, 0.007, 0.011, 0.015]

/** The bagging check on the shopping of docs/weigh-model.md; the same trips give the same shares on any machine. */
export async function weighSection(run: BenchRun): Promise<Section> {
  const trips = run.quick ? TRIPS.quick : TRIPS.whole
  run.say(`bagging check, ${trips} trips of the reference model`)
  const tally = tallyTrips(0, trips)
  const { pieces, unscanned } = tally
  return {
    id: 'weigh',
    title: 'Bagging check, on the reference model of docs/weigh-model.md',
    figures: [
      ...targets(tally),
      thinking(),
      ...pairs(MASSES_G).map(([from, to]) => besideLine(tally, from, to)),
    ],
    trouble: null,
    notes: [
      `${trips} trips with ${pieces} scanned pieces and ${unscanned.length} that were not.`,
      'Beside a line: caught when it stood on a line whose pieces spread by 0.3 to 0.7 % / to 1.1 % / to 1.5 %.',
    ],
  }
}

function targets(tally: Tally): readonly Figure[] {
  const light = ({ beside, massMg }: Unscanned) => beside === null && massMg < OWN_FROM_MG
  return [
    {
      id: 'weigh-false-alarms',
      what: 'false alarms in 100 scanned pieces',
      unit: 'x',
      values: single(falseAlarmsPer100(tally), { atMost: 1 }),
      beside: 'target: less than 1',
    },
    {
      id: 'weigh-own',
      what: 'unscanned, 50 g and more, on its own settling',
      unit: '%',
      values: single(caughtPercent(tally, isOwnAndHeavy), { atLeast: 95 }),
      beside: 'target: caught',
    },
    {
      id: 'weigh-own-light',
      what: 'unscanned, less than 50 g, on its own settling',
      unit: '%',
      values: single(caughtPercent(tally, light)),
      beside: 'caught; no target',
    },
  ]
}

function thinking(): Figure {
  settleTimesMs(TIMED.from + TIMED.count, TIMED.count)
  return {
    id: 'weigh-settled',
    what: 'time for one settled reading, 3 to 40 lines',
    unit: 'ms',
    values: spreadValues(spreadOf(settleTimesMs(TIMED.from, TIMED.count)), { p99: 10 }),
    beside: "budget: the lane's own share of a scan",
  }
}

/** Three values: how much is caught for each third of the CV of the line that it was placed with. */
function besideLine(tally: Tally, fromG: number, toG: number): Figure {
  const range = toG === Infinity ? `${fromG} g and more` : `${fromG} to ${toG} g`
  return {
    id: `weigh-beside-${fromG}`,
    what: `unscanned, ${range}, placed with a line`,
    unit: '%',
    values: pairs(CVS).map(([from, to]) => ({
      name: `cv ${from * 100} to ${to * 100} %`,
      value: caughtPercent(tally, ({ beside, massMg }) => {
        if (beside === null || massMg < fromG * 1_000 || massMg >= toG * 1_000) return false
        return beside.product.cv >= from && beside.product.cv < to
      }),
      limit: null,
    })),
    beside: 'caught, by the CV of the line; no target',
  }
}

function pairs(edges: readonly number[]): readonly (readonly [number, number])[] {
  return edges.slice(1).map((edge, index) => [edges[index] ?? edge, edge])
}
