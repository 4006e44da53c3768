import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

const SUFFIX = '.book'
const NAME = /^[0-9a-f]{64}$/
const CHUNK_BYTES = 1 << 20

export function bookPath(folder: string, name: string): string {
  return join(folder, `${name}${SUFFIX}`)
}

/** The book that a file of the folder is, or null. */
export function bookNamed(file: string): string | null {
  const name = file.endsWith(SUFFIX) ? file.slice(0, -SUFFIX.length) : ''
  return isBookName(name) ? name : null
}

export function isBookName(name: string): boolean {
  return NAME.test(name)
}

/** SHA-256 of a file: the name that its content deserves. A piece at a time, whatever its size. */
export function contentHash(path: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK_BYTES)
  const fd = openSync(path, 'r')
  try {
    for (let read = readSync(fd, chunk); read > 0; read = readSync(fd, chunk))
      hash.update(chunk.subarray(0, read))
    return hash.digest('hex')
  } finally {
    closeSync(fd)
  }
}
