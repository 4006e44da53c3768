import type { LocalisedName } from './item.ts'

/** Where a name in the wanted language is missing: as the supplier typed it, then English. */
const FALLBACKS = ['und', 'en']

/** Shown for a thing without any name, so that a row is never blank. The import refuses such items. */
const NAMELESS = '—'

/**
 * The name to show or print. `language` is a BCP 47 tag, shortened from the right until a name fits
 * (RFC 4647 lookup: `zh-Hans-CN`, `zh-Hans`, `zh`); then the fallbacks; then any, always the same one.
 */
export function nameIn({ name }: { readonly name: LocalisedName }, language: string): string {
  const known = Object.keys(name).toSorted()
  const tag = [...shortened(language), ...FALLBACKS, ...known].find((one) => Object.hasOwn(name, one))
  return (tag === undefined ? undefined : name[tag]) ?? NAMELESS
}

function shortened(language: string): readonly string[] {
  const parts = language.split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}
