import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { unpackWoff } from '../unpack-woff.ts'
import { receiptFonts } from './receipt-fonts.ts'

test('each font is read once, and has the letters of its family', () => {
  const typefaces = receiptFonts()
  expect(typefaces('han', false)).toBe(typefaces('han', false))
  expect(typefaces('han', true)).not.toBe(typefaces('han', false))
  expect(typefaces('latin', true).has('Ä€Ωж')).toBe(true)
  expect(typefaces('latin', false).has('牛')).toBe(false)
  expect(typefaces('han', false).has('牛龘')).toBe(true)
  expect(typefaces('arabic', false).has('حليب')).toBe(true)
  expect(typefaces('any', false).has('한พשह')).toBe(true)
})

test('a WOFF file is unpacked table by table, and any other file is left alone', () => {
  const packed = deflateSync(Buffer.from('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'))
  const plain = Buffer.from('bcd')
  const header = Buffer.alloc(44)
  header.write('wOFF\u0000\u0001\u0000\u0000', 'latin1')
  header.writeUInt16BE(2, 12)
  const entry = (tag: string, offset: number, from: number, to: number): Buffer => {
    const bytes = Buffer.alloc(20)
    bytes.write(tag, 'latin1')
    ;[offset, from, to, 7].forEach((value, at) => bytes.writeUInt32BE(value, 4 + 4 * at))
    return bytes
  }
  const start = 44 + 40
  const entries = [entry('AAAA', start, packed.length, 30), entry('BBBB', start + packed.length, 3, 3)]
  const font = Buffer.from(unpackWoff(Buffer.concat([header, ...entries, packed, plain])))
  expect(font.subarray(0, 6).toString('hex')).toBe('000100000002')
  const table = (at: number) => [4, 8, 12].map((from) => font.readUInt32BE(12 + 16 * at + from))
  expect([table(0), table(1)]).toEqual([
    [7, 44, 30],
    [7, 76, 3],
  ])
  expect(font.toString('latin1', 44)).toBe(`${'a'.repeat(30)}\0\0bcd\0`)
  expect(unpackWoff(plain)).toBe(plain)
})
