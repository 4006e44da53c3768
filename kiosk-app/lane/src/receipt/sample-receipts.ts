import type { ReceiptDocument, ReceiptLine } from '@clearlane/domain'

const each = (
  name: string,
  quantity: number,
  unitPriceMinor: number,
  taxCode: string,
  discountMinor = 0,
): ReceiptLine => ({
  kind: 'item',
  name: { de: name },
  measure: { kind: 'each', quantity },
  unitPriceMinor,
  extendedMinor: quantity * unitPriceMinor,
  discountMinor,
  netMinor: quantity * unitPriceMinor - discountMinor,
  taxCode,
})

const deposit = (name: string, quantity: number, unitPriceMinor: number): ReceiptLine => ({
  ...each(name, quantity, unitPriceMinor, 'A'),
  kind: 'deposit',
})

/** A Monday-evening basket in a German store: weight, deposits, a long name, a discount, two rates of tax. */
export const GERMAN_RECEIPT: ReceiptDocument = {
  version: 1,
  saleId: 'L01-1-000042',
  laneId: 'L01',
  receiptNumber: 1042,
  language: 'de',
  at: '2026-11-23T17:04:09.000Z',
  offsetMin: 60,
  training: false,
  demo: false,
  currency: { code: 'EUR', exponent: 2 },
  header: ['Lindenmarkt', 'Lindenstraße 12', '10969 Berlin', 'USt-IdNr. DE000000000'],
  footer: ['Vielen Dank für Ihren Einkauf!', 'Umtausch innerhalb von 14 Tagen mit diesem Bon.'],
  lines: [
    each('Weidemilch 3,8 % Fett', 2, 139, 'B'),
    {
      kind: 'item',
      name: { de: 'Bananen', en: 'Bananas' },
      measure: { kind: 'weight', weight: { value: 1234, exponent: -3, unit: 'kg' }, readingId: 'r1' },
      unitPriceMinor: 179,
      extendedMinor: 221,
      discountMinor: 0,
      netMinor: 221,
      taxCode: 'B',
    },
    each('Bio-Vollkornhaferflocken Großblatt zart geröstet 500 g', 1, 189, 'B'),
    each('Apfelschorle 0,5 l', 6, 79, 'A'),
    deposit('Einwegpfand', 6, 25),
    each('Crème fraîche', 1, 119, 'B', 36),
    each('Café Grande Röstung „Tradition“', 1, 649, 'B'),
  ],
  extendedMinor: 2080,
  discountMinor: 36,
  totalMinor: 2044,
  taxMode: 'included',
  taxes: [
    { code: 'A', ratePpm: 190_000, baseMinor: 524, taxMinor: 100, grossMinor: 624 },
    { code: 'B', ratePpm: 70_000, baseMinor: 1327, taxMinor: 93, grossMinor: 1420 },
  ],
  tenders: [
    {
      kind: 'card',
      amountMinor: 2044,
      cardName: 'girocard',
      terminalId: '52001234',
      receiptNo: 318,
      trace: 4711,
      authCode: '204711',
      customerLines: [
        '* *  Kundenbeleg  * *',
        'Terminal-ID :   52001234',
        'TA-Nr 004711 BNr 0318',
        'Kartenzahlung',
        'kontaktlos girocard',
        'EUR 20,44',
        'PAN ############4821',
        'Autorisierung erfolgt',
      ],
      provisional: false,
    },
  ],
}
