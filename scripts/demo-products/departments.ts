/** What the demo store sells of a department: invented, but as a German supermarket has it. */
export type Department = {
  readonly key: string
  /** Words in a name that put it there; German, English, French. */
  readonly words: RegExp
  /** Words that say that it is something else after all. */
  readonly not?: RegExp
  /** How many products are chosen for it, if there are so many. */
  readonly wanted: number
  /** With tax, in cents. */
  readonly priceMinor: { readonly from: number; readonly to: number }
  readonly tax: 'A' | 'B'
  readonly minAge?: 16 | 18
  /** What a usual pack holds, for names that do not say it, and what its packing adds to that. */
  readonly pack: { readonly fromG: number; readonly toG: number; readonly packingShare: number }
}

const cents = (from: number, to: number) => ({ from, to })
const packs = (fromG: number, toG: number, packingShare: number) => ({ fromG, toG, packingShare })

/** Makers whose things have one place, whatever their names say: a sweet called cola is no drink. */
const MAKERS: readonly (readonly [RegExp, string])[] = [
  [
    /haribo|milka|ritter sport|lindt|katjes|trolli|toffifee|merci|hanuta|duplo|ferrero|bahlsen|leibniz|storck/i,
    'sweets',
  ],
  [/maggi|knorr/i, 'pantry'],
]

/**
 * The first that fits counts, so special things stand before general ones: a chocolate drink is no chocolate, and
 * sparkling wine no water. Tax: § 12 UStG; 19 % for drinks but milk, and for alcohol.
 */
