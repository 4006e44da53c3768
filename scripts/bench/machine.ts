import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem } from 'node:os'

/** Where the figures come from. `named` is said to people, in this order. */
export type MachineFacts = {
  readonly named: Readonly<Record<string, string>>
  readonly numbers: { readonly cores: number; readonly memoryMB: number; readonly load1: number }
}

const MEBI = 1024 * 1024

/** `chromium` is the browser's path, or null when there is none. */
export function machineFacts(root: string, chromium: string | null): MachineFacts {
  const [cpu] = cpus()
  const cores = cpus().length
  const load = loadavg().map((one) => one.toFixed(1))
  const memoryMB = Math.round(totalmem() / MEBI)
  return {
    named: {
      processor: `${cpu?.model.trim() ?? 'unknown'}, ${cores} cores`,
      memory: `${Math.round(memoryMB / 1024)} GB`,
      kernel: `Linux ${release()}`,
      node: process.version,
      chromium: chromium === null ? 'not found' : said(chromium, ['--version'], root),
      commit: commitOf(root),
      'load before': `${load.join(' ')} (1, 5, 15 min)`,
    },
    numbers: { cores, memoryMB, load1: loadavg()[0] ?? 0 },
  }
}

function commitOf(root: string): string {
  const commit = said('git', ['rev-parse', '--short=12', 'HEAD'], root)
  return said('git', ['status', '--porcelain', '--untracked-files=no'], root) === ''
    ? commit
    : `${commit}, with changes`
}

function said(file: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(file, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return 'unknown'
  }
}
