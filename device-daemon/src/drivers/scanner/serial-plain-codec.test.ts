import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hexBytes, latin1 } from '../../testing/fixtures.ts'
import fixtures from './serial-plain.fixtures.json' with { type: 'json' }
import {
  DATA_BYTES_MAX,
  feed,
  isMidCode,
  START,
  type PlainScan,
  type PlainState,
} from './serial-plain-codec.ts'

const all = (pieces: readonly Uint8Array[], aimRequired = false) => {
  const scans: PlainScan[] = []
  const garbage: string[] = []
  let state: PlainState = START
  for (const piece of pieces) {
    const result = feed(state, piece, aimRequired)
    state = result.state
    scans.push(...result.scans)
    garbage.push(...result.garbage)
  }
  return { state, scans, garbage }
}

test.each(fixtures.frames)('$name is read', ({ hex, means }) => {
  expect(all([hexBytes(hex)])).toEqual({ state: START, scans: [means], garbage: [] })
})

test('codes come out the same wherever the bytes are cut', () => {
  const stream = fixtures.frames.map(({ hex }) => hexBytes(hex))
  const whole = Uint8Array.from(stream.flatMap((bytes) => [...bytes]))
  for (let cut = 0; cut <= whole.length; cut++)
    expect(all([whole.subarray(0, cut), whole.subarray(cut)]).scans).toEqual(
      fixtures.frames.map((f) => f.means),
    )
})

test('data without CR comes back, whatever it is', () => {
  const data = fc
    .uint8Array({ minLength: 1, maxLength: 80 })
    .map((bytes) => bytes.filter((b) => b !== 13 && b !== 10))
  fc.assert(
    fc.property(data, (bytes) => {
      const { scans } = all([latin1(']d1'), bytes, latin1('\r')])
      expect(scans).toEqual([{ symbology: ']d1', text: Buffer.from(bytes).toString('latin1') }])
    }),
  )
})

test('any bytes in any pieces give bounded codes and never throw', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 50 })), fc.boolean(), (pieces, aimRequired) => {
      for (const { text, symbology } of all(pieces, aimRequired).scans) {
        expect(text.length).toBeLessThanOrEqual(DATA_BYTES_MAX)
        expect(symbology?.length ?? 3).toBe(3)
      }
    }),
  )
})

test('a code at the limit passes; a longer one is skipped to its end, and the next is read', () => {
  const longest = 'A'.repeat(DATA_BYTES_MAX)
  expect(all([latin1(`]Q1${longest}\r`)]).scans).toEqual([{ symbology: ']Q1', text: longest }])
  const { scans, garbage } = all([latin1('B'.repeat(DATA_BYTES_MAX + 4)), latin1('CC\r12\r')])
  expect(garbage).toEqual(['too-long'])
  expect(scans).toEqual([{ symbology: null, text: '12' }])
})

test('a scanner set to send identifiers has codes without one refused', () => {
  expect(all([latin1('12\r]E41\r')], true)).toMatchObject({
    scans: [{ symbology: ']E4', text: '1' }],
    garbage: ['no-aim'],
  })
})

test('an unfinished code and the rest of a long one are told from an idle line', () => {
  expect(isMidCode(START)).toBe(false)
  expect(isMidCode(all([latin1('1')]).state)).toBe(true)
  expect(isMidCode({ reading: 'rest-of-long' })).toBe(true)
})
