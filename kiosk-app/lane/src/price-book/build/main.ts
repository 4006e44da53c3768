import { readFileSync } from 'node:fs'
import { ok, type Promotion, type Result } from '@clearlane/domain'
import { lanePaths } from '../../places.ts'
import { namedProfile } from '../../profile-of.ts'
import { buildBook, openBookFolder } from '../adapters/book-folder.ts'
import { readCatalogue, type RowError } from '../read-catalogue.ts'
import { readPromotions } from '../read-promotions.ts'

// A child process: `node main.ts FILE.csv DATA_DIR PROFILE [PROMOTIONS.json]`. One JSON value on stdout: what was imported, or row errors.

function main([csvPath, dataDir, profileId, promotionsPath]: readonly string[]): number {
  if (csvPath === undefined || dataDir === undefined || profileId === undefined)
    return failed([{ line: 0, detail: 'usage: FILE.csv DATA_DIR PROFILE [PROMOTIONS.json]' }])
  const profile = namedProfile(profileId)
  if (!profile.ok) return failed([{ line: 0, detail: profile.error }])
  const text = textOf(csvPath)
  if (text === null) return failed([{ line: 0, detail: `${csvPath} cannot be read as UTF-8 text` }])
  const entries = readCatalogue(text, profile.value)
  if (!entries.ok) return failed(entries.error)
  const { books } = lanePaths(dataDir)
  const promotions = promotionsOf(promotionsPath, books, profileId)
  if (!promotions.ok) return failed(promotions.error)
  const priceBook = buildBook(books, entries.value, profileId, promotions.value)
  const counts = { items: entries.value.length, promotions: promotions.value.length }
  process.stdout.write(JSON.stringify({ priceBook, ...counts }))
  return 0
}

/** Without a file of their own those of the newest book stay: new prices end no promotion. */
function promotionsOf(
  path: string | undefined,
  books: string,
  profileId: string,
): Result<readonly Promotion[], readonly RowError[]> {
  if (path === undefined) {
    const folder = openBookFolder(books, profileId)
    const kept = folder.promotionList(folder.newest() ?? '')
    folder.close()
    return ok(kept)
  }
  const text = textOf(path)
  if (text !== null) return readPromotions(text)
  return { ok: false, error: [{ line: 0, detail: `${path} cannot be read as UTF-8 text` }] }
}

function textOf(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch {
    return null
  }
}

function failed(errors: readonly RowError[]): number {
  process.stdout.write(JSON.stringify(errors))
  return 1
}

process.exitCode = main(process.argv.slice(2))
