/**
 * Upper halves (80h to FFh) of the character code tables that ESC/POS printers carry, by the number that `ESC t`
 * takes (Epson reference, "Character code tables"). `~` marks a byte that we never send: undefined, a no-break
 * space or a soft hyphen; the tilde itself is below 80h.
 */
const UPPER_HALVES = {
  /** PC858 */
  19:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´~±‗¾¶§÷¸°¨·¹³²■~',
  /** WPC1252 */
  16:
    '€~‚ƒ„…†‡ˆ‰Š‹Œ~Ž~~‘’“”•–—˜™š›œ~žŸ~¡¢£¤¥¦§¨©ª«¬~®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  /** PC852 */
  18:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
    '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´~˝˛ˇ˘§÷¸°¨˙űŘř■~',
  /** PC857 */
  13:
    'ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞşáíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ºªÊËÈ~ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµ~×ÚÛÙìÿ¯´~±~¾¶§÷¸°¨·¹³²■~',
  /** PC737 */
  14:
    'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψ░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀ωάέήϊίόύϋώΆΈΉΊΌΎΏ±≥≤ΪΫ÷≈°∙·√ⁿ²■~',
  /** PC866 */
  17:
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■~',
  /** PC437 */
  0:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■~',
} as const

/** Number of a character code table, as `ESC t n` names it. */
export type CodePage = keyof typeof UPPER_HALVES

/** What most European printers carry; the first that fits a text is taken. */
export const CODE_PAGES: readonly CodePage[] = [16, 19, 18, 13, 14, 17, 0]

const BYTES_BY_PAGE: ReadonlyMap<CodePage, ReadonlyMap<string, number>> = new Map(
  CODE_PAGES.map((page) => [page, bytesByCharacter(UPPER_HALVES[page])]),
)

function bytesByCharacter(upperHalf: string): ReadonlyMap<string, number> {
  const known = Array.from(upperHalf).map((character, index): [string, number] => [character, 0x80 + index])
  return new Map(known.filter(([character]) => character !== '~'))
}

/** The byte that prints `character` under `page`; null when the page lacks it or it is a control character. */
export function byteFor(character: string, page: CodePage): number | null {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x20 && code < 0x7f) return code
  return BYTES_BY_PAGE.get(page)?.get(character) ?? null
}
