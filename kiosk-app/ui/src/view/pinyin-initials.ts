/**
 * The first character of each initial, in the order of the sounds. The browser sorts Chinese by them, so a character belongs to
 * the last of these that does not come after it: no table of twenty thousand characters is needed.
 */
const FIRST_OF_SOUND = Array.from('阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀')
const SOUNDS = 'abcdefghjklmnopqrstwxyz'
const HAN = /\p{Script=Han}/gu

/** `香蕉` is `xj`: what is typed for it on a keyboard of Latin letters. Empty where there is no Chinese in it. */
export function pinyinInitials(text: string, compare = new Intl.Collator('zh-u-co-pinyin').compare): string {
  return (text.match(HAN) ?? [])
    .map((character) => {
      const place = FIRST_OF_SOUND.findLastIndex((first) => compare(first, character) <= 0)
      return SOUNDS.charAt(place)
    })
    .join('')
}
