import { strict as assert } from 'node:assert'
import { parentPort } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { contentHash } from '../../adapters/book-file.ts'
import type { BookAnswer, BookQuestion, BookTask } from '../../adapters/book-worker.ts'
import { openSearch, type BookSearch } from '../book-search.ts'

// Answers one question after the other, about the book of the last one.
const port = parentPort
assert(port !== null, 'a book worker is a worker')
let open: { readonly path: string; readonly database: Database.Database; readonly book: BookSearch } | null =
  null

port.on('message', ({ id, task }: BookQuestion) => {
  port.postMessage({ id, ...answerTo(task) } satisfies BookAnswer)
})

function answerTo(task: BookTask): Omit<BookAnswer, 'id'> {
  try {
    switch (task.kind) {
      case 'hash':
        return { items: [], hash: contentHash(task.path) }
      case 'search':
        return { items: bookAt(task.path).search(task.words, task.limit), hash: null }
      case 'random':
        return { items: bookAt(task.path).random(task.limit), hash: null }
    }
  } catch {
    return { items: [], hash: null } // the file is gone: nothing is in it
  }
}

function bookAt(path: string): BookSearch {
  if (open?.path === path) return open.book
  open?.database.close()
  open = null
  const database = new Database(path, { readonly: true, fileMustExist: true })
  open = { path, database, book: openSearch(database) }
  return open.book
}
