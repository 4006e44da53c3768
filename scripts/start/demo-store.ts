import { err, ok, type Result } from '../../domain/src/result.ts'
import { isFirstRun, rememberImport } from './data-dir.ts'

/** Imports the demo store once per data folder. The error is a sentence. */
export async function importOnce(
  dataDir: string,
  say: (line: string) => void,
): Promise<Result<undefined, string>> {
  if (!isFirstRun(dataDir)) return ok(undefined)
  say('Importing the demo store ...')
  try {
    // Loaded only now: the second start does without the importer and its database.
    const { importDemoStore } = await import('@clearlane/lane/demo/import-demo')
    rememberImport(dataDir, await importDemoStore({ dataDir }))
    return ok(undefined)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return err(`The demo store could not be imported (${cause}). Start again with --fresh.`)
  }
}
