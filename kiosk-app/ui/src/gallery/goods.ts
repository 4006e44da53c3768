import { germanDeposits, type CatalogueItem, type Deposit } from '@clearlane/domain'
import type { ProduceTile } from '@clearlane/lane-contract'

type Extra = { readonly minAge?: number; readonly deposit?: Deposit; readonly taxCode?: string }

function goods(
  gtin: string,
  en: string,
  de: string,
  department: string,
  priceMinor: number,
  extra: Extra = {},
): CatalogueItem {
  return {
    itemId: `gtin:${gtin.padStart(14, '0')}`,
    gtin: gtin.padStart(14, '0'),
    plu: null,
    name: { en, de, und: de },
    department,
    soldBy: 'each',
    priceMinor,
    taxCode: extra.taxCode ?? 'B',
    minAge: extra.minAge ?? null,
    deposit: extra.deposit ?? null,
    blocked: false,
  }
}

function produce(
  plu: string,
  en: string,
  de: string,
  priceMinor: number,
  soldBy: 'each' | 'weight' = 'weight',
): CatalogueItem {
  return {
    itemId: `plu:${plu}`,
    gtin: null,
    plu,
    name: { en, de },
    department: 'produce',
    soldBy,
    priceMinor,
    taxCode: 'B',
    minAge: null,
    deposit: null,
    blocked: false,
  }
}

export const milk = goods('4000400117202', 'Whole milk 3.5 %', 'Vollmilch 3,5 %', 'dairy', 119)
export const bread = goods('4009249001805', 'Rye bread, sliced', 'Roggenbrot, geschnitten', 'bakery', 249)
export const eggs = goods('4311501659571', 'Free-range eggs, 10', 'Freilandeier, 10 Stück', 'eggs', 329)
export const cola = goods('5449000000996', 'Cola 0.5 l', 'Cola 0,5 l', 'drinks', 99, {
  deposit: germanDeposits.singleUse,
  taxCode: 'A',
})
export const chocolate = goods(
  '7622210449283',
  'Milk chocolate with hazelnuts',
  'Vollmilchschokolade mit Haselnuss',
  'sweets',
  139,
)
export const coffee = goods('4006067084027', 'Coffee beans 1 kg', 'Kaffeebohnen 1 kg', 'coffee', 1499)
export const pasta = goods('8076800195057', 'Spaghetti n. 5', 'Spaghetti Nr. 5', 'pasta', 189)
export const cheese = goods('4061458028400', 'Mountain cheese, matured', 'Bergkäse, gereift', 'cheese', 379)
export const yoghurt = goods('4311501487532', 'Strawberry yoghurt', 'Erdbeerjoghurt', 'dairy', 199)
export const honey = goods(
  '4305615418834',
  'Forest honey from small Bavarian beekeepers',
  'Waldhonig von kleinen bayerischen Imkereien',
  'jar',
  649,
)
export const beer = goods('4053400208305', 'Pilsner 0.5 l', 'Pils 0,5 l', 'beer', 109, {
  minAge: 16,
  deposit: germanDeposits.beerBottle,
  taxCode: 'A',
})
export const soap = goods('4015000961158', 'Washing-up liquid', 'Spülmittel', 'household', 175, {
  taxCode: 'A',
})
export const banana = produce('4011', 'Bananas', 'Bananen', 179)
export const tomatoes = produce('4664', 'Tomatoes on the vine', 'Strauchtomaten', 349)
export const kohlrabi = produce('4628', 'Kohlrabi', 'Kohlrabi', 89, 'each')

