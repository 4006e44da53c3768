import { nameIn, type CatalogueItem } from '@clearlane/domain'
import { lanePaths } from '@clearlane/lane/places'
import { versionsIn } from '@clearlane/lane/price-book/adapters/versions'
import { openBookFolder } from '@clearlane/lane/price-book/adapters/book-folder'
import { EXIT, table, type ExitCode, type Output } from '../output.ts'
import { readInstant } from './instant.ts'

const NAME_SHOWN_CHARS = 12
const NO_BOOK = 'There is no price book in this data folder. Import one: clearlane catalogue import FILE'

/** Every price book that a lane could use, and from when on each of them counts. */
export function listVersions(dataDir: string, output: Output): ExitCode {
  const versions = versionsIn(lanePaths(dataDir).books).list(Date.now())
  const rows = versions.map(({ state, at, items, priceBook, source }) => [
    state,
    at,
    String(items),
    priceBook.slice(0, NAME_SHOWN_CHARS),
    source,
  ])
  output.result({ ok: true, versions }, table(['state', 'counts from', 'items', 'price book', 'from'], rows))
  return EXIT.done
}

/** Goes back, or forward, to a price book that is there. `name` may be its beginning. */
export function activateVersion(
  dataDir: string,
  name: string,
  time: string | undefined,
  output: Output,
): ExitCode {
  const versions = versionsIn(lanePaths(dataDir).books)
  const at = time === undefined ? null : readInstant(time, Date.now())
  if (at?.ok === false) {
    output.trouble(at.error)
    return EXIT.usage
  }
  const fitting = versions.list(Date.now()).filter(({ priceBook }) => priceBook.startsWith(name))
  const [book] = fitting
  if (book === undefined || fitting.some(({ priceBook }) => priceBook !== book.priceBook)) {
    output.trouble(
      `${book === undefined ? 'No' : 'More than one'} price book begins with "${name}"; see: clearlane catalogue list`,
    )
    return EXIT.failed
  }
  const activated = versions.activate(book, at === null ? null : at.value, new Date().toISOString())
  output.result({ ok: true, ...activated }, [
    `Price book ${activated.priceBook} with ${activated.items} items counts from ${activated.at}.`,
  ])
  return EXIT.done
}

/** Items of the price book that counts now. */
export async function searchCatalogue(
  dataDir: string,
  words: string,
  { limit, language }: { readonly limit: number; readonly language: string },
  output: Output,
): Promise<ExitCode> {
  const books = openBookFolder(lanePaths(dataDir).books, null)
  try {
    const priceBook = books.newest(Date.now())
    if (priceBook === null) {
      output.trouble(NO_BOOK)
      return EXIT.failed
    }
    const items = await books.search(priceBook, words, limit)
    output.result({ ok: true, priceBook, items }, linesOf(items, language))
    return EXIT.done
  } finally {
    books.close()
  }
}

function linesOf(items: readonly CatalogueItem[], language: string): readonly string[] {
  if (items.length === 0) return ['Nothing is called like that.']
  const rows = items.map((item) => [
    item.gtin ?? item.plu ?? '',
    String(item.priceMinor),
    item.soldBy,
    nameIn(item, language),
  ])
  return table(['number', 'price (minor units)', 'sold by', 'name'], rows)
}
