import { readFileSync } from 'node:fs'
import { lanePaths } from '../../places.ts'
import { namedProfile } from '../../profile-of.ts'
import { buildBook } from '../adapters/book-folder.ts'
import { readCatalogue, type RowError } from '../read-catalogue.ts'

// A child process: `node main.ts FILE.csv DATA_DIR PROFILE`. One JSON value on stdout: what was imported, or row errors.

function main([csvPath, dataDir, profileId]: readonly string[]): number {
  if (csvPath === undefined || dataDir === undefined || profileId === undefined)
    return failed([{ line: 0, detail: 'usage: FILE.csv DATA_DIR PROFILE' }])
  const profile = namedProfile(profileId)
  if (!profile.ok) return failed([{ line: 0, detail: profile.error }])
  const text = textOf(csvPath)
  if (text === null) return failed([{ line: 0, detail: `${csvPath} cannot be read as UTF-8 text` }])
  const entries = readCatalogue(text, profile.value)
  if (!entries.ok) return failed(entries.error)
  const priceBook = buildBook(lanePaths(dataDir).books, entries.value, profile.value.profileId)
  process.stdout.write(JSON.stringify({ priceBook, items: entries.value.length }))
  return 0
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
