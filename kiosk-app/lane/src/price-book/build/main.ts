import { readFileSync } from 'node:fs'
import { germany } from '@clearlane/domain'
import { lanePaths } from '../../places.ts'
import { buildBook } from '../adapters/book-folder.ts'
import { readCatalogue, type RowError } from '../read-catalogue.ts'

// A child process: `node main.ts FILE.csv DATA_DIR`. One JSON value on stdout: what was imported, or row errors.

function main([csvPath, dataDir]: readonly string[]): number {
  if (csvPath === undefined || dataDir === undefined)
    return failed([{ line: 0, detail: 'usage: FILE.csv DATA_DIR' }])
  const text = textOf(csvPath)
  if (text === null) return failed([{ line: 0, detail: `${csvPath} cannot be read as UTF-8 text` }])
  const entries = readCatalogue(text, germany)
  if (!entries.ok) return failed(entries.error)
  const priceBook = buildBook(lanePaths(dataDir).books, entries.value)
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
