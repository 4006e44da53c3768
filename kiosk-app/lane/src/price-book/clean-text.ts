/** Line breaks, terminal and printer commands, and marks that turn the reading direction of what follows. */
const COMMANDS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/**
 * What makes a spreadsheet take a cell for a formula when the text is exported again (OWASP, CSV injection), also in full
 * width, and the apostrophe that exports put before it.
 */
const FORMULA_START = /^(?:'?[\s=+\-@＝＋－＠]+)+/u

const IS_PLAIN = /^[\p{L}\p{N}][ -~\p{L}\p{N}]*$/u

/** A cell as text that nothing takes for a command: not a printer, a terminal or a spreadsheet. Spaces are single. */
export function cleanText(cell: string): string {
  if (IS_PLAIN.test(cell) && !cell.includes('  ')) return cell.trimEnd()
  return cell.replaceAll(COMMANDS, ' ').replace(FORMULA_START, '').replaceAll(/\s+/g, ' ').trim()
}
