import { closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { ok, type Promotion, type Result } from '@clearlane/domain'
import { makeFolder } from '../../machine/adapters/make-folder.ts'
import type { Activation } from '../activation.ts'
import type { RowErrors } from '../read-catalogue.ts'
import { writeBook, type BookWriter } from '../write-book.ts'
import { bookPath, contentHash } from './book-file.ts'

export type Built = { readonly priceBook: string; readonly items: number }

export type BookBuild = Pick<BookWriter, 'add'> & {
  /**
   * Puts the book into the folder, under its name. `activate` is called before: a lane that tidies up meanwhile deletes
   * a book that nothing speaks of, and passes over an activation whose book is not there yet.
   */
  readonly keep: (activate: (built: Built) => Activation) => Result<Activation, RowErrors>
  /** Checks what only shows in the end, and keeps nothing. */
  readonly check: () => Result<number, RowErrors>
  /** Always last; harmless after `keep`. */
  readonly discard: () => void
}

const ASIDE = /^build-([0-9]+)-/

/** Begins a book aside; only a whole one gets a name. */
export function buildBook(
  folder: string,
  profileId: string,
  promotions: readonly Promotion[] = [],
): BookBuild {
  makeFolder(folder)
  removeLeftovers(folder)
  const aside = mkdtempSync(join(folder, `build-${process.pid}-`))
  process.env['SQLITE_TMPDIR'] = aside // what SQLite sorts goes where there is room for a book
  const path = join(aside, 'book')
  const database = new Database(path)
  const writer = writeBook(database, profileId, promotions)
  const fd = openSync(path, 'r+')
  // A book that was flushed only in the end would hold up every commit of the lane meanwhile.
  const flusher = new Worker(new URL('./flusher-worker.ts', import.meta.url), { workerData: fd })
  flusher.unref()
  return {
    add: writer.add,
    check: writer.finish,
    keep: (activate) => {
      const finished = writer.finish()
      if (!finished.ok) return finished
      database.close()
      fsyncSync(fd)
      const built = { priceBook: contentHash(path), items: finished.value }
      const activation = activate(built)
      renameSync(path, bookPath(folder, built.priceBook))
      return ok(activation)
    },
    discard: () => {
      void flusher.terminate()
      database.close()
      closeSync(fd)
      rmSync(aside, { recursive: true, force: true })
    },
  }
}

/** An import that was killed leaves its folder behind. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = ASIDE.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
