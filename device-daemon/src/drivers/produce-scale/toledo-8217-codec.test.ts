import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hexBytes, latin1 } from '../../testing/fixtures.ts'
import fixtures from './toledo-8217.fixtures.json' with { type: 'json' }
import { feed, type FrameState, type ScaleFrame } from './toledo-8217-codec.ts'

const all = (pieces: readonly Uint8Array[]): ScaleFrame[] => {
  const frames: ScaleFrame[] = []
  let state: FrameState = null
  for (const piece of pieces) {
    const result = feed(state, piece)
    state = result.state
    frames.push(...result.frames)
  }
  return frames
}

test.each(fixtures.frames)('$name is read', ({ hex, means }) => {
  expect(all([hexBytes(hex)])).toEqual([means])
})

test('frames come out the same wherever the bytes are cut', () => {
  const whole = hexBytes(fixtures.frames.map(({ hex }) => hex).join(''))
  for (let cut = 0; cut <= whole.length; cut++)
    expect(all([whole.subarray(0, cut), whole.subarray(cut)])).toEqual(fixtures.frames.map((f) => f.means))
})

test('each weight comes back exactly as shown, whatever the decimals', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 999 }),
      fc.nat({ max: 9999 }),
      fc.integer({ min: 1, max: 4 }),
      (whole, part, places) => {
        const decimals = String(part).padStart(4, '0').slice(0, places)
        const [frame] = all([latin1(`\u0002${whole}.${decimals}\r`)])
        expect(frame).toEqual({
          kind: 'weight',
          value: Number(`${whole}${decimals}`),
          exponent: -places,
          net: false,
        })
      },
    ),
  )
})

test('any bytes in any pieces give bounded answers and never throw', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (pieces) => {
      for (const frame of all(pieces))
        if (frame.kind === 'weight') expect(frame.value).toBeLessThanOrEqual(9_999_999)
    }),
  )
})

test('noise before, within and after frames is told, and the next frame is read', () => {
  expect(all([latin1('xx')])).toEqual([{ kind: 'malformed' }])
  expect(all([latin1('\u000201\u000201.000\r')]).map(({ kind }) => kind)).toEqual(['weight', 'malformed'])
  expect(all([latin1(`\u0002${'1'.repeat(17)}`), latin1('\u000201.000\r')]).map(({ kind }) => kind)).toEqual([
    'malformed',
    'weight',
  ])
})
