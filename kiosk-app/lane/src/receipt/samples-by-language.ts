import type { ReceiptDocument, ReceiptLine, ReceiptTender } from '@clearlane/domain'
import { GERMAN_RECEIPT } from './sample-receipts.ts'

type Goods = {
  readonly name: string
  readonly quantity?: number
  /** Weighed, in grams; the price is for one kilogram. */
  readonly grams?: number
  readonly priceMinor: number
  readonly extendedMinor: number
  readonly discountMinor?: number
  readonly taxCode: string
  readonly isDeposit?: true
}

function line(language: string, goods: Goods): ReceiptLine {
  const { name, quantity = 1, grams, priceMinor, extendedMinor, discountMinor = 0, taxCode } = goods
  return {
    kind: goods.isDeposit === true ? 'deposit' : 'item',
    name: { [language]: name },
    measure:
      grams === undefined
        ? { kind: 'each', quantity }
        : { kind: 'weight', weight: { value: grams, exponent: -3, unit: 'kg' }, readingId: 'r1' },
    unitPriceMinor: priceMinor,
    extendedMinor,
    discountMinor,
    netMinor: extendedMinor - discountMinor,
    taxCode,
  }
}

const card = (amountMinor: number, cardName: string): ReceiptTender => ({
  kind: 'card',
  amountMinor,
  cardName,
  terminalId: '52001234',
  receiptNo: 318,
  trace: 4711,
  authCode: '204711',
  customerLines: [],
  provisional: false,
})

const common = { ...GERMAN_RECEIPT, demo: false, training: false }

const IRISH_RECEIPT: ReceiptDocument = {
  ...common,
  language: 'en',
  offsetMin: 0,
  header: ['Linden Market', '12 Linden Street', 'Dublin 8', 'VAT No. IE 0000000A'],
  footer: ['Thank you for shopping with us!', 'Keep this receipt for refunds and exchanges.'],
  lines: [
    line('en', { name: 'Whole milk 2 l', quantity: 2, priceMinor: 215, extendedMinor: 430, taxCode: 'C' }),
    line('en', { name: 'Bananas', grams: 1234, priceMinor: 169, extendedMinor: 209, taxCode: 'C' }),
    line('en', {
      name: 'Organic jumbo porridge oats, slow roasted, 1 kg',
      priceMinor: 349,
      extendedMinor: 349,
      taxCode: 'C',
    }),
    line('en', {
      name: 'Sparkling water 500 ml',
      quantity: 6,
      priceMinor: 80,
      extendedMinor: 480,
      discountMinor: 80,
      taxCode: 'A',
    }),
    line('en', {
      name: 'Deposit',
      quantity: 6,
      priceMinor: 15,
      extendedMinor: 90,
      taxCode: 'C',
      isDeposit: true,
    }),
    line('en', {
      name: 'Gruyère AOP “Réserve”',
      grams: 212,
      priceMinor: 2490,
      extendedMinor: 528,
      taxCode: 'C',
    }),
  ],
  extendedMinor: 2086,
  discountMinor: 80,
  totalMinor: 2006,
  taxes: [
    { code: 'A', ratePpm: 230_000, baseMinor: 325, taxMinor: 75, grossMinor: 400 },
    { code: 'C', ratePpm: 0, baseMinor: 1606, taxMinor: 0, grossMinor: 1606 },
  ],
  tenders: [card(2006, 'Visa Debit')],
}

