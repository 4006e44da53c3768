import type { ProduceTile } from '@clearlane/lane-contract'

/** Four by four on a tall screen, five by three and a rest on a wide one. */
export const PRODUCE_PAGE = 15

/** Two rows of five, for large letters. */
export const PRODUCE_PAGE_LARGE = 10

/** Two rows of four, for hands that do not reach up. */
export const PRODUCE_PAGE_LOW = 8

/** Two pages of what most people buy, so that the first 24 are three taps away from the basket. */
const POPULAR = 2 * PRODUCE_PAGE

/** Shelves by letter: with pages of two turns each, 150 kinds are at most six taps away. */
const LETTER_SHELVES = 5

/** Tiles behind one button. `letters` is null for what is wanted most, else `A` or `A–C`. */
export type ProduceShelf = { readonly letters: string | null; readonly tiles: readonly ProduceTile[] }

type Named = { readonly tile: ProduceTile; readonly name: string; readonly initial: string }

/**
 * The tiles as they are looked for: the most wanted in the order of the lane, then all by their names in the language
 * of the shopper. Few tiles need no letters.
 */
export function shelvesOf(
  tiles: readonly ProduceTile[],
  nameOf: (tile: ProduceTile) => string,
  language: string,
): readonly ProduceShelf[] {
  if (tiles.length <= POPULAR) return [{ letters: null, tiles }]
  return [{ letters: null, tiles: tiles.slice(0, POPULAR) }, ...byLetter(tiles, nameOf, language)]
}

/** One page of tiles. */
export function pageOf(
  tiles: readonly ProduceTile[],
  page: number,
  size = PRODUCE_PAGE,
): readonly ProduceTile[] {
  return tiles.slice(page * size, (page + 1) * size)
}

export function pageTotal(tiles: readonly ProduceTile[], size = PRODUCE_PAGE): number {
  return Math.max(1, Math.ceil(tiles.length / size))
}

/** Shelves of about one size that end where a letter ends, so that each letter is on one shelf only. */
function byLetter(
  tiles: readonly ProduceTile[],
  nameOf: (tile: ProduceTile) => string,
  language: string,
): readonly ProduceShelf[] {
  const { compare } = new Intl.Collator(language)
  const named = tiles.map((tile) => withName(tile, nameOf(tile))).toSorted((a, b) => compare(a.name, b.name))
  let before = 0
  const shelves: Named[][] = []
  for (const group of Map.groupBy(named, ({ initial }) => initial).values()) {
    const place = Math.floor(((before + group.length / 2) * LETTER_SHELVES) / named.length)
    const shelf = (shelves[place] ??= [])
    shelf.push(...group)
    before += group.length
  }
  return shelves.filter((shelf) => shelf.length > 0).map(shelfOf) // filter leaves places out that nothing took
}

const withName = (tile: ProduceTile, name: string): Named => ({ tile, name, initial: initialOf(name) })

/** `Ä` stands with A, as in any index. */
function initialOf(name: string): string {
  return name.normalize('NFD').charAt(0).toUpperCase()
}

function shelfOf(shelf: readonly Named[]): ProduceShelf {
  const [first, last] = [shelf.at(0)?.initial ?? '', shelf.at(-1)?.initial ?? '']
  return { letters: first === last ? first : `${first}–${last}`, tiles: shelf.map(({ tile }) => tile) }
}