export const DEPARTMENTS: readonly Department[] = [
  {
    key: 'spirits',
    words:
      /\bgin\b|wodka|vodka|whisk[ey]|\brum\b|likör|liqueur|schnaps|doppelkorn|obstler|grappa|weinbrand|cognac|tequila/i,
    not: /schoko|chocolat|truff|kuchen|kugel|brot|trüffel|pralin|topf|eis\b|bohnen|essig|konfitüre|marmelade|sauce|soße|tonic|bonbon|tee\b/i,
    wanted: 60,
    priceMinor: cents(699, 2999),
    tax: 'A',
    minAge: 18,
    pack: packs(500, 1000, 0.6),
  },
  {
    key: 'beer',
    words:
      /\bbier|bier\b|\bpils\b|pilsner|pilsener|hefeweizen|weißbier|weissbier|kölsch|radler|märzen|\blager\b|\bhelles\b/i,
    not: /wurst|schinken|brot|alkohol|alcohol|malzbier|teig|senf|essig|käse|chips|\b0,|beißer|braten|bratl|wildschwein/i,
    wanted: 110,
    priceMinor: cents(69, 159),
    tax: 'A',
    minAge: 16,
    pack: packs(330, 500, 0.65),
  },
  {
    key: 'wine',
    words:
      /\bwein\b|rotwein|weißwein|riesling|merlot|chardonnay|\bsekt\b|prosecco|burgunder|dornfelder|cabernet|secco\b|silvaner|trollinger/i,
    not: /essig|sauce|soße|gummi|schorle|kraut|käse|wurst|senf|suppe|pastete|alkoholfrei|gelee|likör|saft|kuchen|tomate|apéritif|light live/i,
    wanted: 90,
    priceMinor: cents(299, 1199),
    tax: 'A',
    minAge: 16,
    pack: packs(750, 750, 0.65),
  },
  {
    key: 'eggs',
    words: /\beier\b|freilandeier|bodenhaltung/i,
    not: /nudel|likör|schoko|salat|milka|wurst|baiser|creme|senf/i,
    wanted: 12,
    priceMinor: cents(199, 399),
    tax: 'B',
    pack: packs(580, 680, 0.1),
  },
  {
    key: 'fish',
    words:
      /lachs|thunfisch|hering|makrele|forelle|garnele|shrimp|fischstäbchen|matjes|sardine|rollmops|bismarck|kabeljau|surimi/i,
    not: /lachsschinken|chips|pizza|nudel|pasta|brotaufstrich|seelachsschnitzel vegan/i,
    wanted: 150,
    priceMinor: cents(119, 699),
    tax: 'B',
    pack: packs(100, 400, 0.12),
  },
  {
    key: 'vegetarian',
    words: /tofu|vegan|vegetari|seitan|falafel|veggie|lupine|sojaschnetzel/i,
    not: /eis\b|schoko|chocolate|wafer|gummi|riegel|drink|bread/i,
    wanted: 150,
    priceMinor: cents(139, 449),
    tax: 'B',
    pack: packs(150, 400, 0.08),
  },
  {
    key: 'frozen',
    words:
      /pizza|tiefk|\beis\b|eiscreme|pommes frites|\bmagnum\b|sorbet|rahmspinat|kroketten|reibekuchen|wedges|backofen/i,
    not: /käse|teig|tomat|sauce|soße|gewürz|cracker|chips|snack|kaffee|tee\b|bonbon|schoko/i,
    wanted: 220,
    priceMinor: cents(129, 499),
    tax: 'B',
    pack: packs(250, 900, 0.08),
  },
  {
    key: 'coffee',
    words:
      /kaffee|coffee|espresso|cappuccino|\btee\b|tee$|\btea\b|kakao|rooibos|caff[eè] crema|latte macchiato|pfefferminz|kamille/i,
    not: /eistee|ice tea|nestea|likör|eis\b|joghurt|schoko|keks|kuchen|pudding|dessert|milka|riegel|creme\b|bonbon|sahne|waffel|gebäck|kaugummi|mints/i,
    wanted: 210,
    priceMinor: cents(149, 899),
    tax: 'B',
    pack: packs(50, 500, 0.08),
  },
  {
    key: 'drinks',
    words:
      /saft|schorle|limonade|cola\b|mineralwasser|\bwasser\b|nektar|eistee|ice tea|brause|smoothie|drink\b|\bjuice|\bfanta\b|sprite|nestea|energy drink|tonic|bionade|club mate|sirup|ginger ale/i,
    not: /cake|\bbar\b|ghurt|saft zum|eigenen saft|riegel|\bgel\b|joghurt|kuchen|gummi|pulver|eis\b|bonbon|tabs|dessert|schinken|thunfisch|ahorn|filet|tablette|gulasch|rüben/i,
    wanted: 300,
    priceMinor: cents(59, 249),
    tax: 'A',
    pack: packs(500, 1500, 0.05),
  },
  {
    key: 'breakfast',
    words:
      /müsli|cornflakes|haferflocken|honig|konfitüre|marmelade|aufstrich|flakes|porridge|granola|nutella|nuss-nougat|gelee\b/i,
    not: /chips|riegel|senf|sauce|soße|dressing|joghurt|bonbon|kuchen|schinken|essig|kugel|milka|lebkuchen|quark/i,
    wanted: 290,
    priceMinor: cents(119, 549),
    tax: 'B',
    pack: packs(250, 750, 0.15),
  },
  {
    key: 'snacks',
    words:
      /chips|cracker|salzstangen|erdnüsse|cashew|mandeln|nüsse|popcorn|flips|tortilla|brezeln|studentenfutter|pistazien|nachos|nusskern/i,
    not: /ahoy|cookie|schoko|milka|keks|honig|butter|mus\b|öl\b|joghurt|gebrannt/i,
    wanted: 220,
    priceMinor: cents(99, 399),
    tax: 'B',
    pack: packs(100, 300, 0.06),
  },
  {
    key: 'sweets',
    words:
      /schoko|keks|gummi|bonbon|pralin|waffel|lakritz|riegel|marzipan|toffee|plätzchen|lebkuchen|cookie|karamell|nougat|milka|haribo|lolli|trüffel|zartbitter|vollmilch|ritter sport/i,
    not: /joghurt|pudding|milchreis|eis\b|tee\b|drink|trüffelöl|salami|leberwurst|quark|dessert|müsli/i,
    wanted: 480,
    priceMinor: cents(69, 399),
    tax: 'B',
    pack: packs(75, 300, 0.06),
  },
  {
    key: 'dairy',
    words:
      /milch|joghurt|jogurt|quark|käse|butter\b|sahne|gouda|emmental|mozzarella|camembert|skyr|kefir|feta|parmesan|schmand|pudding|cheddar|mascarpone|ricotta|edamer|\bbrie\b|margarine|crème fraîche/i,
    not: /dressing|chips|hähnchen|pasta|suppe|soße|sauce|brot|reis\b|kartoffel|filet|huhn|nudel|spätzle|brötchen|kuchen|wurst|gebäck|erdnuss|kokosmilch|milchnahrung|anfangsmilch|folgemilch|hering|schinken|würst|leberkäse|käsekrainer|pulver|tortellini|ravioli|säuglings|baguette|kraut/i,
    wanted: 390,
    priceMinor: cents(59, 399),
    tax: 'B',
    pack: packs(125, 500, 0.05),
  },
  {
    key: 'meat',
    words:
      /wurst|würst|schinken|salami|hähnchen|\bhuhn\b|rinder|schwein|\bpute|hackfleisch|speck\b|frikadell|steak|schnitzel|mortadella|lyoner|leberkäs|cabanossi|chorizo|\bbacon\b|gyros|geflügel/i,
    not: /brühe|soße|sauce|suppe|chips|gewürz|salat|brot|brötchen|topf|eintopf|nudel|senf|ketchup|fond\b|baguette|\bei\b|mit reis|pfeffer\b|croissant/i,
    wanted: 290,
    priceMinor: cents(119, 699),
    tax: 'B',
    pack: packs(80, 400, 0.06),
  },
  {
    key: 'bakery',
    words:
      /brot\b|brötchen|toast|baguette|kuchen|croissant|zwieback|knäcke|laugen|ciabatta|stollen\b|muffin|donut|tortenboden|pumpernickel/i,
    not: /mischung|snack|salat|glasur|flammkuchen|salami|auf's|fürs|gewürz|mehl|belag/i,
    wanted: 250,
    priceMinor: cents(79, 399),
    tax: 'B',
    pack: packs(250, 750, 0.02),
  },
  {
    key: 'pasta',
    words:
      /nudel|spaghetti|penne|fusilli|reis\b|basmati|farfalle|couscous|bulgur|lasagne|maultaschen|tortellini|spätzle|gnocchi|linguine|tagliatelle|makkaroni|ravioli|quinoa|risotto/i,
    not: /suppe|salat|sauce|soße|waffel|öl\b|pfanne|topf|preis|brei/i,
    wanted: 230,
    priceMinor: cents(69, 349),
    tax: 'B',
    pack: packs(250, 1000, 0.03),
  },
  {
    key: 'baking',
    words:
      /mehl\b|weizenmehl|zucker\b|backpulver|hefe\b|vanillezucker|vanillin|puderzucker|gewürz|pfeffer\b|salz\b|zimt\b|paprika edelsüß|stärke\b|grieß|backmischung|oregano|muskat|kümmel|kuvertüre/i,
    not: /salami|sauce|soße|käse|filet|hähnchen|protein|gurken|wurst|ohne zucker|zuckerfrei|kraut|suppe|brühe|butter|makrele|schinken|latte|minz|öl\b|kritharaki|fondue/i,
    wanted: 170,
    priceMinor: cents(59, 349),
    tax: 'B',
    pack: packs(50, 1000, 0.04),
  },
  {
    key: 'pantry',
    words:
      /ketchup|senf\b|mayonnaise|essig\b|öl\b|suppe|sauce|soße|tomaten|bohnen|mais\b|erbsen|linsen|gurken|kraut\b|dressing|pesto|oliven|brühe|eintopf|rotkohl|kichererbsen|apfelmus|kokosmilch|antipasti|meerrettich/i,
    not: /rindfleisch-|gel\b|kapseln|omega/i,
    wanted: 340,
    priceMinor: cents(69, 449),
    tax: 'B',
    pack: packs(200, 800, 0.35),
  },
]

export function departmentOf(name: string): Department | undefined {
  const maker = MAKERS.find(([words]) => words.test(name))
  if (maker !== undefined) return DEPARTMENTS.find(({ key }) => key === maker[1])
  return DEPARTMENTS.find(({ words, not }) => words.test(name) && not?.test(name) !== true)
}
