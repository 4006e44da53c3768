import { byteFor, type CodePage } from './code-pages.ts'
import { printableText } from './printable-text.ts'

/** A piece of a text that one code page can print. */
export type TextPiece = { readonly page: CodePage; readonly bytes: Uint8Array }

/**
 * `text` as bytes, in as few pieces as a look ahead finds: the page in force stays for as long as it has the
 * characters, then the page comes that has the most of what follows. `pages` has at least one entry; earlier ones
 * win a tie.
 */
export function encodeText(
  text: string,
  pages: readonly CodePage[],
  inForce: CodePage | null,
): readonly TextPiece[] {
  const characters = Array.from(printableText(text, pages))
  const pieces: TextPiece[] = []
  let page = inForce
  for (let at = 0; at < characters.length;) {
    const bytes = bytesFrom(characters, at, pages, page)
    pieces.push(bytes)
    page = bytes.page
    at += bytes.bytes.length
  }
  return pieces
}

function bytesFrom(
  characters: readonly string[],
  at: number,
  pages: readonly CodePage[],
  inForce: CodePage | null,
): TextPiece {
  const kept = inForce === null ? [] : prefix(characters, at, inForce)
  if (inForce !== null && kept.length > 0) return { page: inForce, bytes: Uint8Array.from(kept) }
  const candidates = pages.map((page) => ({ page, bytes: Uint8Array.from(prefix(characters, at, page)) }))
  return candidates.reduce((best, next) => (next.bytes.length > best.bytes.length ? next : best))
}

/** The bytes of the characters from `at` on that `page` has. */
function prefix(characters: readonly string[], at: number, page: CodePage): readonly number[] {
  const bytes: number[] = []
  for (const character of characters.slice(at)) {
    const byte = byteFor(character, page)
    if (byte === null) break
    bytes.push(byte)
  }
  return bytes
}
