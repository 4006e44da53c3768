import { DEPARTMENTS, departmentOf, type Department } from './departments.ts'

export type Named = { readonly gtin: string; readonly name: string }

/** A row of the demo's catalogue, as far as it is not empty. */
export type Offer = Named & {
  readonly department: Department
  readonly priceMinor: number
  readonly depositMinor: 8 | 25 | null
}

const POPULAR =
  /milka|haribo|ritter sport|dr\. oetker|barilla|knorr|maggi|alnatura|alpro|lindt|kinder|ferrero|bahlsen|leibniz|lorenz|funny-frisch|iglo|wagner|rügenwalder|ehrmann|müller|weihenstephan|landliebe|philadelphia|kerrygold|jacobs|tchibo|dallmayr|melitta|teekanne|coca|fanta|sprite|hohes c|granini|gerolsteiner|volvic|bionade|beck|krombacher|warsteiner|erdinger|paulaner|heinz|thomy|kühne|hengstenberg|bonduelle|hipp|seitenbacher|kölln|zentis|schwartau|langnese|wasa|harry|golden toast|lieken|buitoni|uncle ben|mirácoli|nestl|danone|zott|bauer|meggle|arla|pick up|duplo|hanuta|toffifee|merci|katjes|trolli|storck|nimm2|tic tac|mentos|ültje|pringles|chio|bifi|herta|meica|homann|popp|gut & günstig|ja!|k-classic|rewe|edeka|penny|dmbio|enerbio/i
const FOREIGN =
  /\b(?:de|du|des|au|aux|et|avec|la|le|les|jus|pur|sans|bio et|lait|pain|con|y|ai|alla|galletas|cerveza|botella|petfles|vin|biere|biscuits|chocolat)\b|\bà|[àèêîôû]/i
const BEER_DEPOSIT = 8
const SINGLE_USE_DEPOSIT = 25

/** Drinks in cartons and syrup carry no deposit (§ 31 (4) VerpackG): milk drinks, and what is no drink yet. */
const NO_DEPOSIT = /saft|nektar|sirup|milch|drink/i

/** FNV-1a over the digits: the same product gets the same number for ever, from 0 up to 1. */
export function chanceOf(gtin: string, salt: string): number {
  let value = 0x811c9dc5
  for (const letter of salt + gtin) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193) >>> 0
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b) >>> 0
  return ((value ^ (value >>> 13)) >>> 0) / 2 ** 32
}

/** As many products of each department as are wanted: those with a known name first, else by their number's chance. */
export function choose(products: readonly Named[]): readonly Offer[] {
  const shelves = Map.groupBy(products, ({ name }) => departmentOf(name))
  return DEPARTMENTS.flatMap((department) => {
    const shelf = shelves.get(department) ?? []
    const ordered = shelf.toSorted((a, b) => orderOf(a) - orderOf(b) || (a.gtin < b.gtin ? -1 : 1))
    const chosen = ordered.slice(0, department.wanted).toSorted((a, b) => (a.gtin < b.gtin ? -1 : 1))
    return chosen.map((product) => offerOf(product, department))
  })
}

/** Names in other languages come last: most people of a German shop would not look for them. */
function orderOf({ gtin, name }: Named): number {
  const asked = POPULAR.test(name) ? 0 : 1
  return asked + (FOREIGN.test(name) ? 2 : 0) + chanceOf(gtin, 'choice')
}

function offerOf(product: Named, department: Department): Offer {
  return {
    ...product,
    department,
    priceMinor: priceOf(product, department),
    depositMinor: depositOf(product, department),
  }
}

/** Cheap things are more than dear ones, and prices end in 9. */
function priceOf({ gtin }: Named, { priceMinor: { from, to } }: Department): number {
  const raw = from + (to - from) * chanceOf(gtin, 'price') ** 1.6
  return Math.round((raw - 9) / 10) * 10 + 9
}

function depositOf({ name }: Named, { key }: Department): 8 | 25 | null {
  if (key === 'beer') return BEER_DEPOSIT
  return key === 'drinks' && !NO_DEPOSIT.test(name) ? SINGLE_USE_DEPOSIT : null
}
