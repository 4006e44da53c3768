import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePng } from './png.ts'

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, data, Buffer.alloc(4)])
}

function png(width: number, height: number, colour: number, rows: Uint8Array): Uint8Array {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, colour, 0, 0, 0])
  const data = deflateSync(rows)
  const [one, other] = [data.subarray(0, 5), data.subarray(5)] // data may come in pieces
  return Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', header),
    chunk('IDAT', one),
    chunk('IDAT', other),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The same dots, told by the filters that are named row by row. */
function filtered(dots: Uint8Array, rowBytes: number, filters: readonly number[]): Uint8Array {
  const step = 3
  const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (dots[y * rowBytes + x] ?? 0))
  const paeth = (x: number, y: number) => {
    const [a, b, c] = [at(x - step, y), at(x, y - 1), at(x - step, y - 1)]
    const p = a + b - c
    const nearest = [a, b, c].toSorted((one, other) => Math.abs(p - one) - Math.abs(p - other))
    return nearest[0] ?? 0
  }
  return Uint8Array.from(
    filters.flatMap((filter, y) => [
      filter,
      ...Array.from({ length: rowBytes }, (_, x) => {
        const [left, up] = [at(x - step, y), at(x, y - 1)]
        const guess = [0, left, up, (left + up) >> 1, paeth(x, y)][filter] ?? 0
        return (at(x, y) - guess) & 255
      }),
    ]),
  )
}

test('every filter is undone', () => {
  const side = fc.integer({ min: 1, max: 5 })
  fc.assert(
    fc.property(side, side, fc.infiniteStream(fc.nat(255)), fc.nat(4), (width, height, bytes, first) => {
      const dots = Uint8Array.from({ length: width * height * 3 }, () => Number(bytes.next().value))
      const filters = Array.from({ length: height }, (_, y) => (first + y) % 5)
      const rows = filtered(dots, width * 3, filters)
      expect(decodePng(png(width, height, 2, rows))).toEqual({ width, height, dots })
    }),
  )
})

test('transparency is dropped', () => {
  const rows = Uint8Array.of(0, 1, 2, 3, 255, 4, 5, 6, 255)
  expect(decodePng(png(2, 1, 6, rows)).dots).toEqual(Uint8Array.of(1, 2, 3, 4, 5, 6))
})

test('a picture of another kind is refused by its kind', () => {
  expect(() => decodePng(png(1, 1, 0, Uint8Array.of(0, 0)))).toThrow('colour type 0')
})
