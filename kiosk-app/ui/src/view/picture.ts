import type { CatalogueItem } from '@clearlane/domain'
import { drawnProduce } from './drawn-produce.ts'

const drawn: ReadonlySet<string> = new Set(drawnProduce.split(' '))

// For numbers of a store's own: words in German and English names, most telling first, and what is drawn for them.
const PRODUCE: readonly (readonly [RegExp, string])[] = [
  [/süßkart|sweet pot/, '4074'],
  [/\bananas|pineapple/, '4430'],
  [/apfel|äpfel|apple/, '4131'],
  [/banan/, '4011'],
  [/birne|pear/, '4409'],
  [/orange|mandarin/, '4012'],
  [/zitrone|lemon/, '4053'],
  [/traube|grape/, '4023'],
  [/erdbeer|strawb/, '4247'],
  [/tomat/, '4664'],
  [/kirsch|cherr/, '4045'],
  [/melon/, '4034'],
  [/pfirsich|peach/, '4044'],
  [/pflaume|plum/, '4040'],
  [/gurke|cucumb/, '4593'],
  [/paprika|pepper/, '4688'],
  [/karotte|möhre|carrot/, '4562'],
  [/kartoffel|potato/, '4072'],
  [/zwiebel|onion/, '4093'],
  [/salat|lettuce/, '4061'],
  [/kohl|cabbage/, '4069'],
  [/pilz|mushroom/, '4645'],
  [/nuss|nüsse|nut/, '4943'],
]

// The same for everything else; English, German and French, as product data comes.
const GOODS: readonly (readonly [RegExp, string])[] = [
  [/\bwine|\bwein\b|rotwein|weißwein|vin |champagne|sekt|prosecco/, 'wine'],
  [/beer|bier|bière|pils/, 'beer'],
  [/spirit|whisk|vodka|wodka|\bgin\b|\brum\b|likör|liqueur|schnaps/, 'spirits'],
  [/egg|eier|œuf|oeuf/, 'eggs'],
  [/cheese|käse|fromage|gouda|camembert|mozzarella/, 'cheese'],
  [/bread|bakery|brot|bröt|pain|baguette|croissant|toast|backwaren/, 'bakery'],
  [/juice|saft|jus|nectar/, 'juice'],
  [/coffee|kaffee|café|espresso|\btea|\btee/, 'coffee'],
  [/drink|beverage|getränk|boisson|water|wasser|\beau\b|cola|limonade|soda/, 'drinks'],
  [/dairy|plant-based|milk|milch|lait|yog|joghurt|yaourt|butter|beurre|cream|sahne|molkerei/, 'dairy'],
  [/fish|fisch|poisson|tuna|thunfisch|lachs|salmon|seafood/, 'fish'],
  [/sausage|wurst|saucisse|ham|schinken|salami|charcuterie/, 'sausage'],
  [/meat|fleisch|viande|chicken|huhn|poulet|rind|beef/, 'meat'],
  [/frozen|tiefkühl|surgel|\bice cream|eiscreme/, 'frozen'],
  [/breakfast|cereal|müsli|muesli|céréal|oat|hafer|flakes/, 'cereal'],
  [/pasta|nudel|pâtes|spaghetti|rice|reis|riz|noodle/, 'pasta'],
  [/chocolate|schoko|chocolat|sweet|süß|candy|confiser|biscuit|keks|cookie|gâteau|dessert/, 'sweets'],
  [/snack|chips|crisps|apéritif|salty|nuss|nuts/, 'snacks'],
  [/honey|honig|jam\b|konfitüre|marmelade|spread|aufstrich|sauce|soße|mustard|senf|condiment/, 'jar'],
  [/household|haushalt|clean|reinig|detergent|waschmittel/, 'household'],
  [/hygiene|care|pflege|cosmetic|shampoo|soap|seife/, 'care'],
  [/\bpet\b|tier|\bdog|\bcat\b|hund|katze/, 'pet'],
  [/tins|baking|canned|konserve|soup|suppe|soupe|pantry|grocer|vegetable|legume|meal|gericht|plat/, 'pantry'],
]

/** A carton of which nothing is known. */
export const GENERIC_PICTURE = './pictures/goods/generic.svg'

/** Where the drawing for a product is, seen from the page. A photo of the price book goes before it. */
export function pictureOf(item: CatalogueItem): string {
  const names = Object.values(item.name).join(' ').toLowerCase()
  if (item.plu !== null) return `./pictures/produce/${produceDrawing(item.plu, names)}.svg`
  const picture = firstMatch(GOODS, item.department.toLowerCase()) ?? firstMatch(GOODS, names)
  return `./pictures/goods/${picture ?? 'generic'}.svg`
}

/** The same thing from organic farming has a 9 before its number (IFPS). */
function produceDrawing(plu: string, names: string): string {
  const number = plu.replace(/^9(?=....$)/, '')
  return drawn.has(number) ? number : (firstMatch(PRODUCE, names) ?? 'generic')
}

function firstMatch(table: readonly (readonly [RegExp, string])[], text: string): string | null {
  return table.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
