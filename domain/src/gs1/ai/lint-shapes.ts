/** Shapes of single parts, as the dictionary's linters of the same names want them. -1: nothing is wrong. */

const FINE = -1

export function nonzero(part: string): number {
  return /[^0]/.test(part) ? FINE : 0
}

export function zero(part: string): number {
  return part.search(/[^0]/)
}

export function nozeroprefix(part: string): number {
  return part.length > 1 && part.startsWith('0') ? 0 : FINE
}

export function hasnondigit(part: string): number {
  return /[^0-9]/.test(part) ? FINE : 0
}

export function hyphen(part: string): number {
  return part.search(/[^-]/)
}

/** One character of the URI-safe base64 alphabet (GS1 General Specifications, AI 7040). */
export function importeridx(part: string): number {
  return part.search(/[^-_0-9A-Za-z]/)
}

export function winding(part: string): number {
  return part.search(/[^019]/)
}

export function yesno(part: string): number {
  return part.search(/[^01]/)
}

/** Every `%` begins the code of one byte. */
export function pcenc(part: string): number {
  return part.search(/%(?![0-9A-Fa-f]{2})/)
}

const HALF_TURN = '1800000000' // 180 degrees in ten millionths, counted from the South Pole
const FULL_TURN = '3600000000'

export function latitude(part: string): number {
  return part > HALF_TURN ? 0 : FINE
}

export function longitude(part: string): number {
  return part > FULL_TURN ? 0 : FINE
}

/** Piece number and total, two digits each: neither is 0, and the piece is one of the total. */
export function pieceoftotal(part: string): number {
  const piece = part.slice(0, 2)
  const total = part.slice(2)
  if (piece === '00') return 0
  return piece > total ? 2 : FINE
}

/** `2/3`: neither is 0, and the position is not behind the end. */
export function posinseqslash(part: string): number {
  const [, position, end] = /^([1-9])\/([1-9])$/.exec(part) ?? []
  if (position === undefined || end === undefined) return 0
  return position > end ? 2 : FINE
}
