import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '../../domain/src/result.ts'

export type Bundle = { readonly folder: string; readonly sources: readonly string[] }

/** What is bundled by vite, and which files decide whether it is stale. */
export const BUNDLES: readonly Bundle[] = [
  { folder: 'kiosk-app/ui', sources: ['kiosk-app/ui', 'domain/src', 'kiosk-app/lane/contract/src'] },
  { folder: 'device-daemon/bench', sources: ['device-daemon/bench'] },
]

const PATTERN = '**/*.{ts,tsx,css,html,svg,json,woff2}'
const skipped = (path: string) => /node_modules|(^|\/)dist($|\/)|\.test\.tsx?$/.test(path)

/** A hash over the names and contents of all sources of a bundle. */
export function sourceHash(root: string, bundle: Bundle): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const source of bundle.sources) {
    const cwd = join(root, source)
    for (const path of globSync(PATTERN, { cwd, exclude: skipped }).toSorted()) {
      hash.update(`\n${source}/${path}\n`).update(readFileSync(join(cwd, path)))
    }
  }
  return hash.digest('hex')
}

const stampPath = (root: string, bundle: Bundle) => join(root, bundle.folder, 'dist', '.stamp')

export function isStale(root: string, bundle: Bundle, hash: string): boolean {
  const stamp = stampPath(root, bundle)
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash
}

/** Builds what is stale. The error is a sentence followed by the bundler's words. */
export async function buildBundles(
  root: string,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<Result<undefined, string>> {
  for (const bundle of BUNDLES.filter(({ folder }) => existsSync(join(root, folder, 'vite.config.ts')))) {
    const hash = sourceHash(root, bundle)
    if (!isStale(root, bundle, hash)) continue
    say(`Building ${bundle.folder} ...`)
    const trouble = await runVite(root, join(root, bundle.folder), signal)
    if (trouble !== null) {
      return err(`The page in ${bundle.folder} could not be built. Mend what the bundler says.\n${trouble}`)
    }
    writeFileSync(stampPath(root, bundle), hash)
  }
  return ok(undefined)
}

function runVite(root: string, cwd: string, signal?: AbortSignal): Promise<string | null> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd, signal })
    let output = ''
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? null : output.trim()))
  })
}
