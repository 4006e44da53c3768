import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hexBytes } from '../../../testing/fixtures.ts'
import type { Apdu } from './apdu.ts'
import { declineReason, isBusy, saysOffline, stageOf } from './codes.ts'
import { customerLines, kindPrinted, printLine, printTextBlock, type ReceiptLine } from './receipt-lines.ts'
import { decodeStatus, markOf, terminalIdOfCompletion } from './status.ts'
import { FIXTURES } from './testing/fixtures.ts'
import { maskCardNumbers, textOf } from './text.ts'

function dataOf(hex: string): Uint8Array {
  const bytes = hexBytes(hex)
  return bytes.subarray(bytes[2] === 0xff ? 5 : 3)
}

function printed(hex: string): Apdu {
  const [cla = 0, ins = 0] = hexBytes(hex)
  return { cla, ins, data: dataOf(hex) }
}

describe('status information', () => {
  test('a real payment', () => {
    expect(decodeStatus(dataOf(FIXTURES.paid))).toEqual({
      result: 0,
      amountMinor: 2_040,
      currency: 'EUR',
      terminalId: '28004869',
      receiptNo: 470,
      trace: 470,
      cardName: 'Debit Mastercard',
      authCode: '611804',
      verification: 'pin',
      reversal: false,
      totals: null,
    })
  })

  test('a real contactless card without an amount', () => {
    expect(decodeStatus(dataOf(FIXTURES.contactless))).toMatchObject({
      result: 0,
      amountMinor: null,
      currency: null,
      terminalId: '00000006',
      receiptNo: 8,
      trace: 0,
      cardName: 'MASTERCARD',
      verification: 'none',
    })
  })

  test('a real abort, and a real card reading that paid nothing', () => {
    expect(decodeStatus(dataOf(FIXTURES.abortByKey))).toMatchObject({ result: 0x6c, terminalId: '28004869' })
    expect(decodeStatus(dataOf(FIXTURES.cardRead))).toMatchObject({
      result: 0,
      amountMinor: null,
      receiptNo: null,
    })
  })

  test.each([
    ['00', 'none'],
    ['01', 'signature'],
    ['02', 'pin'],
    ['04', 'pin'],
    ['07', 'signature'],
    ['FF', 'none'],
  ])('cardholder authentication %s is %s', (byte, verification) => {
    expect(decodeStatus(hexBytes(`06 04 1F 10 01 ${byte}`)).verification).toBe(verification)
  })

  test('an amount that is no number is none, a container that breaks off is empty', () => {
    expect(decodeStatus(hexBytes('04 00 00 00 00 0A 00')).amountMinor).toBeNull()
    expect(decodeStatus(hexBytes('06 02 1F 10')).verification).toBe('none')
  })

  test('the original trace number marks a reversal', () => {
    expect(decodeStatus(hexBytes('27 00 37 F0 F0 F3 00 04 70')).reversal).toBe(true)
  })

  test('the totals of a day count all card types; a short field counts nothing', () => {
    const types = [1, 0, 2, 0, 3, 0, 4].map((count) => `0${count} 00 00 00 00 01 00`).join(' ')
    expect(decodeStatus(hexBytes(`60 F0 F5 F3 00 01 00 10 ${types}`)).totals).toEqual({ count: 10 })
    expect(decodeStatus(hexBytes('60 F0 F0 F1 00')).totals).toBeNull()
  })

  test('a mark needs a receipt or a trace number', () => {
    const status = decodeStatus(dataOf(FIXTURES.paid))
    expect(markOf(status, '1')).toEqual({ terminalId: '28004869', receiptNo: 470, trace: 470 })
    expect(markOf({ ...status, terminalId: null }, '12345678')?.terminalId).toBe('12345678')
    expect(markOf({ ...status, receiptNo: null }, '1')?.receiptNo).toBe(0)
    expect(markOf({ ...status, receiptNo: null, trace: 0 }, '1')).toBeNull()
  })

  test('garbage never throws and never names more than the allow-list', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        decodeStatus(bytes)
        terminalIdOfCompletion(bytes)
      }),
    )
  })
})

describe('completion', () => {
  test('the terminal id stands in a field, or behind the version in a container, or nowhere', () => {
    expect(terminalIdOfCompletion(dataOf(FIXTURES.registered))).toBe('52523535')
    expect(terminalIdOfCompletion(hexBytes('F0 F0 F2 41 42 00 06 07 1F 44 04 52 52 35 35'))).toBe('52523535')
    expect(terminalIdOfCompletion(hexBytes('F0 F0 F2 41 42 00'))).toBeNull()
    expect(terminalIdOfCompletion(new Uint8Array(0))).toBeNull()
  })
})

