import { PrintJob } from '@clearlane/device-contract'
import type { ReceiptDocument, ReceiptLine } from '@clearlane/domain'
import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { columnsOf } from './columns.ts'
import { layoutReceipt, type ReceiptLayout } from './layout.ts'
import { GERMAN_RECEIPT } from './sample-receipts.ts'
import { RECEIPT_SAMPLES } from './samples-by-language.ts'
import { receiptWords } from './words.ts'

const lay = (change: Partial<ReceiptDocument> = {}, layout: Partial<ReceiptLayout> = {}): PrintJob =>
  layoutReceipt({ ...GERMAN_RECEIPT, ...change }, { jobId: 'r1', columns: 42, isCopy: false, ...layout })

/** The job as the paper shows it. */
function paper(job: PrintJob): readonly string[] {
  return job.blocks.map((block) => {
    if (block.kind !== 'text') return block.kind === 'qr' ? `[qr ${block.data}]` : `[${block.kind}]`
    const text = block.runs.map((run) => run.text).join('')
    const factor = block.runs[0]?.size ?? 1
    const margin = Math.floor((job.columns / factor - columnsOf(text)) / 2)
    return block.align === 'centre' ? ' '.repeat(margin) + text : text
  })
}

describe('a German receipt', () => {
  test.each([32, 42, 48] as const)('on %i columns is as in the golden file', async (columns) => {
    const lines = paper(lay({}, { columns })).map((line) => line.trimEnd())
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/german-receipt-${columns}.txt`)
  })

  test('is the same job every time', () => {
    expect(lay()).toEqual(lay())
  })

  test('shows the total large and the name of the store large', () => {
    const large = lay().blocks.flatMap((block) =>
      block.kind === 'text' ? block.runs.filter((run) => run.size === 2).map((run) => run.text.trim()) : [],
    )
    expect(large).toEqual(['Lindenmarkt', 'SUMME EUR       20,44'])
  })

  test('in another language has its words and its names, amounts the same', () => {
    const english = paper(lay({ language: 'en' })).join('\n')
    expect(english).toContain('Bananas')
    expect(english).toContain('1.234 kg × 1.79 EUR/kg')
    expect(english).toContain('TOTAL EUR       20.44')
    expect(english).toContain('2026-11-23 18:04:09')
  })
})

test.each([
  ['de', 'Reduziert, statt 1,39'],
  ['en', 'Reduced, was 1.39'],
])('a piece with a sticker says in %s what it was', (language, text) => {
  const [milk] = GERMAN_RECEIPT.lines
  if (milk === undefined) throw new Error('a receipt')
  const measure = { kind: 'each', quantity: 1, labelPriceMinor: 79, reduced: true } as const
  const lines = [{ ...milk, measure, extendedMinor: 79, netMinor: 79 }]
  const printed = paper(lay({ lines, language })).map((line) => line.trim())
  expect(printed).toContain(text)
})

test('each offer stands under its item by its name, and what staff gave is left over', () => {
  const [milk] = GERMAN_RECEIPT.lines
  if (milk === undefined) throw new Error('a receipt')
  const offers = [{ name: { de: 'Milch 2 für 2,22', en: 'Milk 2 for 2.22' }, savedMinor: 56 }]
  const lines = [{ ...milk, offers, discountMinor: 66 }]
  const german = paper(lay({ lines }))
  expect(
    german.filter((line) => / -0,(56|10) B$/.test(line)).map((line) => line.replaceAll(/ +/g, ' ')),
  ).toEqual([' Milch 2 für 2,22 -0,56 B', ' Rabatt -0,10 B'])
  expect(
    paper(lay({ lines: [{ ...milk, offers, discountMinor: 56 }], discountMinor: 0 })).join(),
  ).not.toContain('Rabatt')
  expect(paper(lay({ lines, language: 'en' })).join()).toContain('Milk 2 for 2.22')
})

describe('a receipt in the language of its sale', () => {
  test.each([...RECEIPT_SAMPLES])(
    '%s has the tax, the discounts, the sum saved, the tender and the QR code',
    (language, sample) => {
      const words = receiptWords(language)
      const text = paper(layoutReceipt(sample, { jobId: 'r1', columns: 48, isCopy: false })).join('\n')
      for (const word of [
        words.subtotal,
        words.discount,
        words.total,
        words.saved,
        words.tax,
        words.net,
        words.taxAmount,
      ])
        expect(text).toContain(word)
      expect(text).toContain(sample.tenders[0]?.cardName)
      expect(text).toContain(`${words.receiptNumber} 1042`)
      expect(text).toContain('[qr L01-1-000042]')
      for (const legal of [...sample.header, ...sample.footer]) expect(text).toContain(legal.slice(0, 10))
    },
  )

  test('the sum saved is that of all discounts, and without one there is none', () => {
    expect(paper(lay()).join('\n')).toContain('Sie haben gespart: 0,36 EUR')
    expect(paper(lay({ discountMinor: 0 })).join('\n')).not.toContain('gespart')
  })
})

test('every language has its own words for everything but names of numbers', () => {
  const english = receiptWords('en')
  for (const language of ['de', 'zh-Hans-CN', 'ar-SA']) {
    const words = receiptWords(language)
    expect(words).not.toBe(english)
    for (const word of Object.values(words)) expect(word).not.toBe('')
    expect(words.total).not.toBe(english.total)
    expect(words.provisional).not.toBe(english.provisional)
  }
})

describe('marks', () => {
  test('a reprint says COPY at both ends', () => {
    const marks = paper(lay({}, { isCopy: true })).filter((line) => line.includes('* KOPIE *'))
    expect(marks).toHaveLength(2)
  })

  test.each(['demo', 'training'] as const)('%s mode says so, and that it is no receipt', (mode) => {
    const text = paper(lay({ [mode]: true })).join('\n')
    expect(text).toContain(`* ${mode.toUpperCase()} *`)
    expect(text).toContain('Kein Kassenbon.')
  })
})

describe('less usual receipts', () => {
  test('tax on top is shown before the total', () => {
    const text = paper(lay({ taxMode: 'excluded', discountMinor: 0, language: 'en' }))
    const at = text.findIndex((line) => line.startsWith('Subtotal'))
    expect(text.slice(at, at + 3).map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
      'Subtotal 20.80',
      'VAT 19 % 1.00',
      'VAT 7 % 0.93',
    ])
  })

  test('several taxes of one price are told one by one, and their sum of rates never', () => {
    const levies = [
      { levyId: 'GST', label: 'TPS/GST', ratePpm: 50_000, baseMinor: 1993, taxMinor: 100 },
      { levyId: 'QST', label: 'TVQ/QST', ratePpm: 99_750, baseMinor: 698, taxMinor: 70 },
    ]
    const taxes = [{ code: 'A', ratePpm: 149_750, baseMinor: 698, taxMinor: 105, grossMinor: 803 }]
    const text = paper(lay({ taxMode: 'excluded', levies, taxes, language: 'en' }))
    const said = text.map((line) => line.replaceAll(/ +/g, ' ').trim())
    expect(said).toEqual(expect.arrayContaining(['TPS/GST 5 % 1.00', 'TVQ/QST 9.975 % 0.70']))
    expect(said).toEqual(
      expect.arrayContaining(['Net Tax', 'TPS/GST 5 % 19.93 1.00', 'TVQ/QST 9.975 % 6.98 0.70']),
    )
    expect(text.join()).not.toMatch(/14\.975|VAT/)
    const long = levies.map((levy) => ({ ...levy, baseMinor: 123_456_789 }))
    const stacked = paper(lay({ levies: long, language: 'en' }, { columns: 32 }))
    expect(stacked.join('|')).toContain('|TPS/GST 5 %|  Net               1,234,567.89|')
  })

  test('a payment that staff confirmed says that the terminal has not', () => {
    const [tender] = GERMAN_RECEIPT.tenders
    if (tender === undefined) throw new Error('the sample has a tender')
    const provisional = {
      ...tender,
      provisional: true,
      cardName: '',
      receiptNo: 0,
      trace: 0,
      authCode: '',
      customerLines: [],
    }
    const text = paper(lay({ tenders: [provisional] })).join('\n')
    expect(text).toContain('Kartenzahlung')
    expect(text).toContain('steht noch aus.')
    expect(text).toContain('Terminal 52001234')
    expect(text).not.toContain('Trace-Nr.')
  })

  test('without lines of the terminal its numbers are printed, and too wide lines are wrapped', () => {
    const tenders = GERMAN_RECEIPT.tenders.map((tender) => ({ ...tender, customerLines: [] }))
    expect(paper(lay({ tenders })).map((line) => line.trim())).toEqual(
      expect.arrayContaining(['Beleg-Nr. 318', 'Trace-Nr. 4711', 'Genehmigung 204711']),
    )
    const wide = GERMAN_RECEIPT.tenders.map((tender) => ({
      ...tender,
      customerLines: ['word '.repeat(20), ''],
    }))
    expect(paper(lay({ tenders: wide }))).toContain('word word word word word word word word')
  })

  test('a yen receipt has no decimals, a dinar receipt has three', () => {
    const total = (exponent: 0 | 3, code: string) =>
      paper(lay({ currency: { code, exponent }, totalMinor: 20_440, language: 'en' })).find((line) =>
        line.startsWith('TOTAL'),
      )
    expect(total(0, 'JPY')).toBe('TOTAL JPY      20,440')
    expect(total(3, 'KWD')).toBe('TOTAL KWD      20.440')
  })

  test('500 lines with long names and discounts are one whole job', () => {
    const [, , oats] = GERMAN_RECEIPT.lines
    if (oats === undefined) throw new Error('the sample has oats')
    const long = { ...oats, discountMinor: 10, name: { de: 'Hafer '.repeat(16) } }
    const job = lay({ lines: Array.from({ length: 500 }, () => long) }, { columns: 32 })
    expect(Value.Check(PrintJob, job)).toBe(true)
    expect(paper(job).filter((line) => line.includes('1,89 B'))).toHaveLength(500)
  })

  test('tax codes longer than a letter get one, unknown ones none', () => {
    const taxes = GERMAN_RECEIPT.taxes.map((tax) => ({ ...tax, code: `DE-${tax.code}` }))
    const items = GERMAN_RECEIPT.lines.map((item, at) => ({ ...item, taxCode: at === 0 ? 'DE-B' : 'DE-?' }))
    const text = paper(lay({ taxes, lines: items }))
    expect(text.find((line) => line.startsWith('Weidemilch'))).toMatch(/2,78 B$/)
    expect(text.find((line) => line.startsWith('Bananen'))).toMatch(/2,21 {2}$/)
  })

  test('taxes too long for a table have an amount a line, and a rate stands apart from an Arabic heading', () => {
    const taxes = [
      { code: 'A', ratePpm: 150_000, baseMinor: 1_086_957, taxMinor: 163_043, grossMinor: 1_250_000 },
    ]
    const text = paper(lay({ taxes, language: 'ar' }, { columns: 32 }))
    const at = text.findIndex((line) => line.endsWith('A 15 %'))
    expect(text.slice(at, at + 4).map((line) => line.split(/ {2,}/).filter((cell) => cell !== ''))).toEqual([
      ['ض.ق.م', 'A 15 %'],
      ['الصافي', '10,869.57'],
      ['الضريبة', '1,630.43'],
      ['المبلغ', '12,500.00'],
    ])
  })

  test('what was taken off a weighing is said beside the weight that is paid', () => {
    const [, bananas] = GERMAN_RECEIPT.lines
    if (bananas === undefined) throw new Error('the sample has bananas')
    const tare = { value: 12, exponent: -3, unit: 'kg' } as const
    const weight = { value: 500, exponent: -3, unit: 'kg' } as const
    const measure = { kind: 'weight', weight, tare, readingId: 'r' } as const
    expect(paper(lay({ lines: [{ ...bananas, measure }] })).join('\n')).toContain(
      '0,500 kg (Tara 0,012 kg) × 1,79 EUR/kg',
    )
  })

  test('what is sold by the litre shows its volume', () => {
    const [, bananas] = GERMAN_RECEIPT.lines
    if (bananas === undefined) throw new Error('the sample has bananas')
    const volume = { value: 750, exponent: -3, unit: 'l' } as const
    const measure = { kind: 'volume', volume, readingId: 'r' } as const
    expect(paper(lay({ lines: [{ ...bananas, measure }] })).join('\n')).toContain('0,750 l × 1,79 EUR/l')
  })

  test('weights in pounds are priced per pound, and a receipt may lack all that can lack', () => {
    const [, bananas] = GERMAN_RECEIPT.lines
    if (bananas === undefined) throw new Error('the sample has bananas')
    const pounds: ReceiptLine = {
      ...bananas,
      name: {},
      measure: { kind: 'weight', weight: { value: 272, exponent: -2, unit: 'lb' }, readingId: 'r' },
    }
    const bare = lay({ lines: [pounds], header: [], footer: [], taxes: [], tenders: [] })
    expect(paper(bare).join('\n')).toContain('2,72 lb × 1,79 EUR/lb')
  })
})

const name = fc.oneof(
  fc.lorem({ maxCount: 9 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const money = fc.oneof(fc.integer({ min: -99_999, max: 99_999 }), fc.maxSafeInteger())
const measure: fc.Arbitrary<ReceiptLine['measure']> = fc.oneof(
  fc.record({ kind: fc.constant('each'), quantity: fc.integer({ min: 1, max: 99_999 }) }),
  fc.record({
    kind: fc.constant('weight'),
    weight: fc.record({
      value: fc.nat(),
      exponent: fc.integer({ min: -3, max: 0 }),
      unit: fc.constantFrom('kg', 'lb', 'g', 'oz'),
    }),
    readingId: fc.constant('r'),
  }),
)
const item: fc.Arbitrary<ReceiptLine> = fc.record({
  kind: fc.constantFrom('item', 'deposit'),
  name: fc.record({ de: name }),
  measure,
  unitPriceMinor: money,
  extendedMinor: money,
  discountMinor: money,
  netMinor: money,
  taxCode: fc.oneof(fc.constantFrom('A', 'B', 'x1'), name),
})
const change = fc.record({
  lines: fc.array(item, { maxLength: 6 }),
  header: fc.array(name, { maxLength: 3 }),
  footer: fc.array(name, { maxLength: 3 }),
  language: fc.constantFrom('de', 'en', 'zh-Hans', 'ar', 'xx'),
  totalMinor: money,
  extendedMinor: money,
  discountMinor: money,
  taxMode: fc.constantFrom('included', 'excluded'),
  taxes: fc.array(
    fc.record({
      code: fc.oneof(fc.constantFrom('A', 'B'), name),
      ratePpm: fc.integer({ min: 0, max: 1_000_000 }),
      baseMinor: money,
      taxMinor: money,
      grossMinor: money,
    }),
    { maxLength: 4 },
  ),
  tenders: fc.array(
    fc.record({
      kind: fc.constant('card'),
      amountMinor: money,
      cardName: name,
      terminalId: name,
      receiptNo: fc.nat(),
      trace: fc.nat(),
      authCode: name,
      customerLines: fc.array(name, { maxLength: 5 }),
      provisional: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
})

const levies = fc.array(
  fc.record({
    levyId: name,
    label: name,
    ratePpm: fc.integer({ min: 0, max: 1_000_000 }),
    baseMinor: money,
    taxMinor: money,
  }),
  { maxLength: 4 },
)
const document = fc
  .tuple(change, fc.option(levies))
  .map(([plain, named]) => (named === null ? plain : { ...plain, levies: named }))

test('no line is ever wider than the paper, and every job is one that the daemon takes', () => {
  fc.assert(
    fc.property(document, fc.constantFrom(32, 42, 48), fc.boolean(), (receipt, columns, isCopy) => {
      const job = lay(receipt, { columns, isCopy })
      for (const block of job.blocks) {
        if (block.kind !== 'text') continue
        const width = block.runs.reduce((sum, run) => sum + columnsOf(run.text) * (run.size ?? 1), 0)
        expect(width).toBeLessThanOrEqual(columns)
      }
      expect(Value.Check(PrintJob, job)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
