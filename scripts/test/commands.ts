import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from './stage.ts'

const running = new Set<ChildProcess>()
const OUTPUT_CHARS_MAX = 400_000
const STAGE_MS_MAX = 6 * 60_000 // a stage that hangs fails and says where; the slowest takes a quarter of this

type Ended = { readonly code: number; readonly output: string }

/** Runs a file under this Node and keeps what it prints. After `limitMs` it is killed, which is a failure. */
export function runNode(
  root: string,
  args: readonly string[],
  { limitMs = STAGE_MS_MAX, coverage }: Pick<VitestOptions, 'limitMs' | 'coverage'> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
    // The coverage of V8 is imprecise with code from the compile cache; all else starts in half the time.
    if (coverage === true) delete env['NODE_COMPILE_CACHE']
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    const limit = setTimeout(() => {
      output += `\nStopped: no end after ${Math.round(limitMs / 1000)} s.`
      child.kill('SIGKILL')
    }, limitMs)
    let output = ''
    const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-OUTPUT_CHARS_MAX))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => (output += error.message))
    child.on('close', (code) => {
      running.delete(child)
      clearTimeout(limit)
      resolve({ code: code ?? 1, output })
    })
  })
}

export function stopRunning(): void {
  for (const child of running) child.kill('SIGTERM')
}

/** A check counts as one. */
export async function checkOutcome(root: string, args: readonly string[]): Promise<Outcome> {
  const { code, output } = await runNode(root, args)
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
}

export type VitestOptions = {
  readonly limitMs?: number
  /** Files that run at the same time; one where nothing is said. */
  readonly workers?: number
  /** Fails below the thresholds of vitest.config.ts. */
  readonly coverage?: true
}

/** Each vitest test counts; a file that cannot be loaded, or too little coverage, counts as one failure. */
export async function vitestOutcome(
  root: string,
  projects: readonly string[],
  options: VitestOptions = {},
): Promise<Outcome> {
  const { coverage, workers = 1 } = options
  const folder = mkdtempSync(join(tmpdir(), 'clearlane-test-'))
  const file = join(folder, 'report.json')
  const named = projects.flatMap((project) => ['--project', project])
  const asked = [`--maxWorkers=${workers}`, ...(coverage === true ? ['--coverage'] : [])]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ended = await runNode(
    root,
    ['node_modules/vitest/vitest.mjs', 'run', ...named, ...asked, ...reporters],
    options,
  )
  const counts = vitestCounts(readReport(file))
  rmSync(folder, { recursive: true })
  const hiddenFailure = ended.code !== 0 && counts.failed === 0
  return { passed: counts.passed, failed: hiddenFailure ? 1 : counts.failed, output: ended.output }
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null // vitest died before it wrote one; its exit code says so too
  }
}

/** The sums of vitest's JSON report. */
export function vitestCounts(report: unknown): { readonly passed: number; readonly failed: number } {
  const tests = fieldsOf(report)
  const files = Array.isArray(tests['testResults']) ? tests['testResults'] : []
  const broken = files.filter(isBrokenFile).length
  return { passed: count(tests['numPassedTests']), failed: count(tests['numFailedTests']) + broken }
}

function isBrokenFile(file: unknown): boolean {
  const { status, assertionResults } = fieldsOf(file)
  return status === 'failed' && Array.isArray(assertionResults) && assertionResults.length === 0
}

const count = (value: unknown) => (typeof value === 'number' ? value : 0)

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