const fresh: readonly CatalogueItem[] = [
  banana,
  produce('4135', 'Gala apples', 'Äpfel Gala', 249),
  tomatoes,
  produce('4593', 'Cucumber', 'Salatgurke', 199),
  produce('4088', 'Red peppers', 'Paprika rot', 399),
  produce('4562', 'Carrots', 'Karotten', 129),
  produce('4072', 'Potatoes', 'Kartoffeln', 119),
  produce('4093', 'Onions', 'Zwiebeln', 139),
  produce('4053', 'Lemons', 'Zitronen', 279),
  produce('4012', 'Oranges', 'Orangen', 229),
  produce('4409', 'Pears', 'Birnen', 269),
  produce('4022', 'White grapes', 'Trauben hell', 449),
  produce('4046', 'Avocado', 'Avocado', 599),
  produce('4060', 'Broccoli', 'Brokkoli', 299),
  produce('4645', 'Mushrooms', 'Champignons', 549),
  produce('4017', 'Granny Smith apples', 'Äpfel Granny Smith', 259),
  produce('4030', 'Kiwi', 'Kiwi', 499),
  produce('4608', 'Garlic', 'Knoblauch', 799),
  produce('4067', 'Courgettes', 'Zucchini', 229),
  produce('4081', 'Aubergines', 'Auberginen', 279),
  produce('4061', 'Iceberg lettuce', 'Eisbergsalat', 199),
  produce('4074', 'Sweet potatoes', 'Süßkartoffeln', 249),
  produce('4612', 'Ginger', 'Ingwer', 699),
  produce('4450', 'Clementines', 'Clementinen', 289),
  produce('4131', 'Fuji apples', 'Äpfel Fuji', 299),
  produce('4023', 'Red seedless grapes', 'Weintrauben rot', 399),
  produce('4247', 'Strawberries', 'Erdbeeren', 599),
  produce('4796', 'Cherry tomatoes', 'Cherrytomaten', 499),
  produce('4068', 'Spring onions, bunch', 'Lauchzwiebeln, Bund', 79, 'each'),
  produce('4079', 'Cauliflower', 'Blumenkohl', 229),
  produce('4020', 'Golden Delicious apples', 'Äpfel Golden Delicious', 229),
  produce('4055', 'Tangerines', 'Mandarinen', 299),
  produce('4381', 'Blood oranges', 'Blutorangen', 279),
  produce('4047', 'Grapefruit', 'Grapefruits', 249),
  produce('4239', 'Blackberries', 'Brombeeren', 1399),
  produce('4045', 'Cherries', 'Kirschen', 799),
  produce('4044', 'Peaches', 'Pfirsiche', 349),
  produce('4040', 'Plums', 'Pflaumen', 329),
  produce('4428', 'Persimmons', 'Kaki', 399),
  produce('4959', 'Mangoes', 'Mangos', 499),
  produce('4430', 'Pineapple', 'Ananas', 199),
  produce('4261', 'Coconut', 'Kokosnuss', 179, 'each'),
  produce('3040', 'Dragon fruit', 'Drachenfrucht', 349, 'each'),
  produce('4032', 'Watermelon', 'Wassermelone', 129),
  produce('4759', 'Butternut squash', 'Butternut-Kürbis', 199),
  produce('4078', 'Sweet corn', 'Zuckermais', 99, 'each'),
  kohlrabi,
  produce('4089', 'Radishes', 'Radieschen', 299),
  produce('4082', 'Red onions', 'Rote Zwiebeln', 179),
  produce('4629', 'Leeks', 'Lauch', 229),
  produce('4515', 'Fennel', 'Fenchel', 299),
  produce('4084', 'Artichoke', 'Artischocke', 159, 'each'),
  produce('4069', 'Green cabbage', 'Weißkohl', 99),
  produce('4632', 'Butterhead lettuce', 'Kopfsalat', 129, 'each'),
  produce('4884', 'Rocket', 'Rucola', 999),
  produce('4885', 'Basil, pot', 'Basilikum, Topf', 199, 'each'),
  produce('4899', 'Parsley, bunch', 'Petersilie, Bund', 89, 'each'),
  produce('4943', 'Walnuts', 'Walnüsse', 799),
]

export const tiles: readonly ProduceTile[] = fresh.map((item, rank) => ({
  item,
  rank,
  picture: null,
  searchWords: '',
}))
