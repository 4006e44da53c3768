import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hexBytes } from '../../../testing/fixtures.ts'
import { apduReader, DATA_BYTES_MAX, encodeApdu, type Apdu } from './apdu.ts'
import { bytesOfDigits, decodeBcd, encodeBcd, hexOf } from './bcd.ts'
import { decodeFields, fieldValue } from './bmp.ts'
import { currencyLetters, currencyNumber } from './currency.ts'
import * as requests from './requests.ts'
import { FIXTURES } from './testing/fixtures.ts'
import { decodeTlv, tlvLength, tlvValue } from './tlv.ts'

const anyBytes = fc.uint8Array({ maxLength: 600, size: 'max' })
const apdus = fc.record({
  cla: fc.constantFrom(0x04, 0x06, 0x08, 0x80, 0x84),
  ins: fc.integer({ min: 0, max: 255 }),
  data: fc.uint8Array({ maxLength: 700, size: 'max' }),
})

describe('APDU framing', () => {
  test('what was written is read back, wherever the line cuts it', () => {
    fc.assert(
      fc.property(fc.array(apdus, { maxLength: 4 }), fc.integer({ min: 1, max: 300 }), (sent, length) => {
        const bytes = Uint8Array.from(sent.flatMap((apdu) => [...encodeApdu(apdu)]))
        const reader = apduReader()
        const read: Apdu[] = []
        for (let at = 0; at < bytes.length; at += length)
          read.push(...reader.push(bytes.subarray(at, at + length)).apdus)
        expect(read).toEqual(sent)
        expect(reader.pending()).toBe(0)
      }),
    )
  })

  test('a real receipt with a three-byte length is put together from single bytes', () => {
    const reader = apduReader()
    const read = Array.from(
      hexBytes(FIXTURES.customerBlock),
      (byte) => reader.push(Uint8Array.of(byte)).apdus,
    )
    expect(read.flat()).toHaveLength(1)
    expect(read.flat()[0]?.data).toHaveLength(0x028e)
  })

  test('garbage never throws, and ends as trouble or waits for more', () => {
    fc.assert(
      fc.property(fc.array(anyBytes), (pieces) => {
        const reader = apduReader()
        for (const piece of pieces) reader.push(piece)
        expect(reader.pending()).toBeLessThanOrEqual(DATA_BYTES_MAX + 5)
      }),
    )
  })

  test('another first byte is out of step, a longer block than any terminal sends is too long', () => {
    expect(apduReader().push(hexBytes('80 00 00 01'))).toMatchObject({ trouble: 'out-of-step', apdus: [{}] })
    expect(apduReader().push(hexBytes('04 0F FF 00 80'))).toMatchObject({ trouble: 'too-long', apdus: [] })
    expect(apduReader().push(hexBytes('04 0F FF 00'))).toMatchObject({ trouble: null, apdus: [] })
  })
})

describe('BCD', () => {
  test('a number that fits is read back, any other is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 2_000_000_000_000 }), (value) => {
        const encoded = encodeBcd(value, 6)
        expect(encoded.ok).toBe(value >= 0 && value < 1_000_000_000_000)
        if (encoded.ok) expect(decodeBcd(encoded.value)).toEqual({ ok: true, value })
      }),
    )
    expect(encodeBcd(0.5, 6).ok).toBe(false)
  })

  test('letters are no digits', () => {
    expect(decodeBcd(hexBytes('12 3E')).ok).toBe(false)
    expect(decodeBcd(new Uint8Array(0)).ok).toBe(false)
  })

  test('hexadecimal text is read back', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(bytesOfDigits(hexOf(bytes))).toEqual(bytes)
      }),
    )
    expect(bytesOfDigits('')).toEqual(new Uint8Array(0))
  })
})

describe('TLV', () => {
  test('lengths have one, two or three bytes', () => {
    expect(tlvLength(hexBytes('7F'))).toEqual({ ok: true, value: { length: 0x7f, size: 1 } })
    expect(tlvLength(hexBytes('81 A9'))).toEqual({ ok: true, value: { length: 0xa9, size: 2 } })
    expect(tlvLength(hexBytes('82 02 8A'))).toEqual({ ok: true, value: { length: 0x28a, size: 3 } })
    for (const broken of ['', '81', '82', '82 01', '83 00 00 01', 'FF'])
      expect(tlvLength(hexBytes(broken)).ok).toBe(false)
  })

  test('elements with tags of one and two bytes', () => {
    const elements = decodeTlv(hexBytes('1F 07 01 02 07 02 41 42 1F'.slice(0, -3)))
    if (!elements.ok) throw new Error('well-formed')
    expect(tlvValue(elements.value, 0x1f07)).toEqual(hexBytes('02'))
    expect(tlvValue(elements.value, 0x07)).toEqual(hexBytes('41 42'))
    expect(tlvValue(elements.value, 0x60)).toBeUndefined()
  })

  test.each(['07', '1F', '07 05 41', '07 82 FF'])('a container that breaks off (%s) is incomplete', (hex) => {
    expect(decodeTlv(hexBytes(hex)).ok).toBe(false)
  })

  test('garbage never throws', () => {
    fc.assert(fc.property(anyBytes, (bytes) => void decodeTlv(bytes)))
  })
})

