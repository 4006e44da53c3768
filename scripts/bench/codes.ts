import { germany, readBarcode } from '@clearlane/domain'
import type { BenchRun } from './bench-run.ts'
import { type Figure, type Section, single } from './figures.ts'
import { ELEMENTS, GTIN, LINK, type Peer } from './peers.ts'
import { median } from './percentiles.ts'
import { EAN_13, LABELS, LINKS, PACKS } from './sample-codes.ts'

const SLICE_MS = 60 // short slices in turn, so that what slows one slows the other
const PAIRS = 4

type Job = {
  readonly id: string
  readonly what: string
  readonly symbology: string
  readonly codes: readonly string[]
  readonly kind: 'gtin' | 'label' | 'elements'
  readonly atLeast: number | null
  readonly peer: Peer | null
}

const JOBS: readonly Job[] = [
  {
    ...{ id: 'codes-ean13', what: 'EAN-13', symbology: ']E0', codes: EAN_13, kind: 'gtin' },
    ...{ atLeast: 1_000_000, peer: GTIN },
  },
  {
    ...{ id: 'codes-label', what: 'label of restricted circulation, with its weight', symbology: ']E0' },
    ...{ codes: LABELS, kind: 'label', atLeast: 1_000_000, peer: null },
  },
  {
    ...{ id: 'codes-elements', what: 'element string of five elements', symbology: ']d2', codes: PACKS },
    ...{ kind: 'elements', atLeast: 200_000, peer: ELEMENTS },
  },
  {
    ...{ id: 'codes-link', what: 'GS1 Digital Link', symbology: ']Q1', codes: LINKS, kind: 'elements' },
    ...{ atLeast: null, peer: LINK },
  },
]

/** How many codes one core reads a second, beside packages that do a part of the same. */
export async function codesSection(run: BenchRun): Promise<Section> {
  const figures: Figure[] = []
  for (const job of JOBS) {
    run.say(`codes: ${job.what}`)
    const rounds = Array.from({ length: run.rounds }, () => interleaved(job))
    figures.push(...figuresOf(job, rounds))
  }
  return {
    id: 'codes',
    title: 'Codes read in full (readBarcode of the German profile), a second of one core',
    figures,
    trouble: null,
    notes: [
      'A second is one of processor time of the reading thread.',
      'The packages do less: gtin looks at length and check digit; gs1-barcode-parser-mod checks neither check digits nor',
      'partners; digital-link.js checks the grammar. No package of npm reads labels by the patterns of a country.',
    ],
  }
}

type Round = { readonly ours: number; readonly theirs: number }

function figuresOf({ id, what, atLeast, peer }: Job, rounds: readonly Round[]): readonly Figure[] {
  const ours = median(rounds.map((round) => round.ours))
  const limit = atLeast === null ? null : { atLeast }
  const beside = peer === null ? 'no package does this' : 'all readings, and all reasons with their places'
  const own: Figure = { id, what, unit: '/s', values: single(ours, limit), beside }
  if (peer === null) return [own]
  const theirs = median(rounds.map((round) => round.theirs))
  const name = `  the same codes by ${peer.name}`
  return [
    own,
    { id: `${id}-peer`, what: name, unit: '/s', values: single(theirs), beside: 'in turn in the same run' },
  ]
}

function interleaved(job: Job): Round {
  const { codes, peer } = job
  const read = (data: string) => readBarcode({ symbology: job.symbology, data }, germany.codes)
  const misread = codes.find((code) => read(code).readings.every(({ kind }) => kind !== job.kind))
  if (misread !== undefined) throw new Error(`${misread} is not read as ${job.kind}.`)
  const pairs = Array.from({ length: PAIRS + 1 }, () => ({
    ours: perSecond(codes, read),
    theirs: peer === null ? NaN : perSecond(codes, peer.read),
  })).slice(1) // the first pair warms both up
  return { ours: median(pairs.map(({ ours }) => ours)), theirs: median(pairs.map(({ theirs }) => theirs)) }
}

function perSecond(codes: readonly string[], read: (code: string) => unknown): number {
  const fromMs = threadMs()
  let count = 0
  while (threadMs() - fromMs < SLICE_MS) {
    for (const code of codes) read(code)
    count += codes.length
  }
  return (count * 1000) / (threadMs() - fromMs)
}

/** What this thread has had of a core: other work on the machine changes little in it. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
