import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../domain/src/result.ts'

export const SECTIONS = [
  'paint',
  'taps',
  'heap',
  'scan',
  'journal',
  'codes',
  'start',
  'recovery',
  'page',
  'promotions',
  'competing',
  'seeds',
  'catalogue',
  'weigh',
] as const
export type SectionId = (typeof SECTIONS)[number]

/** They wait for many taps, many sales and many baskets, for which a minute is too short. */
const NOT_QUICK: readonly SectionId[] = ['taps', 'heap', 'competing']

export type BenchOptions = {
  /** One object on stdout and nothing else. */
  readonly json: boolean
  /** One run each and fewer samples: at most a minute. */
  readonly quick: boolean
  /** Rewrite docs/figures.md with what was measured. */
  readonly write: boolean
  readonly only: readonly SectionId[]
  /** A file of real products for the part `catalogue`; null has one made. */
  readonly catalogue: string | null
  readonly help: boolean
}

export const BENCH_HELP = `npm run bench -- [options]

  --quick        one run each and fewer samples, at most a minute; ${NOT_QUICK.join(', ')} only when they are named
  --json         print exactly one JSON object (npm's own lines go away with: npm run --silent bench -- --json)
  --only A,B     only these: ${SECTIONS.join(', ')}
  --write        write docs/figures.md as well
  --catalogue F  measure the catalogue with this file (CSV, may be .gz): one that can be imported, or lines of GTIN,name;
                 without it (or CLEARLANE_BENCH_CATALOGUE) one of 808,013 products is made

Figures are medians of three runs. A target that is missed is said and is no error; the exit code is 1 only when
something could not be measured. Leave the machine alone meanwhile: other work shows first in p95 and p99.`

/** The error is a sentence. */
export function benchOptions(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Result<BenchOptions, string> {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { json, quick, write, help, only, catalogue } = parsed.value
  const byItself = SECTIONS.filter((name) => quick !== true || !NOT_QUICK.includes(name))
  const chosen: readonly string[] = only === undefined ? byItself : only.split(',').map((name) => name.trim())
  const unknown = chosen.find((name) => !isSection(name))
  if (unknown !== undefined) return err(`There is no part "${unknown}". Choose from ${SECTIONS.join(', ')}.`)
  return ok({
    json: json === true,
    quick: quick === true,
    write: write === true,
    help: help === true,
    catalogue: catalogue ?? environment['CLEARLANE_BENCH_CATALOGUE'] ?? null,
    only: SECTIONS.filter((name) => chosen.includes(name)),
  })
}

const isSection = (name: string) => SECTIONS.some((section) => section === name)

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        quick: { type: 'boolean' },
        write: { type: 'boolean' },
        only: { type: 'string' },
        catalogue: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return ok(values)
  } catch (error) {
    const cause = error instanceof Error ? (error.message.split('.')[0] ?? '') : String(error)
    return err(`${cause}. \`npm run bench -- --help\` lists the options.`)
  }
}
