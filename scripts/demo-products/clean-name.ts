const NAME_CHARS_MIN = 6
const NAME_CHARS_MAX = 44 // two lines of a tile, and one of a receipt with its price on the next

/** Shorter ones may be a brand or a unit: BIO, UHT, XXL. */
const SHOUTED = /\p{Lu}{4,}(?!\p{L})/gu

const UNITS: Readonly<Record<string, string>> = { g: 'g', gr: 'g', ml: 'ml', kg: 'kg' }

/** Words of people who tried things out, or wrote to each other. */
const RUBBISH =
  /test|unbekannt|unknown|gelöscht|delete|falsch|duplicate|doublon|xxx|www|@|http|barcode|\bean\b|€|\bfr\.|animonda|whiskas|sheba|felix|katze|hund|\bcat|\bdog|pedigree|milchnahrung|säugling|cannabis|schlemmertöpf|kaffeefilter|^\d+ ?(?:g|ml|kg|l|cl)\b/i

/**
 * A name as a shop would print it, or null when it is none: one line, one pair of spaces at most, no shouting, nothing
 * dangling at the end, letters that German, English and French use.
 */
export function cleanName(typed: string): string | null {
  const line = typed
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replaceAll(/["„“”«»*®™]/g, '')
    .replaceAll(/ +,/g, ',')
    .replaceAll(/,(?=\p{L})/gu, ', ')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(
      /(\d) ?(G|GR|g|gr|ML|ml|KG|kg)\b\.?/g,
      (_, digits: string, unit: string) => `${digits} ${UNITS[unit.toLowerCase()] ?? unit}`,
    )
    .replace(/^[\s,.;:\-–/]+/, '')
    .replace(/[\s,.;:\-–/+&(]+$/, '')
  const calm = line.replaceAll(SHOUTED, (word) => word.charAt(0) + word.slice(1).toLocaleLowerCase('de'))
  const name = calm.charAt(0).toLocaleUpperCase('de') + calm.slice(1)
  return isDecent(name) ? name : null
}

function isDecent(name: string): boolean {
  if (name.length < NAME_CHARS_MIN || name.length > NAME_CHARS_MAX) return false
  if (!/^[\p{L}\d][A-Za-zÄÖÜäöüßàâçèéêëîïôùûœæÀÉÈÊ\d %.,'’&+/()!:-]+$/u.test(name)) return false
  if (!/\p{L}{4}/u.test(name) || RUBBISH.test(name)) return false
  const digits = name.replaceAll(/\D/g, '').length
  const words = name.toLowerCase().split(/[ ,/-]+/)
  return digits <= 5 && new Set(words).size === words.length && opens(name) === closes(name)
}

const opens = (name: string) => name.split('(').length
const closes = (name: string) => name.split(')').length