describe('fields', () => {
  test('fixed, LL, LLL and TLV lengths of a real status', () => {
    const { fields, rest } = decodeFields(hexBytes(FIXTURES.paid).subarray(3))
    expect(rest).toBe(0)
    const expected = '27 04 0b 0c 0d 0e 17 19 22 29 2a 3b 3c 49 87 88 8a 8b'
    expect(fields.map(({ id }) => id.toString(16).padStart(2, '0')).join(' ')).toBe(expected)
    const container = decodeFields(hexBytes(FIXTURES.contactless).subarray(3))
    expect(fieldValue(container, 0x06)).toHaveLength(0x2e)
  })

  test.each([
    '27',
    '04 00 00',
    '22 F0',
    '22 F0 0A',
    '22 FA F0',
    '22 F0 F8 EE',
    '06',
    '06 82',
    'FE 01',
    '3C F0 F1',
  ])('what cannot be read (%s) stays as a rest, and nothing before it is lost', (hex) => {
    const { fields, rest } = decodeFields(hexBytes(`87 04 70 ${hex}`))
    expect(fields).toMatchObject([{ id: 0x87, at: 0, start: 1 }])
    expect(rest).toBe(hexBytes(hex).length)
  })

  test('garbage never throws and never overlaps', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const { fields, rest } = decodeFields(bytes)
        let at = 0
        for (const field of fields) {
          expect(field.at).toBe(at)
          at = field.start + field.value.length
        }
        expect(at + rest).toBe(bytes.length)
      }),
    )
  })
})

describe('requests', () => {
  const hexOfResult = (result: { ok: true; value: Uint8Array } | { ok: false; error: string }): string =>
    result.ok ? hexOf(result.value) : result.error

  test('registration and end of day are those of a real cash register', () => {
    expect(hexOfResult(requests.registration('123456', 0xde, 'EUR'))).toBe(
      hexOf(hexBytes(FIXTURES.registration)),
    )
    expect(hexOf(requests.endOfDay('123456'))).toBe(hexOf(hexBytes(FIXTURES.endOfDay)))
  })

  test('money-moving commands carry amount, currency and receipt number', () => {
    expect(hexOfResult(requests.authorisation(100, 'EUR', 0x40))).toBe(
      '06010c0400000000010049' + '0978' + '1940',
    )
    expect(hexOfResult(requests.refund('123456', 2_040, 'CHF'))).toBe('06310d123456040000000020404907' + '56')
    expect(hexOfResult(requests.reversal('123456', 470))).toBe('063006123456870470')
    expect(hexOf(requests.repeatReceipt('123456'))).toBe('062003123456')
    expect(hexOf(requests.statusEnquiry())).toBe('050100')
  })

  test('what the protocol cannot say is refused', () => {
    expect(hexOfResult(requests.authorisation(0, 'EUR', 0x40))).toBe('amount-out-of-range')
    expect(hexOfResult(requests.authorisation(1e12, 'EUR', 0x40))).toBe('amount-out-of-range')
    expect(hexOfResult(requests.authorisation(1, 'XAU', 0x40))).toBe('unknown-currency')
    expect(hexOfResult(requests.refund('000000', -1, 'EUR'))).toBe('amount-out-of-range')
    expect(hexOfResult(requests.registration('000000', 0xbe, 'XAU'))).toBe('unknown-currency')
    expect(hexOfResult(requests.reversal('000000', 10_000))).toBe('receipt-number-out-of-range')
  })

  test.each([
    ['CAD', '0124', 1_299, '000000001299'],
    ['JPY', '0392', 1_299, '000000001299'], // 1299 yen
    ['CNY', '0156', 1_299, '000000001299'],
    ['SAR', '0682', 1_299, '000000001299'],
    ['KWD', '0414', 1_299, '000000001299'], // 1.299 dinars
  ])('a payment in %s goes out as %s, in the smallest unit', (currency, number, amountMinor, amount) => {
    expect(hexOfResult(requests.authorisation(amountMinor, currency, 0x40))).toBe(
      `06010c04${amount}49${number}1940`,
    )
    expect(currencyLetters(Number(number))).toBe(currency)
  })
})

test('currencies have a number, unknown ones match nothing', () => {
  expect(currencyNumber('EUR')).toBe(978)
  expect(currencyNumber('XAU')).toBeUndefined()
  expect(currencyLetters(756)).toBe('CHF')
  expect(currencyLetters(1)).toBe('XXX')
})
