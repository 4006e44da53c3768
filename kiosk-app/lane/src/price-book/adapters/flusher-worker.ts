import { fdatasync } from 'node:fs'
import { workerData } from 'node:worker_threads'

// A thread that flushes the open file it is started with, again and again; the main one is in SQLite for seconds. What
// fails here fails once more in the last flush, which says so.

const EVERY_MS = 200

const fd: unknown = workerData
if (typeof fd !== 'number') throw new Error('It is started with the number of an open file.')

const flush = (): void => fdatasync(fd, () => setTimeout(flush, EVERY_MS))

flush()
