import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeFolder } from '@clearlane/lane/machine/adapters/make-folder'
import { err, ok, type Result } from '../../domain/src/result.ts'

const MARKER = 'demo-store.json' // written last, so an import that was cut off is done again
const RUN = 'run'
const SOCKET_PATH_BYTES_MAX = 100 // the kernel takes 107 for a Unix socket

/** Makes the folder and proves that it can be written. The error is a sentence. */
export function openDataDir(dataDir: string): Result<undefined, string> {
  try {
    makeFolder(dataDir)
    const probe = join(dataDir, '.writable')
    writeFileSync(probe, '')
    rmSync(probe)
    return ok(undefined)
  } catch (error) {
    const remedy = 'Make it writable or give another: --data DIR.'
    return err(`The data folder ${dataDir} cannot be written (${reason(error)}). ${remedy}`)
  }
}

/** Forgets everything but which processes run. The error is a sentence. */
export function emptyDataDir(dataDir: string): Result<undefined, string> {
  if (!mayErase(dataDir)) {
    return err(
      `${dataDir} holds files that are not Clearlane's, so --fresh leaves it alone. Name another folder.`,
    )
  }
  for (const name of readdirSync(dataDir).filter((each) => each !== RUN)) {
    rmSync(join(dataDir, name), { recursive: true })
  }
  return ok(undefined)
}

function mayErase(dataDir: string): boolean {
  const names = readdirSync(dataDir)
  return names.includes(MARKER) || names.every((name) => ['log', RUN].includes(name))
}

const reason = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** True until the demo store was imported completely once. */
export const isFirstRun = (dataDir: string) => !existsSync(join(dataDir, MARKER))

export function rememberImport(dataDir: string, summary: unknown): void {
  writeFileSync(join(dataDir, MARKER), JSON.stringify({ imported: summary ?? true }) + '\n')
}

/** A folder for Unix sockets: in the data folder, or under the temporary one when that path is too long. */
export function socketDir(dataDir: string): string {
  const near = join(dataDir, RUN)
  const long = Buffer.byteLength(join(near, 'technician.sock')) > SOCKET_PATH_BYTES_MAX
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const folder = long ? join(tmpdir(), `clearlane-${key}`) : near
  makeFolder(folder)
  return folder
}
