import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importOnce } from '../start/demo-store.ts'

/** A temporary folder with one imported store, of which every measurement takes a copy, and with the built screens. */
export type Workshop = {
  readonly folder: string
  /** The screens as they were when the run began: a build meanwhile changes nothing. */
  readonly uiDir: string
  /** A data folder as after the first start: the store is imported, nothing was sold. */
  readonly freshData: (name: string) => string
  readonly remove: () => void
}

export async function openWorkshop(root: string): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), 'clearlane-bench-'))
  const store = join(folder, 'store')
  mkdirSync(store)
  const uiDir = join(folder, 'ui')
  cpSync(join(root, 'kiosk-app/ui/dist'), uiDir, { recursive: true })
  const imported = await importOnce(store, () => undefined)
  if (!imported.ok) throw new Error(imported.error)
  return {
    folder,
    uiDir,
    freshData: (name) => {
      const data = join(folder, name)
      rmSync(data, { recursive: true, force: true })
      cpSync(store, data, { recursive: true })
      return data
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