const CHINESE_RECEIPT: ReceiptDocument = {
  ...common,
  language: 'zh-Hans',
  offsetMin: 480,
  currency: { code: 'CNY', exponent: 2 },
  header: ['菩提超市', '上海市静安区南京西路 12 号', '电话 021-00000000', '纳税人识别号 91310000MA00000000'],
  footer: ['谢谢惠顾，欢迎下次光临！', '商品如有质量问题，请于七日内凭此小票办理退换。'],
  lines: [
    line('zh-Hans', {
      name: '有机全脂纯牛奶 1L',
      quantity: 2,
      priceMinor: 1290,
      extendedMinor: 2580,
      taxCode: 'A',
    }),
    line('zh-Hans', { name: '香蕉', grams: 1234, priceMinor: 798, extendedMinor: 985, taxCode: 'B' }),
    line('zh-Hans', {
      name: '明前西湖龙井茶叶（特级）礼盒装 250g 赠青瓷茶杯两只',
      priceMinor: 29_800,
      extendedMinor: 29_800,
      discountMinor: 3000,
      taxCode: 'A',
    }),
    line('zh-Hans', {
      name: '可口可乐 330ml',
      quantity: 6,
      priceMinor: 250,
      extendedMinor: 1500,
      taxCode: 'A',
    }),
    line('zh-Hans', { name: '五常大米 5kg', priceMinor: 6990, extendedMinor: 6990, taxCode: 'B' }),
    line('zh-Hans', {
      name: 'Crème fraîche 法式酸奶油',
      priceMinor: 2450,
      extendedMinor: 2450,
      taxCode: 'A',
    }),
  ],
  extendedMinor: 44_305,
  discountMinor: 3000,
  totalMinor: 41_305,
  taxes: [
    { code: 'A', ratePpm: 130_000, baseMinor: 29_496, taxMinor: 3834, grossMinor: 33_330 },
    { code: 'B', ratePpm: 90_000, baseMinor: 7317, taxMinor: 658, grossMinor: 7975 },
  ],
  tenders: [card(41_305, '银联')],
}

const SAUDI_RECEIPT: ReceiptDocument = {
  ...common,
  language: 'ar',
  offsetMin: 180,
  currency: { code: 'SAR', exponent: 2 },
  header: [
    'سوق الزيزفون',
    'شارع الملك فهد 12، الرياض',
    'الرقم الضريبي 300000000000003',
    'فاتورة ضريبية مبسطة',
  ],
  footer: ['شكرا لتسوقكم معنا!', 'يمكن الاستبدال خلال 14 يوما مع هذا الإيصال.'],
  lines: [
    line('ar', {
      name: 'حليب كامل الدسم 2 لتر',
      quantity: 2,
      priceMinor: 1150,
      extendedMinor: 2300,
      taxCode: 'A',
    }),
    line('ar', { name: 'موز', grams: 1234, priceMinor: 595, extendedMinor: 734, taxCode: 'A' }),
    line('ar', {
      name: 'تمر مجدول فاخر (نخب أول) في علبة هدايا خشبية مزخرفة 500 غ',
      priceMinor: 8900,
      extendedMinor: 8900,
      discountMinor: 890,
      taxCode: 'A',
    }),
    line('ar', {
      name: 'مياه غازية 330 مل',
      quantity: 6,
      priceMinor: 250,
      extendedMinor: 1500,
      taxCode: 'A',
    }),
    line('ar', { name: 'أرز بسمتي 5 كغ', priceMinor: 5495, extendedMinor: 5495, taxCode: 'A' }),
    line('ar', { name: 'شوكولاتة KitKat بالحليب', priceMinor: 375, extendedMinor: 375, taxCode: 'A' }),
  ],
  extendedMinor: 19_304,
  discountMinor: 890,
  totalMinor: 18_414,
  taxes: [{ code: 'A', ratePpm: 150_000, baseMinor: 16_012, taxMinor: 2402, grossMinor: 18_414 }],
  tenders: [card(18_414, 'مدى')],
}

/** A receipt in each language that receipts are printed in, to look at and to compare. */
export const RECEIPT_SAMPLES: ReadonlyMap<string, ReceiptDocument> = new Map(
  [GERMAN_RECEIPT, IRISH_RECEIPT, CHINESE_RECEIPT, SAUDI_RECEIPT].map((sample) => [sample.language, sample]),
)
