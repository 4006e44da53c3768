import { buildBundles } from '../start/bundle.ts'
import { CHROMIUM_MISSING, findChromium } from './chromium.ts'
import { checkOutcome, vitestOutcome, type VitestOptions } from './commands.ts'
import type { Stage } from './stage.ts'

const UNITS = ['contract', 'lane-contract', 'twins', 'bench', 'lane', 'ui', 'cli', 'scripts']

const FULL_MS_MAX = 60 * 60_000 // the full matrix of kills is for a release, not for a coffee break

/** All of `npm test`, in the order in which they start. A new stage is one line here. */
export function allStages(root: string): Stage[] {
  const check = (name: string, ...args: string[]): Stage => ({
    name,
    cores: 1,
    run: () => checkOutcome(root, args),
  })
  const tests = (name: string, projects: readonly string[], options?: VitestOptions): Stage => ({
    name,
    cores: 1,
    run: () => vitestOutcome(root, projects, options),
  })
  const onPages = withPages(root)
  return [
    check('eslint', 'node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'),
    check('types', 'node_modules/typescript-7/bin/tsc', '-b', '--singleThreaded'),
    check('prettier', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'),
    check('tidy', 'scripts/tidy.ts'),
    tests('laws', ['domain'], { coverage: true }),
    tests('units', UNITS),
    tests('drivers', ['daemon']),
    onBothCores(check('simulation', 'cli/src/main.ts', 'simulate', '--seeds', '5000')),
    onBothCores(tests('faults found', ['simulator'])),
    // Those who shop and those who kill mostly wait: more of them than cores. The pictures begin when the kills are done.
    withBrowser(onPages(tests('journeys', ['journeys'], { workers: 3 }))),
    withBrowser(tests('kills', ['kills'], { workers: 2 })),
    withBrowser(onPages(tests('gallery', ['gallery'], { workers: 2 }))),
    onPages(tests('npm start', ['start'])),
    withBrowser({ ...tests('kills-full', ['kills-full'], { limitMs: FULL_MS_MAX }), onDemand: true }),
  ]
}

const onBothCores = (stage: Stage): Stage => ({ ...stage, cores: 2 })

/** The same stage on pages that are built from the sources of now, once for all stages. */
function withPages(root: string): (stage: Stage) => Stage {
  let pages: ReturnType<typeof buildBundles> | null = null
  return (stage) => ({
    ...stage,
    run: async () => {
      pages ??= buildBundles(root, () => undefined)
      const built = await pages
      return built.ok ? stage.run() : { passed: 0, failed: 1, output: built.error }
    },
  })
}

/** The same stage, failed with the remedy where there is no browser. */
function withBrowser(stage: Stage): Stage {
  const missing = async () => ({ passed: 0, failed: 1, output: CHROMIUM_MISSING })
  return findChromium(process.env) === null ? { ...stage, run: missing } : stage
}
