import { err, ok, type Result } from '../../result.ts'
import type { BarcodeReason } from '../reading.ts'
import { reason } from '../reasons.ts'

/** A piece of the link as it stands there, still with its percent codes. */
export type Part = { readonly text: string; readonly at: number }

export type LinkParts = {
  /** Between the slashes behind the domain. */
  readonly path: readonly Part[]
  /** Between the `&` behind the question mark. */
  readonly query: readonly Part[]
}

const SCHEME = /^(https?|HTTPS?):\/\// // in one case: `HtTp` is no link of GS1
const NO_URI_CHARACTER = /[^-A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%]/
const NO_DOMAIN_CHARACTER = /[_~?#@!$&'()*+,;=%]/

/** Whether a text means to be a link. */
export function isLink(text: string): boolean {
  return /^https?:/i.test(text)
}

/** A URI cut into the parts that a GS1 Digital Link is made of; the fragment is left out (RFC 3986, section 3). */
export function splitLink(text: string): Result<LinkParts, BarcodeReason> {
  const stranger = text.search(NO_URI_CHARACTER)
  if (stranger !== -1) return err(malformed(stranger, 'a character that no link may hold'))
  const from = SCHEME.exec(text)?.[0].length
  if (from === undefined) return err(malformed(0, 'neither http:// nor https://'))
  const slash = text.indexOf('/', from)
  if (slash <= from) return err(malformed(from, 'no domain with a path behind it'))
  const badDomain = text.slice(from, slash).search(NO_DOMAIN_CHARACTER)
  if (badDomain !== -1) return err(malformed(from + badDomain, 'a character that no domain may hold'))
  const end = placeOf('#', text, text.length)
  const question = placeOf('?', text.slice(0, end), end)
  const path = partsOf(text.slice(slash + 1, question), '/', slash + 1)
  return ok({ path, query: partsOf(text.slice(question + 1, end), '&', question + 1) })
}

function placeOf(mark: string, text: string, otherwise: number): number {
  const place = text.indexOf(mark)
  return place === -1 ? otherwise : place
}

function partsOf(text: string, mark: string, from: number): readonly Part[] {
  const parts: Part[] = []
  let at = from
  for (const part of text.split(mark)) {
    parts.push({ text: part, at })
    at += part.length + 1
  }
  return parts
}

/** The text behind the percent codes, one character a byte. */
export function unescaped({ text, at }: Part, spaces: 'plus' | 'none'): Result<string, BarcodeReason> {
  const plain = spaces === 'plus' ? text.replaceAll('+', ' ') : text
  const half = plain.search(/%(?![0-9A-Fa-f]{2})|%00/)
  if (half !== -1) return err(malformed(at + half, 'a percent code that stands for no character'))
  return ok(plain.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))))
}

export function malformed(position: number, text: string): BarcodeReason {
  return reason('malformed-link', position, `link: ${text}`)
}
