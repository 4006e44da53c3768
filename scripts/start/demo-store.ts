import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { err, ok, type Result } from '@clearlane/domain'
import { isFirstRun, rememberImport } from './data-dir.ts'

/** Imports the demo store once per data folder. The error is a sentence. */
export async function importOnce(
  root: string,
  dataDir: string,
  say: (line: string) => void,
): Promise<Result<undefined, string>> {
  if (!isFirstRun(dataDir)) return ok(undefined)
  say('Importing the demo store ...')
  try {
    const path = join(root, 'kiosk-app/lane/src/demo/import-demo.ts')
    const loaded: unknown = await import(pathToFileURL(path).href)
    rememberImport(dataDir, await runImport(loaded, dataDir))
    return ok(undefined)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return err(`The demo store could not be imported (${cause}). Start again with --fresh.`)
  }
}

type Importer = (options: { readonly dataDir: string }) => Promise<unknown>

async function runImport(loaded: unknown, dataDir: string): Promise<unknown> {
  const run = isRecord(loaded) ? loaded['importDemoStore'] : undefined
  if (!isImporter(run)) throw new Error('the lane has no importDemoStore')
  return run({ dataDir })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const isImporter = (value: unknown): value is Importer => typeof value === 'function'
