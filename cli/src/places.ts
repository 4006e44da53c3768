import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The data folder: the option, else CLEARLANE_DATA, else `.data` beside the sources. */
export function dataDirOf(option: string | undefined, environment: NodeJS.ProcessEnv): string {
  const given = option ?? environment['CLEARLANE_DATA']
  return given === undefined ? join(root, '.data') : resolve(given)
}
