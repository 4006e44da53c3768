import { fdatasync, openSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

// A thread that flushes the file it is started with, again and again; the main one is in SQLite for seconds. What fails
// here fails once more in the last flush, which says so.

const EVERY_MS = 200

const path: unknown = workerData
if (typeof path !== 'string') throw new Error('It is started with the path of a file.')
const fd = openSync(path, 'r+')

function flush(): void {
  fdatasync(fd, () => setTimeout(flush, EVERY_MS))
}

flush()
