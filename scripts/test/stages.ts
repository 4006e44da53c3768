import { buildBundles } from '../start/bundle.ts'
import { CHROMIUM_MISSING, findChromium } from './chromium.ts'
import { checkOutcome, vitestOutcome } from './commands.ts'
import type { Stage } from './stage.ts'

const UNITS = ['domain', 'contract', 'lane-contract', 'twins', 'bench', 'lane', 'ui', 'cli', 'scripts']

const FULL_MS_MAX = 60 * 60_000 // the full matrix of kills is for a release, not for a coffee break

/** All of `npm test`, in the order of the table. A new stage is one line here. */
export function allStages(root: string): Stage[] {
  const check = (name: string, ...args: string[]): Stage => ({
    name,
    light: true,
    run: () => checkOutcome(root, args),
  })
  const tests = (name: string, projects: readonly string[], limitMs?: number): Stage => ({
    name,
    light: false,
    run: () => vitestOutcome(root, projects, limitMs),
  })
  return [
    check('eslint', 'node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'),
    check('types', 'node_modules/typescript/bin/tsc', '-b'),
    check('prettier', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'),
    check('tidy', 'scripts/tidy.ts'),
    tests('units', UNITS),
    tests('drivers', ['daemon']),
    { ...check('simulation', 'cli/src/main.ts', 'simulate', '--seeds', '5000'), light: false },
    tests('faults found', ['simulator']),
    tests('npm start', ['start']),
    withBrowser(tests('kills', ['kills'])),
    withBrowser(withPages(root, tests('journeys', ['journeys']))),
    withBrowser({ ...tests('kills-full', ['kills-full'], FULL_MS_MAX), onDemand: true }),
  ]
}

/** The same stage on pages that are built from the sources of now. */
function withPages(root: string, stage: Stage): Stage {
  const run = async () => {
    const built = await buildBundles(root, () => undefined)
    return built.ok ? stage.run() : { passed: 0, failed: 1, output: built.error }
  }
  return { ...stage, run }
}

/** The same stage, failed with the remedy where there is no browser. */
function withBrowser(stage: Stage): Stage {
  const missing = async () => ({ passed: 0, failed: 1, output: CHROMIUM_MISSING })
  return findChromium(process.env) === null ? { ...stage, run: missing } : stage
}
