import type { CatalogueItem } from '@clearlane/domain'
import { drawnProduce } from './drawn-produce.ts'

const drawn: ReadonlySet<string> = new Set(drawnProduce.split(' '))

// For numbers of a store's own: words in names, most telling first, and what is drawn for them. English, German and
// French, as product data comes.
const PRODUCE: readonly (readonly [RegExp, string])[] = [
  [/sweet potato|süßkartoffel/, '4074'],
  [/granny|green apple|apfel.*grün/, '4017'],
  [/golden.*(apple|apfel|del)|yellow apple/, '4020'],
  [/(gala|fuji|pink lady|braeburn|jonagold|elstar|honeycrisp)/, '4135'],
  [/banana|banane|plantain/, '4011'],
  [/pineapple|ananas/, '4430'],
  [/pomegranate|granatapfel/, '3127'],
  [/apple|apfel|äpfel/, '4131'],
  [/pear|birne/, '4409'],
  [/mandarin|clementine|tangerine|satsuma/, '4450'],
  [/grapefruit|pomelo/, '4047'],
  [/orange/, '4012'],
  [/lime|limette/, '4048'],
  [/lemon|zitrone/, '4053'],
  [/(white|green|grün|hell).*(grape|traube)|(grape|traube).*(white|green|grün|weiß|hell)/, '4022'],
  [/grape|traube/, '4023'],
  [/strawberr|erdbeer/, '4247'],
  [/raspberr|himbeer/, '4054'],
  [/blueberr|heidelbeer|blackberr|brombeer/, '4240'],
  [/cherry tomato|kirschtomat|cocktailtomat|cherrytomat/, '4796'],
  [/cherr|kirsch/, '4045'],
  [/kiwi/, '4030'],
  [/mango|papaya/, '4959'],
  [/watermelon|wassermelone/, '4032'],
  [/melon|cantaloupe|honeydew/, '4034'],
  [/nectarine|nektarine/, '4036'],
  [/peach|pfirsich/, '4044'],
  [/apricot|aprikose/, '4218'],
  [/plum|pflaume|zwetsch/, '4040'],
  [/\bfig|feige/, '4266'],
  [/avocado/, '4046'],
  [/vine|strauch|rispen/, '4664'],
  [/roma tomato|plum tomato|eiertomat/, '4087'],
  [/tomat/, '3061'],
  [/zucchini|courgette/, '4067'],
  [/cucumber|gurke/, '4593'],
  [/(yellow|gelb|orange).*(pepper|paprika)|(pepper|paprika).*(yellow|gelb)/, '4689'],
  [/(green|grün).*(pepper|paprika)|(pepper|paprika).*(green|grün)/, '4065'],
  [/pepper|paprika|chili/, '4688'],
  [/carrot|karotte|möhre/, '4562'],
  [/red potato|rote kartoffel/, '4073'],
  [/potato|kartoffel/, '4072'],
  [/spring onion|green onion|scallion|frühlingszwiebel|lauchzwiebel/, '4068'],
  [/red onion|rote zwiebel|zwiebel.*rot/, '4082'],
  [/onion|zwiebel|shallot|schalotte/, '4093'],
  [/garlic|knoblauch/, '4608'],
  [/ginger|ingwer/, '4612'],
  [/romaine|chicor|chinese|endiv/, '4640'],
  [/lettuce|salat/, '4061'],
  [/broccoli|brokkoli/, '4060'],
  [/cauliflower|blumenkohl/, '4079'],
  [/(red|rot).*(cabbage|kohl)/, '4554'],
  [/cabbage|kohl|sprout/, '4069'],
  [/aubergine|eggplant/, '4081'],
  [/mushroom|champignon|pilz/, '4645'],
  [/leek|lauch|porree/, '4629'],
  [/celery|sellerie|fennel|fenchel/, '4070'],
  [/corn|mais/, '4078'],
  [/asparagus|spargel|bean|bohne/, '4080'],
  [/beet|bete/, '4539'],
  [/radish|radies|rettich/, '4089'],
  [/spinach|spinat|basil|parsley|petersilie|herb/, '4090'],
  [/nut|nuss/, '4943'],
]

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
