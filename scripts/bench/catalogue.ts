import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { lanePaths } from '@clearlane/lane/places'
import { openBookFolder, type BookFolder } from '@clearlane/lane/price-book/adapters/book-folder'
import { importCatalogue, type Imported } from '@clearlane/lane/price-book/adapters/import-catalogue'
import { germany, type CatalogueItem } from '@clearlane/domain'
import type { BenchRun } from './bench-run.ts'
import { catalogueFile, type CatalogueFile } from './catalogue-file.ts'
import { questionsAbout } from './catalogue-questions.ts'
import { type Figure, type Section, single, spreadValues } from './figures.ts'
import { median, medianSpread, type Spread, spreadOf } from './percentiles.ts'
import { startRig } from './rig.ts'
import { Arrivals, emptyBasket, pause, scannerOf } from './scanning.ts'

const ROWS = 808_013 // as many as the largest real file that it was tried with
const ROWS_QUICK = 20_000
const SCANS = 120
const SCANS_QUICK = 25
const LINES_MAX = 450 // below the limit of a sale
const LOOKUPS = 20_000
const ASKED_ITEMS = 100 // as many as the book gives at once
const ASKED_ROUNDS = 10
const SHOWN = 24 // as the bench page asks for

type Round = {
  readonly seconds: number
  readonly imported: Imported
  /** Scanner bytes to the durable event, without anything and with the import beside. */
  readonly alone: Spread
  readonly beside: Spread
  /** Beside a loop of low priority that does nothing else. */
  readonly busy: Spread
  readonly lookup: Spread
  readonly firstMs: number
  readonly right: Spread
  readonly wrong: Spread
}

/** A catalogue of a large grocer: its import while the lane sells, and what is asked of it. */
export async function catalogueSection(run: BenchRun): Promise<Section> {
  const demo = join(run.root, 'kiosk-app/lane/demo/products.csv')
  run.say('catalogue: its file')
  const size = run.quick ? ROWS_QUICK : ROWS
  const file = await catalogueFile(run.catalogue, run.workshop.folder, demo, size)
  const rounds: Round[] = []
  for (let index = 1; index <= run.rounds; index++) {
    run.say(`catalogue: import of ${file.rows} products while the lane sells, run ${index} of ${run.rounds}`)
    rounds.push(await measured(run, file))
  }
  return {
    id: 'catalogue',
    title: `Catalogue of ${file.rows.toLocaleString('en')} products, ${file.what}`,
    figures: [...importFigures(rounds, file), ...bookFigures(rounds)],
    trouble: null,
    notes:
      file.leftOut === 0
        ? []
        : [
            `${file.leftOut.toLocaleString('en')} of its rows name a number again, or no product, and are left out.`,
          ],
  }
}

async function measured(run: BenchRun, file: CatalogueFile): Promise<Round> {
  const rig = await startRig(run, 'catalogue')
  try {
    const screen = await rig.openScreen()
    const arrivals = new Arrivals(screen)
    const scanner = scannerOf(rig)
    const scans = async (isOver: (count: number) => boolean): Promise<Spread> => {
      await emptyBasket(screen)
      const all: number[] = []
      while (!isOver(all.length) && all.length < LINES_MAX) {
        all.push(await arrivals.of(scanner))
        await pause(all.length)
      }
      return spreadOf(all)
    }
    const wanted = run.quick ? SCANS_QUICK : SCANS
    const alone = await scans((count) => count >= wanted)
    const busy = await besideLoop(() => scans((count) => count >= wanted))
    const dataDir = join(run.workshop.folder, 'catalogue')
    const fromMs = performance.now()
    let seconds = 0
    const importing = importCatalogue({ csvPath: file.path, dataDir, profileId: germany.profileId }).finally(
      () => {
        seconds = (performance.now() - fromMs) / 1000
      },
    )
    const beside = await scans((count) => seconds > 0 && count >= wanted)
    const imported = await importing
    if (!imported.ok) throw new Error(imported.error.errors[0]?.detail ?? 'The import failed.')
    return {
      seconds,
      imported: imported.value,
      alone,
      beside,
      busy,
      ...(await asked(dataDir, imported.value)),
    }
  } finally {
    await rig.stop()
  }
}

/** What any work costs a lane that has a processor less meanwhile. */
async function besideLoop<T>(measure: () => Promise<T>): Promise<T> {
  const loop = spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' })
  if (loop.pid !== undefined) setPriority(loop.pid, constants.priority.PRIORITY_LOW)
  try {
    return await measure()
  } finally {
    loop.kill('SIGKILL')
  }
}