describe('receipts', () => {
  test('real print lines know whom they are for', () => {
    expect(printLine(printed(FIXTURES.merchantLine))).toEqual([
      { type: 'merchant', text: '** HÄNDLERBELEG **' },
    ])
    expect(printLine(printed(FIXTURES.customerLine))).toEqual([
      { type: 'customer', text: '** KUNDENBELEG **' },
    ])
    expect(printLine(printed(FIXTURES.printLine))).toEqual([{ type: 'untold', text: 'TEST Portalum' }])
    expect(printLine(printed(FIXTURES.printEnd))).toEqual([])
    expect(printLine({ cla: 6, ins: 0xd1, data: new Uint8Array(0) })).toEqual([{ type: 'untold', text: '' }])
  })

  test('a real text block for the customer', () => {
    const lines = printTextBlock(printed(FIXTURES.customerBlock))
    expect(lines).toHaveLength(38)
    expect(lines[1]).toEqual({ type: 'customer', text: '     für PORTALUM GmbH' })
    expect(customerLines(lines)).toHaveLength(38)
  })

  test('the receipt of an end of day is not for the customer', () => {
    const lines = printTextBlock(printed(FIXTURES.administration))
    expect(lines[2]).toEqual({ type: 'administration', text: 'Abschluss - keine TX' })
    expect(customerLines(lines)).toEqual([])
  })

  test.each(['', '06 05 25', '06 01 25', '06 04 25 02 07 05'])(
    'a text block that breaks off (%s) prints nothing',
    (hex) => {
      expect(printTextBlock({ cla: 6, ins: 0xd3, data: hexBytes(hex) })).toEqual([])
    },
  )

  const untold = (text: string): ReceiptLine => ({ type: 'untold', text })
  test('lines without a type are for the customer, unless their heading says otherwise', () => {
    expect(customerLines([untold('KAUF')])).toEqual(['KAUF'])
    expect(customerLines([untold('HÄNDLERBELEG'), untold('KAUF')])).toEqual([])
    expect(customerLines(Array.from({ length: 99 }, () => untold('x')))).toHaveLength(60)
  })

  test('the words tell a reversal and a refund from a payment', () => {
    expect(kindPrinted([untold('** STORNO **')])).toBe('reverse')
    expect(kindPrinted([untold('Gutschrift')])).toBe('refund')
    expect(kindPrinted([untold('ZAHLUNG')])).toBe('authorise')
  })
})

describe('text', () => {
  test('umlauts of both code pages, line ends, padding and the unprintable', () => {
    expect(textOf(hexBytes('41 81 FC 0D 00 07 E1'))).toBe('Aüü ?ß')
  })

  test.each([
    ['4111111111111111', '************1111'],
    ['Nr: 4111 1111 1111 1111', 'Nr: **** **** **** 1111'],
    ['6725-9044-1100-1000-142', '****-****-****-****-142'],
    ['Trace#:  10004001', 'Trace#:  10004001'],
    ['02.11.2021      08:35:32', '02.11.2021      08:35:32'],
    ['AID:      A0000000041010', 'AID:      A0000000041010'],
  ])('%s becomes %s', (text, masked) => {
    expect(maskCardNumbers(text)).toBe(masked)
  })

  test('no card number of any length comes through', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{12,18}$/)
    fc.assert(
      fc.property(digits, fc.string(), fc.string(), (number, before, after) => {
        expect(maskCardNumbers(`${before}${number}${after}`)).not.toContain(number)
      }),
    )
  })
})

describe('codes', () => {
  test('stages that change what the shopper does', () => {
    expect(stageOf(0x0a)).toBe('present-card')
    expect(stageOf(0x17)).toBe('reading')
    expect(stageOf(0x41)).toBe('remove-card')
    expect(stageOf(0x67)).toBe('remove-card')
    expect(stageOf(0x40)).toBeNull()
    expect(stageOf(0xff)).toBeNull()
    expect([0xf1, 0xf2, 0xf3].map(saysOffline)).toEqual([true, false, true])
  })

  test('reasons', () => {
    expect(declineReason(0x6c, false, 30_000)).toBe('timeout')
    expect(declineReason(0x6c, false, 100)).toBe('aborted')
    expect(declineReason(0x6c, true, 30_000)).toBe('aborted')
    expect(declineReason(0x37, false, 0)).toBe('wrong-pin')
    expect(declineReason(0xb4, false, 0)).toBe('reversal-impossible')
    expect(declineReason(0xb5, false, 0)).toBe('reversal-impossible')
    expect(declineReason(0x05, false, 0)).toBe('declined')
    expect([0x9c, 0xa0, 0x83].map(isBusy)).toEqual([true, true, false])
  })
})
