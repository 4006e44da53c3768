import { createReadStream, openSync, readSync, closeSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

const GZIP_MAGIC = [0x1f, 0x8b]

/** The text of a catalogue file as it is read, unpacked when it is gzip; `onBytes` is told how far it is. */
export async function* catalogueTexts(
  path: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const file = createReadStream(path, { highWaterMark: 1 << 16 })
  const bytes: Readable = isGzip(path) ? unpacked(file) : file
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of bytes) {
    yield decoder.decode(bytesOf(chunk), { stream: true })
    onBytes(file.bytesRead)
  }
  yield decoder.decode()
}

/** Why the file cannot be read, as a sentence with a remedy; null for an error that is not the file's. */
export function fileTrouble(path: string, error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('Z_')) return `${path} is damaged: it cannot be unpacked. Get it again.`
  return TROUBLES.get(code)?.(path) ?? null
}

const TROUBLES: ReadonlyMap<string, (path: string) => string> = new Map<string, (path: string) => string>([
  ['ENOENT', (path) => `There is no file ${path}.`],
  ['EISDIR', (path) => `${path} is a folder; name the file.`],
  ['EACCES', (path) => `${path} may not be read by this user.`],
  [
    'ERR_ENCODING_INVALID_ENCODED_DATA',
    (path) => `${path} is not UTF-8 text; save it as "CSV UTF-8" in the spreadsheet.`,
  ],
  ['ENOSPC', () => 'The disk is full; make room in the data folder.'],
  ['SQLITE_FULL', () => 'The disk is full; make room in the data folder.'],
])

function unpacked(file: Readable): Readable {
  const gunzip = createGunzip()
  file.on('error', (error) => gunzip.destroy(error))
  return file.pipe(gunzip)
}

function isGzip(path: string): boolean {
  const fd = openSync(path, 'r')
  try {
    const magic = Buffer.alloc(GZIP_MAGIC.length)
    readSync(fd, magic)
    return GZIP_MAGIC.every((byte, index) => magic[index] === byte)
  } finally {
    closeSync(fd)
  }
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new TypeError('a file gives bytes')
}
