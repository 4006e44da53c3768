import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latin1 } from '../../testing/fixtures.ts'
import { feed, type LineState, type SicsFrame } from './mt-sics-codec.ts'
import fixtures from './mt-sics.fixtures.json' with { type: 'json' }

const all = (pieces: readonly Uint8Array[]): SicsFrame[] => {
  const frames: SicsFrame[] = []
  let state: LineState = ''
  for (const piece of pieces) {
    const result = feed(state, piece)
    state = result.state
    frames.push(...result.frames)
  }
  return frames
}

test.each(fixtures.frames)('$name is read', ({ text, means }) => {
  expect(all([latin1(`${text}\r\n`)])).toEqual([means])
})

test('lines come out the same wherever the bytes are cut', () => {
  const whole = latin1(fixtures.frames.map(({ text }) => `${text}\r\n`).join(''))
  for (let cut = 0; cut <= whole.length; cut++)
    expect(all([whole.subarray(0, cut), whole.subarray(cut)])).toEqual(fixtures.frames.map((f) => f.means))
})

test('each weight comes back exactly as shown, whatever the decimals', () => {
  const places = fc.integer({ min: 0, max: 4 })
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999, max: 999_999 }),
      places,
      fc.boolean(),
      (value, decimals, isStable) => {
        const text = (value / 10 ** decimals).toFixed(decimals).padStart(10)
        const [frame] = all([latin1(`S ${isStable ? 'S' : 'D'} ${text} g\r\n`)])
        const exponent = decimals === 0 ? 0 : -decimals
        expect(frame).toEqual({ kind: 'weight', isStable, weight: { value, exponent, unit: 'g' } })
      },
    ),
  )
})

test('any bytes in any pieces give bounded answers and never throw', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (pieces) => {
      let state: LineState = ''
      for (const piece of pieces) {
        state = feed(state, piece).state
        expect(state.length).toBeLessThanOrEqual(120)
      }
    }),
  )
})

test('noise is told once a line, and the next line is read', () => {
  const frames = all([latin1(`${'x'.repeat(150)}\r\n`), latin1('S S     100.00 g\r\n')])
  expect(frames.map(({ kind }) => kind)).toEqual(['malformed', 'malformed', 'weight'])
})