async function asked(dataDir: string, { priceBook }: Imported) {
  const books = openBookFolder(lanePaths(dataDir).books, germany.profileId)
  try {
    const name = priceBook ?? ''
    const fromMs = performance.now()
    await books.search(name, 'xqzzx', SHOWN) // nothing is called so: the words of the book are read
    const firstMs = performance.now() - fromMs
    const items: CatalogueItem[] = []
    for (let round = 0; round < ASKED_ROUNDS; round++) items.push(...(await books.random(name, ASKED_ITEMS)))
    return { lookup: lookups(books, name, items), firstMs, ...(await searches(books, name, items)) }
  } finally {
    books.close()
  }
}

function lookups(books: BookFolder, name: string, items: readonly CatalogueItem[]): Spread {
  const samples: number[] = []
  for (let index = 0; index < LOOKUPS; index++) {
    const itemId = items[index % items.length]?.itemId ?? ''
    const fromMs = performance.now()
    books.find(name, itemId)
    samples.push(performance.now() - fromMs)
  }
  return spreadOf(samples)
}

async function searches(books: BookFolder, name: string, items: readonly CatalogueItem[]) {
  const [right, wrong]: [number[], number[]] = [[], []]
  for (const { typed, isWrong } of questionsAbout(items)) {
    const fromMs = performance.now()
    await books.search(name, typed, SHOWN)
    ;(isWrong ? wrong : right).push(performance.now() - fromMs)
  }
  return { right: spreadOf(right), wrong: spreadOf(wrong) }
}

function importFigures(rounds: readonly Round[], { rows }: CatalogueFile): readonly Figure[] {
  const seconds = median(rounds.map((round) => round.seconds))
  const peak = Math.max(...rounds.map(({ imported }) => imported.peakBytes))
  const alone = medianSpread(rounds.map((round) => round.alone))
  const beside = medianSpread(rounds.map((round) => round.beside))
  const busy = medianSpread(rounds.map((round) => round.busy))
  const slower = ({ p99 }: Spread) => `p99 is ${(p99 / alone.p99).toFixed(2)} times that before`
  return [
    {
      id: 'catalogue-import',
      what: 'import, in a process of low priority beside a selling lane',
      unit: 's',
      values: single(seconds, { atMost: 30 }),
      beside: 'budget',
    },
    {
      id: 'catalogue-rows',
      what: '  rows',
      unit: '/s',
      values: single(rows / seconds),
      beside: 'read, checked, sorted, indexed, flushed',
    },
    {
      id: 'catalogue-memory',
      what: '  most memory of that process',
      unit: 'MB',
      values: single(peak / 1e6, { atMost: 300 }),
      beside: 'budget; resident, the highest of the runs',
    },
    {
      id: 'catalogue-scan-alone',
      what: 'scanner bytes to the event at a screen, before',
      unit: 'ms',
      values: spreadValues(alone),
      beside: 'the same lane without an import',
    },
    {
      id: 'catalogue-scan-beside',
      what: '  while the import runs',
      unit: 'ms',
      values: spreadValues(beside),
      beside: slower(beside),
    },
    {
      id: 'catalogue-scan-busy',
      what: '  while a loop of low priority keeps one processor busy',
      unit: 'ms',
      values: spreadValues(busy),
      beside: slower(busy),
    },
  ]
}

function bookFigures(rounds: readonly Round[]): readonly Figure[] {
  const spread = (of: (round: Round) => Spread) => medianSpread(rounds.map(of))
  return [
    {
      id: 'catalogue-lookup',
      what: 'look-up by GTIN',
      unit: 'ms',
      values: spreadValues(
        spread(({ lookup }) => lookup),
        { p99: 0.2 },
      ),
      beside: 'budget',
    },
    {
      id: 'catalogue-search',
      what: 'search as somebody types, to the answer of its thread',
      unit: 'ms',
      values: spreadValues(
        spread(({ right }) => right),
        { p99: 30 },
      ),
      beside: 'budget; 1 to 3 words, the last one begun',
    },
    {
      id: 'catalogue-search-wrong',
      what: '  with a typing error',
      unit: 'ms',
      values: spreadValues(
        spread(({ wrong }) => wrong),
        { p99: 30 },
      ),
      beside: 'budget; a letter wrong, missing or swapped',
    },
    {
      id: 'catalogue-search-first',
      what: '  the first one with a typing error',
      unit: 'ms',
      values: single(median(rounds.map(({ firstMs }) => firstMs))),
      beside: 'the thread starts, and reads the words of the book',
    },
  ]
}
