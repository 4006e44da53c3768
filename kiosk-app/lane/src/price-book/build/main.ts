import { readFileSync, statSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { err, ok, type Promotion, type Result, type StoreProfile } from '@clearlane/domain'
import { lanePaths } from '../../places.ts'
import { namedProfile } from '../../profile-of.ts'
import { activationsFolder, openBookFolder } from '../adapters/book-folder.ts'
import { buildBook, type BookBuild } from '../adapters/build-book.ts'
import { catalogueTexts, fileTrouble } from '../adapters/catalogue-file.ts'
import { isOrder, type BuildMessage, type BuildOrder } from '../adapters/import-catalogue.ts'
import { writeActivation } from '../adapters/activations.ts'
import { readCatalogue, type RowErrors } from '../read-catalogue.ts'
import { readPromotions } from '../read-promotions.ts'

// A child process: `node main.ts ORDER`, a JSON text. Lines of JSON on stdout: how far it is, then the end.
// Exit codes: 0 done, 1 the file is wrong and nothing was changed.

type Imported = Omit<Extract<BuildMessage, { readonly kind: 'imported' }>, 'peakBytes'>

const BYTES_PER_KB = 1024

const PROGRESS_BYTES = 1 << 20

async function main(order: BuildOrder): Promise<number> {
  setPriority(constants.priority.PRIORITY_LOW) // the lane sells meanwhile
  const imported = await imports(order)
  say(
    imported.ok
      ? { ...imported.value, peakBytes: process.resourceUsage().maxRSS * BYTES_PER_KB }
      : { kind: 'refused', errors: [...imported.error.errors], total: imported.error.total },
  )
  return imported.ok ? 0 : 1
}

async function imports(order: BuildOrder): Promise<Result<Imported, RowErrors>> {
  const profile = namedProfile(order.profileId)
  if (!profile.ok) return err(wholeFile(profile.error))
  try {
    return await built(order, profile.value)
  } catch (error) {
    const trouble = folderTrouble(order.dataDir, error)
    if (trouble === null) throw error
    return err(wholeFile(trouble))
  }
}

/** A sentence when a folder could not be made, null for any other error. */
function folderTrouble(dataDir: string, error: unknown): string | null {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null
  if (error.syscall !== 'mkdir' && error.syscall !== 'mkdtemp') return null
  return `The data folder ${dataDir} cannot be written (${String(error.code)}). Make it writable or give another: --data DIR.`
}

async function built(order: BuildOrder, profile: StoreProfile): Promise<Result<Imported, RowErrors>> {
  const promotions = promotionsOf(order)
  if (!promotions.ok) return promotions
  const build = buildBook(lanePaths(order.dataDir).books, profile.profileId, promotions.value)
  try {
    const texts = catalogueTexts(order.csvPath, progress(order.csvPath))
    const read = await readCatalogue(texts, profile, build.add)
    if (!read.ok) return read
    const counts = { promotions: promotions.value.length, cleanedCells: read.value.cleanedCells }
    return order.isDryRun ? checked(build.check(), counts) : kept(build, counts, order)
  } catch (error) {
    const detail = fileTrouble(order.csvPath, error)
    if (detail === null) throw error
    return err(wholeFile(detail))
  } finally {
    build.discard()
  }
}

/** Those of the file, or those that count now. */
function promotionsOf({
  promotionsPath,
  dataDir,
  profileId,
}: BuildOrder): Result<readonly Promotion[], RowErrors> {
  if (promotionsPath === null) {
    const folder = openBookFolder(lanePaths(dataDir).books, profileId)
    const kept = folder.promotionList(folder.newest(Date.now()) ?? '')
    folder.close()
    return ok(kept)
  }
  const text = textOf(promotionsPath)
  if (text === null) return err(wholeFile(`${promotionsPath} cannot be read as UTF-8 text`))
  const read = readPromotions(text)
  return read.ok ? read : err({ errors: read.error, total: read.error.length })
}

function textOf(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch {
    return null
  }
}

type Counts = Pick<Imported, 'promotions' | 'cleanedCells'>

function wholeFile(detail: string): RowErrors {
  return { errors: [{ line: 0, detail }], total: 1 }
}

function checked(result: Result<number, RowErrors>, counts: Counts): Result<Imported, RowErrors> {
  if (!result.ok) return result
  return ok({ kind: 'imported', items: result.value, priceBook: null, at: null, ...counts })
}

function kept(
  build: BookBuild,
  counts: Counts,
  { dataDir, csvPath, activateAt }: BuildOrder,
): Result<Imported, RowErrors> {
  const result = build.keep((built) => {
    const madeAt = new Date().toISOString()
    const activation = { ...built, at: activateAt ?? madeAt, madeAt, source: csvPath }
    writeActivation(activationsFolder(lanePaths(dataDir).books), activation)
    return activation
  })
  if (!result.ok) return result
  const { priceBook, items, at } = result.value
  return ok({ kind: 'imported', items, priceBook, at, ...counts })
}

/** Told every megabyte of the file. */
function progress(path: string): (bytes: number) => void {
  const ofBytes = statSync(path).size
  let told = 0
  return (bytes) => {
    if (bytes - told < PROGRESS_BYTES && bytes < ofBytes) return
    told = bytes
    say({ kind: 'progress', bytes, ofBytes })
  }
}

function say(message: BuildMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

function orderIn(text: string | undefined): BuildOrder {
  const value: unknown = JSON.parse(text ?? 'null')
  if (isOrder(value)) return value
  throw new Error('usage: main.ts ORDER')
}

process.exitCode = await main(orderIn(process.argv[2]))
